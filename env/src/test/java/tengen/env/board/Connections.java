package tengen.env.board;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** How far a player of Hex or Y is from connecting, if the other one only looked on. */
final class Connections {

  private Connections() {}

  /**
   * The stones that a player still needs, at least, summed over the sides: the least sum of the
   * distances from one point to each side of the goal.
   */
  static int missing(PlacementState state, int player) {
    ConnectionGame game = (ConnectionGame) state.game();
    int[] sum = new int[game.moves()];
    for (int goal = game.goal(player); goal != 0; goal &= goal - 1) {
      int[] distance = distances(game, state, player, Integer.lowestOneBit(goal));
      for (int point = 0; point < sum.length; point++) {
        sum[point] += distance[point];
      }
    }
    return Arrays.stream(sum).min().orElseThrow();
  }

  /** Free points on the cheapest way from a side to each point, that point included. */
  private static int[] distances(ConnectionGame game, PlacementState state, int player, int side) {
    int[] distance = new int[game.moves()];
    Arrays.fill(distance, 10_000);
    Deque<Integer> queue = new ArrayDeque<>();
    for (int point = 0; point < distance.length; point++) {
      if ((game.sides[point] & side) != 0) {
        reach(state, player, point, 0, distance, queue);
      }
    }
    while (!queue.isEmpty()) {
      int point = queue.removeFirst();
      for (int k = 6 * point; k < 6 * point + 6; k++) {
        if (game.neighbours[k] >= 0) {
          reach(state, player, game.neighbours[k], distance[point], distance, queue);
        }
      }
    }
    return distance;
  }

  /** Ways through own stones cost nothing and are looked at first. */
  private static void reach(
      PlacementState state, int player, int point, int so, int[] distance, Deque<Integer> queue) {
    int stone = state.stone(point);
    if (stone != 0 && stone != player + 1) {
      return;
    }
    int here = so + (stone == 0 ? 1 : 0);
    if (here < distance[point]) {
      distance[point] = here;
      if (stone == 0) {
        queue.addLast(point);
      } else {
        queue.addFirst(point);
      }
    }
  }
}
