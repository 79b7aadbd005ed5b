package tengen.viz.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The shortest chain of a player's stones that joins certain sides of a board of hexagons. */
final class Chain {

  private static final int FAR = 10_000;

  private final BoardFrame frame;
  private final Hexagons hexagons;
  private final int player;

  private Chain(BoardFrame frame, Hexagons hexagons, int player) {
    this.frame = frame;
    this.hexagons = hexagons;
    this.player = player;
  }

  /**
   * Ways from one point of the chain to each of the sides; empty if the sides are not joined.
   *
   * @param goal bits of the sides, as {@link Hexagons#sides} has them
   */
  static List<int[]> of(BoardFrame frame, Hexagons hexagons, int player, int goal) {
    return new Chain(frame, hexagons, player).ways(goal);
  }

  private List<int[]> ways(int goal) {
    List<int[]> distances = new ArrayList<>();
    for (int side = 1; side <= goal; side <<= 1) {
      if ((goal & side) != 0) {
        distances.add(distances(side));
      }
    }
    int best = -1;
    int least = FAR;
    for (int point = 0; point < frame.points(); point++) {
      int at = point;
      int sum = distances.stream().mapToInt(each -> each[at]).sum();
      if (sum < least) {
        best = point;
        least = sum;
      }
    }
    int middle = best;
    return middle < 0 ? List.of() : distances.stream().map(each -> way(middle, each)).toList();
  }

  /** Steps from each stone of the player to a side, over stones of the player. */
  private int[] distances(int side) {
    int[] steps = new int[frame.points()];
    Arrays.fill(steps, FAR);
    ArrayDeque<Integer> next = new ArrayDeque<>();
    for (int point = 0; point < steps.length; point++) {
      int column = point % frame.columns();
      int row = point / frame.columns();
      int sides = hexagons.sides(column, row, frame.columns(), frame.rows());
      if (frame.stones()[point] == player && (sides & side) != 0) {
        steps[point] = 0;
        next.add(point);
      }
    }
    while (!next.isEmpty()) {
      int point = next.remove();
      for (int direction = 0; direction < Hexagons.DIRECTIONS; direction++) {
        int other = hexagons.neighbour(point, direction, frame.columns(), frame.rows());
        if (other >= 0 && frame.stones()[other] == player && steps[other] == FAR) {
          steps[other] = steps[point] + 1;
          next.add(other);
        }
      }
    }
    return steps;
  }

  private int[] way(int from, int[] steps) {
    int[] way = new int[steps[from] + 1];
    int point = from;
    for (int i = 0; i < way.length; i++) {
      way[i] = point;
      for (int direction = 0; direction < Hexagons.DIRECTIONS; direction++) {
        int other = hexagons.neighbour(way[i], direction, frame.columns(), frame.rows());
        if (other >= 0 && steps[other] == steps[way[i]] - 1) {
          point = other;
        }
      }
    }
    return way;
  }
}
