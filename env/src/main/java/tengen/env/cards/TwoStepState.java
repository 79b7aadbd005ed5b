package tengen.env.cards;

import tengen.env.Require;
import tengen.env.game.SimultaneousState;

/** A position of the {@link TwoStepGame}. */
public final class TwoStepState extends TableState implements SimultaneousState {

  private static final double[][] SECOND = {{0, 1}, {1, 8}};

  /** The joint moves, -1 before they are made. */
  private int first = -1;

  private int second = -1;

  TwoStepState(TwoStepGame game) {
    super(game, SIMULTANEOUS);
  }

  /** Where the players are: 0 the start, 1 the first table, 2 the second table. */
  public int table() {
    return first < 0 ? 0 : 1 + moveOf(first, 0);
  }

  @Override
  public int legalMoves(int player, int[] out) {
    Require.inRange("player", player, 0, 1);
    if (second >= 0) {
      return 0;
    }
    out[0] = 0;
    out[1] = 1;
    return 2;
  }

  @Override
  boolean allowed(int move) {
    return true;
  }

  @Override
  void apply(int move) {
    if (first < 0) {
      first = move;
    } else {
      second = move;
    }
  }

  @Override
  int next() {
    return second < 0 ? SIMULTANEOUS : TERMINAL;
  }

  @Override
  void take(TableState other) {
    TwoStepState from = (TwoStepState) other;
    first = from.first;
    second = from.second;
  }

  @Override
  double utility(int who) {
    return table() == 1 ? 7 : SECOND[moveOf(second, 0)][moveOf(second, 1)];
  }

  @Override
  public void observe(int player, float[] out, int at) {
    for (int table = 0; table < 3; table++) {
      out[at + table] = table == table() ? 1 : 0;
    }
  }

  /** What player 1 did first has no effect on what is to come. */
  @Override
  public long hash() {
    return mix(table() * 8L + second + 1);
  }

  /** Where the players are and what they played last. */
  @Override
  public String toString() {
    String at = table() == 0 ? "start" : "table " + table();
    return second < 0
        ? at + "\n"
        : at
            + ": "
            + (moveOf(second, 0) == 0 ? "a" : "b")
            + (moveOf(second, 1) == 0 ? "a" : "b")
            + "\n";
  }
}
