package tengen.viz.cards;

import java.util.Locale;
import tengen.env.game.GameState;

/** What is the same at all tables. */
final class Tables {

  private static final String[] NAMES = {"first", "second", "third", "fourth"};

  private Tables() {}

  static String name(int player) {
    return player < NAMES.length ? NAMES[player] : "player " + (player + 1);
  }

  /** Who has won how much; empty while the game is on. */
  static String result(GameState state) {
    if (!state.terminal()) {
      return "";
    }
    int best = 0;
    for (int player = 1; player < state.game().players(); player++) {
      best = state.returns(player) > state.returns(best) ? player : best;
    }
    double won = state.returns(best);
    return won <= 0 ? "shared" : String.format(Locale.ROOT, "%s wins %s", name(best), number(won));
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
