package tengen.viz.watch;

import imgui.ImGui;
import imgui.flag.ImGuiTableFlags;
import tengen.viz.gl.Area;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Texts;

/** What keys and mouse do. */
final class Help {

  private static final String[][] LINES = {
    {"Space", "play, pause"},
    {"Left, Right", "a step back, on; with Shift ten"},
    {"Home, End", "the start, the last known step"},
    {"Up, Down", "faster, slower"},
    {"B", "a bookmark here; with Shift to the next one"},
    {"N", "the next episode"},
    {"Wheel, + and -", "nearer, farther"},
    {"Drag", "move the picture; with the right button go round it"},
    {"0", "as at the start"},
    {"W", "all of a large world, or follow"},
    {"V, R", "games: where the search looked; what it thought before"},
    {"L, O, M", "games: expected line, ownership, numbers of the moves"},
    {"Click", "games: play there, or what if?"},
    {"X, U", "games: pass; take back"},
    {"G", "runs of self-play: games side by side"},
    {"P", "panes"},
    {"T", "dark, light"},
    {"S", "save a picture"},
    {"H, F1", "this help"},
    {"Q, Escape", "quit"},
  };

  private final Gui gui;

  Help(Gui gui) {
    this.gui = gui;
  }

  void draw(Area scene) {
    float width = Math.min(scene.width() * 0.94f, gui.pixels(520));
    float height = Math.min(scene.height() * 0.94f, gui.pixels(44 + 24 * LINES.length));
    Area middle =
        new Area(scene.centreX() - width / 2, scene.centreY() - height / 2, width, height);
    gui.pane("Keys and mouse", middle, true, this::lines);
  }

  private void lines() {
    if (ImGui.beginTable("keys", 2, ImGuiTableFlags.SizingFixedFit)) {
      for (String[] line : LINES) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        Texts.show(line[0]);
        ImGui.tableNextColumn();
        Texts.dim(gui, line[1]);
      }
      ImGui.endTable();
    }
  }
}
