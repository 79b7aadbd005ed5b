package tengen.env.go;

import java.util.Arrays;

/**
 * Counts a position by its rules. Holds scratch memory: one object a state.
 *
 * <p>First every point gets an owner: by a literal count (a stone owns its point, a colour that
 * alone reaches an empty region owns it), or, where the rules remove dead stones, by {@link Life}.
 * Then the tax takes away what is not independent: connected points of one owner that touch a point
 * of nobody or hold one of the owner's stones in atari. KataGo's rules settle both.
 */
final class Counting {

  private final GoState state;
  private final GoRules rules;
  private final Grid grid;
  private final int[] steps;
  private final Life life;
  private final byte[] color;
  private final byte[] basic;
  private final byte[] owner;
  private final int[] queue;
  private final int[] mark;
  private int stamp;

  /** Independent parts of Black's less those of White's, from the last {@link #count}. */
  private int partsLead;

  Counting(GoState state) {
    this.state = state;
    rules = state.game().rules();
    grid = state.board().grid;
    steps = new int[] {-1, 1, -grid.stride, grid.stride};
    life = new Life(grid);
    color = new byte[grid.cells];
    basic = new byte[grid.cells];
    owner = new byte[grid.cells];
    queue = new int[grid.area];
    mark = new int[grid.cells];
  }

  /** Black's lead without komi and other compensation. */
  double blackLead(boolean[] dead) {
    count(dead);
    int lead = rules.scoring() == GoRules.Scoring.AREA ? sum(owner) : territory(dead);
    return rules.tax() == GoRules.Tax.ALL ? lead - 2 * partsLead : lead;
  }

  /** Black's lead in stones and surrounded points, without any tax. */
  int areaLead(boolean removeDead) {
    take(null);
    fillBasic(removeDead);
    return sum(basic);
  }

  /** {@code [cells]}: who owns each cell when stones count; valid until the next call. */
  byte[] owners() {
    count(null);
    for (int q : grid.cell) {
      if (basic[q] == color[q] && basic[q] != 0) {
        owner[q] = basic[q];
      }
    }
    return owner;
  }

  /** {@code [cells]}: what is a colour's for certain; valid until the next call. */
  byte[] certain(int player) {
    take(null);
    Arrays.fill(owner, (byte) 0);
    life.markCertain(color, player, rules.suicide(), owner);
    return owner;
  }

  private void count(boolean[] dead) {
    take(dead);
    fillBasic(rules.removeDead() && dead == null);
    boolean area = rules.scoring() == GoRules.Scoring.AREA;
    partsLead = 0;
    if (rules.tax() == GoRules.Tax.NONE) {
      System.arraycopy(basic, 0, owner, 0, grid.cells);
      return;
    }
    Arrays.fill(owner, (byte) 0);
    keepIndependent();
    for (int q : grid.cell) {
      if (area && basic[q] == color[q] && basic[q] != 0) {
        owner[q] = basic[q];
      }
    }
  }

  private void take(boolean[] dead) {
    System.arraycopy(state.board().color, 0, color, 0, grid.cells);
    for (int p = 0; dead != null && p < grid.area; p++) {
      if (dead[p]) {
        color[grid.cell[p]] = GoBoard.EMPTY;
      }
    }
  }

  private void fillBasic(boolean removeDead) {
    Arrays.fill(basic, (byte) 0);
    if (removeDead) {
      life.markAll(color, GoBoard.BLACK, rules.suicide(), basic);
      life.markAll(color, GoBoard.WHITE, rules.suicide(), basic);
    } else {
      stamp++;
      for (int q : grid.cell) {
        if (color[q] == GoBoard.EMPTY && mark[q] != stamp) {
          fillReach(q);
        }
      }
    }
    for (int q : grid.cell) {
      if (basic[q] == 0) {
        basic[q] = color[q];
      }
    }
  }

  /** Gives an empty region to the colour that alone reaches it. */
  private void fillReach(int first) {
    int reached = 0;
    int n = 0;
    queue[n++] = first;
    mark[first] = stamp;
    for (int i = 0; i < n; i++) {
      for (int step : steps) {
        int q = queue[i] + step;
        if (color[q] == GoBoard.EMPTY && mark[q] != stamp) {
          mark[q] = stamp;
          queue[n++] = q;
        } else if (color[q] != GoBoard.BORDER) {
          reached |= color[q];
        }
      }
    }
    for (int i = 0; i < n && reached != (GoBoard.BLACK | GoBoard.WHITE); i++) {
      basic[queue[i]] = (byte) reached;
    }
  }

  private void keepIndependent() {
    stamp++;
    int visited = stamp;
    for (int q : grid.cell) {
      if (basic[q] != 0 && mark[q] != visited) {
        int n = floodOwner(q, visited);
        if (independent(n)) {
          for (int i = 0; i < n; i++) {
            owner[queue[i]] = basic[q];
          }
          partsLead += basic[q] == GoBoard.BLACK ? 1 : -1;
        }
      }
    }
  }

  private int floodOwner(int first, int visited) {
    int n = 0;
    queue[n++] = first;
    mark[first] = visited;
    for (int i = 0; i < n; i++) {
      for (int step : steps) {
        int q = queue[i] + step;
        if (basic[q] == basic[first] && mark[q] != visited && color[q] != GoBoard.BORDER) {
          mark[q] = visited;
          queue[n++] = q;
        }
      }
    }
    return n;
  }

  private boolean independent(int n) {
    for (int i = 0; i < n; i++) {
      int q = queue[i];
      for (int step : steps) {
        if (color[q + step] != GoBoard.BORDER && basic[q + step] == 0) {
          return false;
        }
      }
      if (color[q] == basic[q] && state.trueLiberties().of(q, 2) == 1) {
        return false;
      }
    }
    return true;
  }

  private int sum(byte[] owners) {
    int lead = 0;
    for (int q : grid.cell) {
      lead += owners[q] == GoBoard.BLACK ? 1 : owners[q] == GoBoard.WHITE ? -1 : 0;
    }
    return lead;
  }

  /** Surrounded points and prisoners; what stands on the opponent's points is a prisoner too. */
  private int territory(boolean[] dead) {
    int lead = state.captured(1) - state.captured(0);
    for (int p = 0; p < grid.area; p++) {
      int q = grid.cell[p];
      int stone = state.board().color[q];
      int owns = owner[q];
      boolean taken = stone != 0 && (basic[q] != stone || (dead != null && dead[p]));
      if (owns != 0 && (stone != owns || taken)) {
        lead += owns == GoBoard.BLACK ? 1 : -1;
      }
      if (taken) {
        lead += stone == GoBoard.WHITE ? 1 : -1;
      }
    }
    return lead;
  }
}
