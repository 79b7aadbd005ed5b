package tengen.viz.watch;

import imgui.ImGui;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tengen.agents.Insight;
import tengen.viz.gl.Area;
import tengen.viz.gui.Bars;
import tengen.viz.gui.Gui;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** What is known of the moment: who acts, what it expects, what it has got. */
final class Dashboard {

  private final Gui gui;
  private final Curves curves;
  private final Senses senses;
  private final TrainingPane training;

  /** The runs whose training is to be seen; may be none. */
  Dashboard(Gui gui, List<Path> runs) {
    training = new TrainingPane(gui, runs);
    this.gui = gui;
    curves = new Curves(gui);
    senses = new Senses(gui);
  }

  void draw(Area area, Moment moment, Playback playback) {
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
                  choice(moment, playback);
                  curves.draw(moment);
                  measures(moment);
                });
            tab("Observation", () -> senses.draw(moment));
            if (!training.isEmpty()) {
              tab("Training", training::draw);
            }
            ImGui.endTabBar();
          }
        });
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
    ImGui.text(moment.course().setting().world());
    ImGui.pushFont(gui.small());
    ImGui.textDisabled(
        moment.course().setting().agent() + "  ·  seed " + moment.course().setting().seed());
    ImGui.popFont();
    ImGui.spacing();
  }

  /** What the agent can do, and what it thinks of each. */
  private void choice(Moment moment, Playback playback) {
    Insight insight = moment.insight();
    if (insight.probabilities().length > 0) {
      title("Policy   (click: what if?)");
      int other =
          Bars.draw(
              gui,
              names(moment, insight.probabilities().length),
              insight.probabilities(),
              0,
              1,
              "%.2f");
      branch(other, playback);
    } else if (insight.q().length > 0) {
      title("Action values   (click: what if?)");
      double low = Arrays.stream(insight.q()).min().orElse(0);
      double high = Arrays.stream(insight.q()).max().orElse(1);
      double margin = 0.15 * (high - low) + 1e-9;
      int other =
          Bars.draw(
              gui, names(moment, insight.q().length), insight.q(), low - margin, high, "%.2f");
      branch(other, playback);
    }
    if (moment.action() instanceof float[] numbers) {
      title("Action");
      double[] wide = new double[numbers.length];
      Arrays.setAll(wide, i -> numbers[i]);
      Bars.draw(gui, numbers(wide.length), wide, -1, 1, "%.2f");
    } else if (moment.action() != null) {
      ImGui.textDisabled("last action");
      ImGui.sameLine();
      ImGui.text(name(moment));
    }
    if (!Double.isNaN(insight.value())) {
      ImGui.textDisabled("value");
      ImGui.sameLine();
      ImGui.text(String.format(Locale.ROOT, "%.3f", insight.value()));
    }
  }

  private static void branch(int action, Playback playback) {
    if (action >= 0) {
      playback.branch(action);
    }
  }

  private static String name(Moment moment) {
    List<String> names = moment.course().setting().actionNames();
    return moment.action() instanceof Integer action && action < names.size()
        ? names.get(action)
        : String.valueOf(moment.action());
  }

  private static String[] names(Moment moment, int count) {
    List<String> names = moment.course().setting().actionNames();
    return names.size() == count ? names.toArray(String[]::new) : numbers(count);
  }

  private static String[] numbers(int count) {
    String[] names = new String[count];
    Arrays.setAll(names, Integer::toString);
    return names;
  }

  private void measures(Moment moment) {
    List<String> names = moment.course().setting().measures();
    if (names.isEmpty()) {
      return;
    }
    title("Measures");
    ImGui.pushFont(gui.small());
    if (ImGui.beginTable("measures", 2, ImGuiTableFlags.RowBg)) {
      ImGui.tableSetupColumn("name", ImGuiTableColumnFlags.WidthStretch);
      ImGui.tableSetupColumn("value", ImGuiTableColumnFlags.WidthFixed, gui.pixels(80));
      for (int i = 0; i < names.size(); i++) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        ImGui.text(names.get(i));
        ImGui.tableNextColumn();
        right(String.format(Locale.ROOT, "%.2f", moment.measures()[i]));
      }
      ImGui.endTable();
    }
    ImGui.popFont();
  }

  private static void right(String text) {
    float room = ImGui.getContentRegionAvailX() - ImGui.calcTextSize(text).x;
    ImGui.setCursorPosX(ImGui.getCursorPosX() + Math.max(0, room));
    ImGui.text(text);
  }

  private static void title(String text) {
    ImGui.spacing();
    ImGui.separator();
    ImGui.spacing();
    ImGui.textDisabled(text);
  }
}
