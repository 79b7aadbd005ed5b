package tengen.viz.watch;

import imgui.ImGui;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tengen.env.game.Game;
import tengen.viz.board.BoardFrame;
import tengen.viz.gl.Area;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Texts;
import tengen.viz.scene.Frame;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** What is known of the moment: who acts, what it expects, what it has got. */
final class Dashboard {

  private final Gui gui;
  private final Curves curves;
  private final Senses senses;
  private final TrainingPane training;
  private final SearchPane search;
  private final GamePane game;
  private final ChoicePane choice;
  private final SelfPlayPane selfPlay;
  private List<String[]> legend = List.of();

  /**
   * The dashboard.
   *
   * @param runs whose training is to be seen; may be none
   * @param seats where networks of a run of self-play can take a place; null where nobody can
   */
  Dashboard(Gui gui, List<Path> runs, Overlay overlay, SelfPlayPane.Seats seats) {
    selfPlay = seats == null || runs.isEmpty() ? null : new SelfPlayPane(gui, runs.get(0), seats);
    search = new SearchPane(gui);
    game = new GamePane(gui, search, overlay);
    choice = new ChoicePane(gui);
    training = new TrainingPane(gui, runs);
    this.gui = gui;
    curves = new Curves(gui);
    senses = new Senses(gui);
  }

  /** Lets go on what goes on by itself. */
  void advance(float seconds) {
    if (selfPlay != null) {
      selfPlay.advance(seconds);
    }
  }

  void draw(Area area, Moment moment, Playback playback, SearchView tree, float seconds) {
    boolean board = moment.frame() instanceof BoardFrame;
    boolean searched = moment.course().setting().game().isPresent() && (board || !tree.isEmpty());
    gui.pane(
        "side",
        area,
        false,
        () -> {
          head(moment);
          if (ImGui.beginTabBar("tabs")) {
            tab(
                "Now",
                () -> {
                  keys();
                  if (searched) {
                    game.draw(moment, tree, playback);
                  } else {
                    choice.draw(moment, playback);
                  }
                  curves.draw(moment);
                  measures(moment);
                });
            if (searched) {
              Game played = moment.course().setting().game().orElseThrow();
              tab("Search", () -> search.draw(played, tree, seconds));
            }
            if (selfPlay != null) {
              tab("Self-play", () -> selfPlay.draw());
            }
            tab("Observation", () -> senses.draw(moment, playback));
            if (!training.isEmpty()) {
              tab("Training", training::draw);
            }
            ImGui.endTabBar();
          }
        });
  }

  /** What is to be seen instead of the watched world; null for that. */
  Frame instead() {
    return selfPlay == null ? null : selfPlay.gallery();
  }

  void toggleGallery() {
    if (selfPlay != null) {
      selfPlay.toggleGallery();
    }
  }

  /** Shows what keys mean for a person who acts. */
  void legend(List<String[]> lines) {
    legend = lines;
  }

  private void keys() {
    if (legend.isEmpty()) {
      return;
    }
    title(gui, "You act by keys");
    if (ImGui.beginTable("legend", 2, ImGuiTableFlags.SizingFixedFit)) {
      for (String[] line : legend) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        Texts.show(line[0]);
        ImGui.tableNextColumn();
        Texts.dim(gui, line[1]);
      }
      ImGui.endTable();
    }
  }

  /** Whether something moves while the episode stands still. */
  boolean moving() {
    return search.moving() || (selfPlay != null && selfPlay.moving());
  }

  private static void tab(String title, Runnable contents) {
    if (ImGui.beginTabItem(title)) {
      if (ImGui.beginChild(title)) {
        contents.run();
      }
      ImGui.endChild();
      ImGui.endTabItem();
    }
  }

  private void head(Moment moment) {
    Texts.show(moment.course().setting().world());
    ImGui.pushFont(gui.small());
    Texts.wrappedDim(
        gui, moment.course().setting().agent() + "  ·  seed " + moment.course().setting().seed());
    ImGui.popFont();
    ImGui.spacing();
  }

  private void measures(Moment moment) {
    List<String> names = moment.course().setting().measures();
    if (names.isEmpty()) {
      return;
    }
    title(gui, "Measures");
    ImGui.pushFont(gui.small());
    if (ImGui.beginTable("measures", 2, ImGuiTableFlags.RowBg)) {
      ImGui.tableSetupColumn("name", ImGuiTableColumnFlags.WidthStretch);
      ImGui.tableSetupColumn("value", ImGuiTableColumnFlags.WidthFixed, gui.pixels(80));
      for (int i = 0; i < names.size(); i++) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        Texts.show(names.get(i));
        ImGui.tableNextColumn();
        Texts.right(String.format(Locale.ROOT, "%.2f", moment.measures()[i]));
      }
      ImGui.endTable();
    }
    ImGui.popFont();
  }

  static void title(Gui gui, String text) {
    ImGui.spacing();
    ImGui.separator();
    ImGui.spacing();
    Texts.dim(gui, text);
  }
}
