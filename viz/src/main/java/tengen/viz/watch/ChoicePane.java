package tengen.viz.watch;

import imgui.ImGui;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tengen.agents.Insight;
import tengen.env.Space;
import tengen.env.game.Game;
import tengen.env.game.GameState;
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
      bars(moment, playback, insight.probabilities(), 0, 1);
    } else if (insight.q().length > 0) {
      Dashboard.title(gui, "Action values   (click: what if?)");
      double low = Arrays.stream(insight.q()).min().orElse(0);
      double high = Arrays.stream(insight.q()).max().orElse(1);
      double margin = 0.15 * (high - low) + 1e-9;
      bars(moment, playback, insight.q(), low - margin, high);
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
    } else if (moment.action() != null && !joint(moment)) {
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

  private void bars(Moment moment, Playback playback, double[] values, double low, double high) {
    int[] shown = shown(moment, values);
    String[] all = names(moment, values.length);
    String[] names = Arrays.stream(shown).mapToObj(i -> all[i]).toArray(String[]::new);
    double[] some = Arrays.stream(shown).mapToDouble(i -> values[i]).toArray();
    int clicked = Bars.draw(gui, names, some, low, high, "%.2f");
    if (clicked >= 0) {
      playback.branch(shown[clicked]);
    }
  }

  /* All actions, or the best ones; in a game not what only chance can do. */
  private static int[] shown(Moment moment, double[] values) {
    int moves = moment.course().setting().game().map(Game::moves).orElse(values.length);
    int[] all = IntStream.range(0, Math.min(moves, values.length)).toArray();
    return all.length <= MOST
        ? all
        : Arrays.stream(all)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -values[i]))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
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

  /* Whether an action is one of all players at once, which the scene tells better. */
  private static boolean joint(Moment moment) {
    return moment
        .course()
        .setting()
        .game()
        .map(game -> game.start().currentPlayer() == GameState.SIMULTANEOUS)
        .orElse(false);
  }

  private static String name(Moment moment) {
    List<String> names = moment.course().setting().actionNames();
    if (moment.action() instanceof int[] all) {
      return Arrays.stream(all).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
    if (moment.action() instanceof Integer action) {
      String[] all = names(moment, Math.max(names.size(), action + 1));
      return all[action];
    }
    return String.valueOf(moment.action());
  }

  private static String[] names(Moment moment, int count) {
    List<String> names = moment.course().setting().actionNames();
    Optional<Game> game = moment.course().setting().game();
    String[] all = names.size() == count ? names.toArray(String[]::new) : numbers(count);
    for (int move = 0; game.isPresent() && move < Math.min(count, game.get().moves()); move++) {
      all[move] = game.get().moveText(move);
    }
    return all;
  }

  private static String[] numbers(int count) {
    String[] names = new String[count];
    Arrays.setAll(names, Integer::toString);
    return names;
  }
}
