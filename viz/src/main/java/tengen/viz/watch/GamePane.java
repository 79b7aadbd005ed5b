package tengen.viz.watch;

import imgui.ImGui;
import java.util.List;
import java.util.Locale;
import tengen.env.game.Game;
import tengen.viz.board.BoardFrame;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Texts;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** What is known of a position: what to see on the board, moves without a place, the best moves. */
final class GamePane {

  private static final int ROWS = 10;

  private final Gui gui;
  private final SearchPane search;
  private final Overlay overlay;

  GamePane(Gui gui, SearchPane search, Overlay overlay) {
    this.gui = gui;
    this.search = search;
    this.overlay = overlay;
  }

  void draw(Moment moment, SearchView tree, Playback playback) {
    if (moment.frame() instanceof BoardFrame board) {
      Dashboard.title(gui, "On the board");
      layers();
      passes(board, moment, playback);
    }
    Game game = moment.course().setting().game().orElseThrow();
    if (moment.ended()) {
      return;
    }
    Dashboard.title(gui, moment.waiting() ? "Hint" : "Search");
    if (tree.isEmpty()) {
      Texts.dim(gui, moment.analysis().isPresent() ? "does not search" : "thinking ...");
    } else if (moment.waiting() && !overlay.has(Overlay.Layer.VISITS)) {
      Texts.dim(gui, "V shows what your opponent would play");
    } else {
      Texts.show(
          String.format(
              Locale.ROOT,
              "value %+.2f for the first player%s",
              tree.value(),
              tree.result().solved() ? ", proven" : ""));
      search.moves(game, tree, ROWS, playback);
    }
  }

  private void layers() {
    ImGui.pushFont(gui.small());
    float right = ImGui.getWindowContentRegionMaxX();
    boolean first = true;
    for (Overlay.Layer layer : Overlay.Layer.values()) {
      float width = ImGui.calcTextSizeX(layer.title()) + ImGui.getFrameHeight() + gui.pixels(14);
      if (!first) {
        ImGui.sameLine();
        if (ImGui.getCursorPosX() + width > right) {
          ImGui.newLine();
        }
      }
      first = false;
      if (ImGui.checkbox(layer.title(), overlay.has(layer))) {
        overlay.toggle(layer);
      }
      if (ImGui.isItemHovered()) {
        ImGui.setTooltip(layer.help());
      }
    }
    ImGui.popFont();
  }

  private static void passes(BoardFrame board, Moment moment, Playback playback) {
    List<BoardFrame.Choice> passes =
        board.choices().stream().filter(choice -> choice.point() < 0).toList();
    for (BoardFrame.Choice pass : passes) {
      if (ImGui.button(pass.text())) {
        play(pass, moment, playback);
      }
      ImGui.sameLine();
    }
    if (!passes.isEmpty()) {
      ImGui.newLine();
    }
  }

  /** A person's move, or a what-if where programs play. */
  static void play(BoardFrame.Choice choice, Moment moment, Playback playback) {
    if (moment.waiting()) {
      playback.act(choice.move());
    } else {
      playback.branch(choice.move());
    }
  }
}
