package tengen.viz.watch;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.lwjgl.opengl.GL33C;
import tengen.viz.gl.Offscreen;
import tengen.viz.gui.Gui;
import tengen.viz.scene.Look;
import tengen.viz.time.Playback;

/**
 * What the window of {@code tengen watch} shows, without the window. Belongs to the thread that
 * opened it; one at a time in a process.
 */
public final class OffscreenViewer implements AutoCloseable {

  private static final float SECONDS = 1 / 60f;

  private final Offscreen screen;
  private final Gui gui;
  private final Controls controls = new Controls();
  private final View view;
  private final Playback playback;
  private final int width;
  private final int height;

  /**
   * Opens one.
   *
   * @param runs whose training is to be seen beside; may be none
   * @param width pixels
   * @throws tengen.viz.gl.NoGraphicsException if this machine cannot draw
   */
  public OffscreenViewer(Playback playback, List<Path> runs, Look look, int width, int height) {
    this.playback = playback;
    this.width = width;
    this.height = height;
    screen = Offscreen.open();
    gui = new Gui(0, Math.max(0.75f, Math.min(width / 1280f, height / 720f)));
    controls.look(look);
    view = new View(screen.canvas(), gui, controls, runs, null);
    picture(); // panes know their sizes from the second picture on
  }

  /** What draws. */
  public String renderer() {
    return screen.renderer();
  }

  /** The newest moment as a picture. */
  public BufferedImage picture() {
    return screen.picture(width, height, () -> view.draw(width, height, SECONDS, playback));
  }

  /**
   * Draws the newest moment so many times, for measuring; nobody sees it.
   *
   * @param playing whether as a window does in software while the episode goes on
   */
  public void draw(int times, boolean playing) {
    screen.canvas().hurry(playing);
    screen.picture(
        width,
        height,
        () -> {
          for (int i = 0; i < times; i++) {
            view.draw(width, height, SECONDS, playback);
            GL33C.glFinish();
          }
        });
    screen.canvas().hurry(false);
  }

  /** Does all that Java does for so many pictures, and leaves the drawing out. */
  public void rehearse(int times) {
    for (int i = 0; i < times; i++) {
      view.rehearse(width, height, SECONDS, playback);
    }
  }

  @Override
  public void close() {
    gui.close();
    screen.close();
  }
}
