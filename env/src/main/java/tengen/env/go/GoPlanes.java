package tengen.env.go;

import java.util.Arrays;

/**
 * What a network sees of a Go position, from the side of one player ("mine" is that player's).
 * Planes are {@code [planes, size, size]}, row 0 at the bottom.
 */
public enum GoPlanes {
  /**
   * The 17 planes of AlphaGo Zero (Silver et al. 2017, Nature 550:354, "Neural network
   * architecture"): my stones now and one to seven moves ago, the opponent's likewise, and ones if
   * I am Black.
   */
  ALPHAZERO(17, 8),

  /**
   * 14 planes, a part of KataGo's (Wu 2019, arXiv:1902.10565, appendix A): 0 mine, 1 the
   * opponent's; 2–4 stones of chains with exactly one, two, three liberties; 5 empty points that ko
   * or superko forbids to the player to move; 6–10 where the last, second last, … fifth last move
   * was played (a pass leaves its plane empty); 11 ones; 12 the komi in my favour divided by {@link
   * #KOMI_SCALE}; 13 ones if a pass now would be the last move.
   */
  FEATURES(14, 5);

  /** Points of komi that plane 12 of {@link #FEATURES} shows as 1. */
  public static final float KOMI_SCALE = 20;

  private final int count;
  private final int history;

  GoPlanes(int count, int history) {
    this.count = count;
    this.history = history;
  }

  /** Number of planes. */
  public int count() {
    return count;
  }

  /** How many of the last moves the planes depend on. */
  int history() {
    return history;
  }

  void write(GoState state, int player, float[] out, int at) {
    int area = state.size() * state.size();
    if (this == ALPHAZERO) {
      writeAlphaZero(state, player, out, at, area);
    } else {
      Arrays.fill(out, at, at + count * area, 0);
      writeFeatures(state, player, out, at, area);
    }
  }

  private static void writeAlphaZero(GoState state, int player, float[] out, int at, int area) {
    int shown = Math.min(Past.DEPTH, state.length() + 1);
    for (int ago = 0; ago < shown; ago++) {
      state.course().writePast(player, ago, out, at + ago * area);
      state.course().writePast(1 - player, ago, out, at + (8 + ago) * area);
    }
    Arrays.fill(out, at + shown * area, at + 8 * area, 0);
    Arrays.fill(out, at + (8 + shown) * area, at + 16 * area, 0);
    Arrays.fill(out, at + 16 * area, at + 17 * area, player == 0 ? 1 : 0);
  }

  private static void writeFeatures(GoState state, int player, float[] out, int at, int area) {
    GoBoard board = state.board();
    int[] cell = board.grid.cell;
    int[] liberties = state.trueLiberties().all(4);
    for (int p = 0; p < area; p++) {
      int q = cell[p];
      int stone = board.color[q];
      if (stone != 0) {
        out[at + (stone - 1 == player ? 0 : area) + p] = 1;
        int count = liberties[board.head[q]];
        if (count < 4) {
          out[at + (1 + count) * area + p] = 1;
        }
      } else if (state.forbiddenByKo(p)) {
        out[at + 5 * area + p] = 1;
      }
      out[at + 11 * area + p] = 1;
    }
    for (int ago = 0; ago < 5 && ago < state.length(); ago++) {
      int move = state.moveAt(state.length() - 1 - ago);
      if (move < area) {
        out[at + (6 + ago) * area + move] = 1;
      }
    }
    float komi = (float) (player == 1 ? state.komi() : -state.komi()) / KOMI_SCALE;
    Arrays.fill(out, at + 12 * area, at + 13 * area, komi);
    if (state.passEndsGame()) {
      Arrays.fill(out, at + 13 * area, at + 14 * area, 1);
    }
  }
}
