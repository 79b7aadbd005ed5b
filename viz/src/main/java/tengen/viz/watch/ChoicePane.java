package tengen.viz.watch;

import imgui.ImGui;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tengen.agents.Insight;
import tengen.env.Space;
import tengen.viz.gui.Bars;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Texts;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** What the agent can do, what it thinks of it, and what it did last. */
final class ChoicePane {

  /** More actions than these are no buttons. */
  private static final int MOST = 24;

  private final Gui gui;

  ChoicePane(Gui gui) {
    this.gui = gui;
  }

  void draw(Moment moment, Playback playback) {
    Insight insight = moment.insight();
    if (insight.probabilities().length > 0) {
      Dashboard.title(gui, "Policy   (click: what if?)");
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
      Dashboard.title(gui, "Action values   (click: what if?)");
      double low = Arrays.stream(insight.q()).min().orElse(0);
      double high = Arrays.stream(insight.q()).max().orElse(1);
      double margin = 0.15 * (high - low) + 1e-9;
      int other =
          Bars.draw(
              gui, names(moment, insight.q().length), insight.q(), low - margin, high, "%.2f");
      branch(other, playback);
    } else if (moment.course().setting().actions() instanceof Space.Discrete actions
        && actions.n() <= MOST
        && !moment.ended()) {
      Dashboard.title(gui, "Actions   (click: what if?)");
      buttons(names(moment, actions.n()), playback);
    }
    if (moment.action() instanceof float[] numbers) {
      Dashboard.title(gui, "Action");
      double[] wide = new double[numbers.length];
      Arrays.setAll(wide, i -> numbers[i]);
      Bars.draw(gui, numbers(wide.length), wide, -1, 1, "%.2f");
    } else if (moment.action() != null) {
      Texts.dim(gui, "last action");
      ImGui.sameLine();
      Texts.show(name(moment));
    }
    if (!Double.isNaN(insight.value())) {
      Texts.dim(gui, "value");
      ImGui.sameLine();
      Texts.show(String.format(Locale.ROOT, "%.3f", insight.value()));
    }
  }

  /* Side by side, as many as there is room for. */
  private void buttons(String[] names, Playback playback) {
    float right = ImGui.getWindowContentRegionMaxX();
    for (int action = 0; action < names.length; action++) {
      float width = ImGui.calcTextSizeX(names[action]) + 2 * ImGui.getStyle().getFramePaddingX();
      if (action > 0) {
        ImGui.sameLine();
        if (ImGui.getCursorPosX() + width > right) {
          ImGui.newLine();
        }
      }
      if (ImGui.button(names[action] + "##action" + action)) {
        playback.branch(action);
      }
    }
  }

  private static void branch(int action, Playback playback) {
    if (action >= 0) {
      playback.branch(action);
    }
  }

  private static String name(Moment moment) {
    List<String> names = moment.course().setting().actionNames();
    if (moment.action() instanceof int[] all) {
      return Arrays.stream(all).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
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
}
