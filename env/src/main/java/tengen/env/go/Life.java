package tengen.env.go;

import java.util.Arrays;

/**
 * Which chains live whatever is played, by D. B. Benson, "Life in the game of Go", Information
 * Sciences 10 (1976) 17–29, and what those chains enclose.
 *
 * <p>Works on an array of colours with border (see {@link Grid}), not on a {@link GoBoard}, so that
 * stones can be taken off before. Holds scratch memory.
 */
final class Life {

  private final Grid grid;
  private final int[] steps;

  /** {@code [cells]}: number of the chain or region that a cell belongs to, from 1. */
  private final int[] label;

  private final int[] queue;

  /** By region: where its cells start in {@link #queue}, and one more entry for the end. */
  private final int[] start;

  private final int[] interior;
  private final boolean[] hasOpponent;
  private final boolean[] hasEmpty;
  private final boolean[] whole;
  private final boolean[] alive;
  private final int[] vitals;
  private final int[] touches;
  private final int[] touchedFrom;
  private final int[] pairRegion;
  private final int[] pairChain;
  private final boolean[] pairVital;
  private int chains;
  private int regions;
  private int pairs;

  Life(Grid grid) {
    this.grid = grid;
    int n = grid.area + 2;
    steps = new int[] {-1, 1, -grid.stride, grid.stride};
    label = new int[grid.cells];
    queue = new int[grid.area];
    start = new int[n];
    interior = new int[n];
    hasOpponent = new boolean[n];
    hasEmpty = new boolean[n];
    whole = new boolean[n];
    alive = new boolean[n];
    vitals = new int[n];
    touches = new int[n];
    touchedFrom = new int[n];
    pairRegion = new int[4 * n];
    pairChain = new int[4 * n];
    pairVital = new boolean[4 * n];
  }

  /**
   * Marks what is a colour's for certain: its living chains, and regions that touch only such
   * chains and in which the opponent has no room for two eyes.
   *
   * @param color {@code [cells]}
   * @param suicide whether the opponent may fill a region with stones that die together
   * @param owner {@code [cells]}: set to {@code player} where it owns, else left alone
   */
  void markCertain(byte[] color, int player, boolean suicide, byte[] owner) {
    analyse(color, player, suicide);
    for (int q : grid.cell) {
      if (color[q] == player && alive[label[q]]) {
        owner[q] = (byte) player;
      }
    }
    for (int r = 1; r <= regions; r++) {
      if (hasEmpty[r] && whole[r] && (interior[r] <= 1 || !hasOpponent[r])) {
        markRegion(r, player, owner);
      }
    }
  }

  /**
   * Marks what {@link #markCertain} does, then every other region without stones of the opponent
   * where nothing is marked yet. Nothing if the colour has no stone.
   */
  void markAll(byte[] color, int player, boolean suicide, byte[] owner) {
    markCertain(color, player, suicide, owner);
    if (chains == 0) {
      return;
    }
    for (int r = 1; r <= regions; r++) {
      if (hasEmpty[r] && !hasOpponent[r]) {
        for (int i = start[r]; i < start[r + 1]; i++) {
          if (owner[queue[i]] == 0) {
            owner[queue[i]] = (byte) player;
          }
        }
      }
    }
  }

  private void markRegion(int r, int player, byte[] owner) {
    for (int i = start[r]; i < start[r + 1]; i++) {
      owner[queue[i]] = (byte) player;
    }
  }

  private void analyse(byte[] color, int player, boolean suicide) {
    Arrays.fill(label, 0);
    labelChains(color, player);
    labelRegions(color, player);
    pairs = 0;
    Arrays.fill(touchedFrom, 0, chains + 1, 0);
    for (int r = 1; r <= regions; r++) {
      pairRegion(r, color, player, suicide);
    }
    Arrays.fill(alive, 1, chains + 1, true);
    Arrays.fill(whole, 1, regions + 1, chains > 0);
    while (dropOnce()) {
      // Until nothing changes.
    }
  }

  private void labelChains(byte[] color, int player) {
    chains = 0;
    for (int q : grid.cell) {
      if (color[q] == player && label[q] == 0) {
        flood(q, ++chains, 0, color, player, true);
      }
    }
  }

  private void labelRegions(byte[] color, int player) {
    regions = 0;
    int n = 0;
    for (int q : grid.cell) {
      if (color[q] != player && label[q] == 0) {
        start[++regions] = n;
        n = flood(q, regions, n, color, player, false);
      }
    }
    start[regions + 1] = n;
  }

  /** Labels what is connected to a cell and is of the colour, or is not. */
  private int flood(int first, int name, int at, byte[] color, int player, boolean same) {
    int n = at;
    queue[n++] = first;
    label[first] = name;
    for (int i = at; i < n; i++) {
      for (int step : steps) {
        int q = queue[i] + step;
        if (label[q] == 0 && color[q] != GoBoard.BORDER && (color[q] == player) == same) {
          label[q] = name;
          queue[n++] = q;
        }
      }
    }
    return n;
  }

  /** Notes which chains a region touches, and to which of them it is vital. */
  private void pairRegion(int r, byte[] color, int player, boolean suicide) {
    int firstPair = pairs;
    int required = 0;
    interior[r] = 0;
    hasOpponent[r] = false;
    hasEmpty[r] = false;
    for (int i = start[r]; i < start[r + 1]; i++) {
      int q = queue[i];
      boolean empty = color[q] == GoBoard.EMPTY;
      hasEmpty[r] |= empty;
      hasOpponent[r] |= !empty;
      boolean counts = empty || suicide;
      required += counts ? 1 : 0;
      if (!touchChains(r, q, counts, color, player)) {
        interior[r]++;
      }
    }
    for (int k = firstPair; k < pairs; k++) {
      pairVital[k] = hasEmpty[r] && touches[pairChain[k]] == required;
    }
  }

  private boolean touchChains(int r, int q, boolean counts, byte[] color, int player) {
    boolean any = false;
    for (int d = 0; d < 4; d++) {
      int n = q + steps[d];
      if (color[n] != player) {
        continue;
      }
      any = true;
      int chain = label[n];
      if (touchedFrom[chain] != r) {
        touchedFrom[chain] = r;
        touches[chain] = 0;
        pairRegion[pairs] = r;
        pairChain[pairs++] = chain;
      }
      if (counts && !touchedEarlier(q, d, chain, color, player)) {
        touches[chain]++;
      }
    }
    return any;
  }

  private boolean touchedEarlier(int q, int d, int chain, byte[] color, int player) {
    for (int e = 0; e < d; e++) {
      int n = q + steps[e];
      if (color[n] == player && label[n] == chain) {
        return true;
      }
    }
    return false;
  }

  private boolean dropOnce() {
    Arrays.fill(vitals, 1, chains + 1, 0);
    for (int k = 0; k < pairs; k++) {
      if (pairVital[k] && whole[pairRegion[k]]) {
        vitals[pairChain[k]]++;
      }
    }
    boolean changed = false;
    for (int c = 1; c <= chains; c++) {
      if (alive[c] && vitals[c] < 2) {
        alive[c] = false;
        changed = true;
      }
    }
    for (int k = 0; k < pairs; k++) {
      whole[pairRegion[k]] &= alive[pairChain[k]];
    }
    return changed;
  }
}
