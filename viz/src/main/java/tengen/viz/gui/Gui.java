package tengen.viz.gui;

import imgui.ImFont;
import imgui.ImFontConfig;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.extension.implot.ImPlot;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;
import imgui.gl3.ImGuiImplGl3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.opengl.GL33C;
import tengen.viz.gl.Area;
import tengen.viz.scene.Theme;

/**
 * Dear ImGui on the framebuffer that is bound: begins and ends pictures, and opens panes. Belongs
 * to the thread of the OpenGL context.
 */
public final class Gui implements AutoCloseable {

  private static final float TEXT = 15;
  private static final int FIXED =
      ImGuiWindowFlags.NoMove
          | ImGuiWindowFlags.NoResize
          | ImGuiWindowFlags.NoCollapse
          | ImGuiWindowFlags.NoSavedSettings
          | ImGuiWindowFlags.NoBringToFrontOnFocus;

  private final ImGuiImplGl3 renderer = new ImGuiImplGl3();
  private final Input input;
  private final float scale;
  private final ImFont small;
  private final List<Area> panes = new ArrayList<>();
  private Theme theme;
  private int height;

  /**
   * Begins.
   *
   * @param window GLFW's handle whose input counts; 0 for none
   * @param scale of text and everything else, 1 for 15 pixels high letters
   */
  public Gui(long window, float scale) {
    this.scale = scale;
    try {
      ImGui.createContext();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "the panes of the viewer do not run on this platform: " + e.getMessage(), e);
    }
    ImPlot.createContext();
    ImGuiIO io = ImGui.getIO();
    io.setIniFilename(null);
    font("Roboto-Regular.ttf", TEXT);
    small = font("Roboto-Regular.ttf", 0.85f * TEXT);
    input = window == 0 ? null : new Input();
    if (input != null) {
      input.init(window, true);
    }
    renderer.init("#version 330 core");
    theme(Theme.DARK);
  }

  /* Only letters of Latin-1: the binding lets go of an array with others before ImGui reads it. */
  private ImFont font(String name, float size) {
    String resource = "/com/formdev/flatlaf/fonts/roboto/" + name;
    try (InputStream in = Gui.class.getResourceAsStream(resource)) {
      ImFontConfig config = new ImFontConfig();
      config.setOversampleH(2);
      ImFont font =
          ImGui.getIO()
              .getFonts()
              .addFontFromMemoryTTF(in.readAllBytes(), Math.round(size * scale), config);
      config.destroy();
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Colours of what follows. */
  public void theme(Theme colours) {
    if (colours != theme) {
      theme = colours;
      Style.apply(colours, scale);
    }
  }

  /** The present colours. */
  public Theme theme() {
    return theme;
  }

  /** Pixels of a length that is so long at scale 1. */
  public float pixels(float length) {
    return length * scale;
  }

  /** Scale of text and everything else. */
  public float scale() {
    return scale;
  }

  /** Letters for what matters less. */
  public ImFont small() {
    return small;
  }

  /** Begins a picture of a size in pixels, so many seconds after the last one. */
  public void begin(int width, int height, float seconds) {
    this.height = height;
    panes.clear();
    renderer.newFrame();
    if (input != null) {
      input.newFrame();
    } else {
      ImGui.getIO().setDisplaySize(width, height);
      ImGui.getIO().setDeltaTime(Math.max(1e-4f, seconds));
    }
    ImGui.newFrame();
  }

  /** Draws the picture. */
  public void end() {
    ImGui.render();
    grounds();
    renderer.renderDrawData(ImGui.getDrawData());
  }

  /* Renderers in software fill rectangles in far less time than ImGui's triangles. */
  private void grounds() {
    int colour = theme.panel();
    GL33C.glClearColor(
        (colour >>> 16 & 0xFF) / 255f, (colour >>> 8 & 0xFF) / 255f, (colour & 0xFF) / 255f, 1);
    GL33C.glEnable(GL33C.GL_SCISSOR_TEST);
    for (Area pane : panes) {
      int left = Math.round(pane.x());
      int upper = Math.round(pane.y());
      int wide = Math.round(pane.x() + pane.width()) - left;
      int lower = Math.round(pane.y() + pane.height());
      GL33C.glScissor(left, height - lower, Math.max(0, wide), Math.max(0, lower - upper));
      GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT);
    }
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
  }

  /** Ends the picture without drawing it. */
  public void drop() {
    ImGui.render();
  }

  /**
   * Draws a pane at a fixed place.
   *
   * @param title also its identity
   * @param titled whether the title is seen
   */
  public void pane(String title, Area area, boolean titled, Runnable contents) {
    panes.add(area);
    ImGui.setNextWindowPos(area.x(), area.y(), ImGuiCond.Always);
    ImGui.setNextWindowSize(area.width(), area.height(), ImGuiCond.Always);
    if (ImGui.begin(title, titled ? FIXED : FIXED | ImGuiWindowFlags.NoTitleBar)) {
      contents.run();
    }
    ImGui.end();
  }

  /** Whether the mouse is on a pane rather than on the scene. */
  public boolean wantsMouse() {
    return ImGui.getIO().getWantCaptureMouse();
  }

  /** Whether a text is being typed into a pane. */
  public boolean wantsKeys() {
    return ImGui.getIO().getWantTextInput();
  }

  @Override
  public void close() {
    renderer.shutdown();
    if (input != null) {
      input.shutdown();
    }
    ImPlot.destroyContext();
    ImGui.destroyContext();
  }
}
