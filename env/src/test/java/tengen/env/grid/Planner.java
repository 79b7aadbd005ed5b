package tengen.env.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Solves a room by shortest ways through it, seeing all of it: to the key, to the locked door, to
 * what the task is about. Closed doors on the way are opened, balls that move are waited for.
 */
final class Planner {

  private static final int NONE = -1;

  private final GridWorld world;
  private final Mechanics state;
  private final Grid grid;

  Planner(GridWorld world) {
    this.world = world;
    state = world.mechanics();
    grid = state.grid;
  }

  /** Where a way may end. */
  private interface Target {
    boolean reached(int place, int direction);
  }

  /** Plays a new episode to its end and says whether it was rewarded. */
  boolean solve(long seed) {
    world.start(seed);
    if (state.balls.length > 0) {
      amongBalls();
    } else {
      pursue();
    }
    return world.terminated() && world.reward() > 0;
  }

  private void pursue() {
    Aim aim = state.aim;
    switch (aim.kind()) {
      case GOAL -> {
        int goal = grid.find(Thing.GOAL);
        if (!go((place, direction) -> place == goal)) {
          unlock();
          go((place, direction) -> place == goal);
        }
      }
      case OPEN -> unlock();
      case FETCH -> {
        int wanted = grid.find(Cells.thing(aim.first()));
        if (!face(wanted)) {
          unlock();
          go((place, direction) -> ahead(place, direction) == Cells.EMPTY);
          act(Action.DROP);
          face(wanted);
        }
        act(Action.PICKUP);
      }
      case STAND -> go((place, direction) -> place == aim.first());
      case VISIT -> {
        face(aim.first());
        act(Action.DONE);
      }
    }
  }

  private void unlock() {
    int door = grid.find(Thing.LOCKED_DOOR);
    face(grid.find(Thing.KEY));
    act(Action.PICKUP);
    face(door);
    act(Action.TOGGLE);
  }

  /* Looking around is the only way to wait; walking into a ball would end it all. */
  private void amongBalls() {
    int goal = grid.find(Thing.GOAL);
    while (!world.terminated() && !world.truncated()) {
      List<Action> way = way((place, direction) -> place == goal);
      boolean blocked =
          way != null && way.get(0) == Action.FORWARD && !free(ahead(state.agent, state.direction));
      act(way == null || blocked ? Action.LEFT : way.get(0));
    }
  }

  private static boolean free(int code) {
    return Cells.ENTER[code] && Cells.thing(code) != Thing.LAVA;
  }

  private boolean face(int target) {
    return go((place, direction) -> place + grid.moves[direction] == target);
  }

  private boolean go(Target target) {
    List<Action> way = way(target);
    if (way == null) {
      return false;
    }
    way.forEach(this::act);
    return true;
  }

  private void act(Action action) {
    if (!world.terminated() && !world.truncated()) {
      world.act(action.number());
    }
  }

  private byte ahead(int place, int direction) {
    return grid.cells[place + grid.moves[direction]];
  }

  /** The shortest way from here; null if there is none. */
  private List<Action> way(Target target) {
    int[] from = new int[4 * grid.cells.length];
    Arrays.fill(from, NONE);
    int start = 4 * state.agent + state.direction;
    from[start] = start;
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      int at = queue.remove();
      int place = at / 4;
      int direction = at % 4;
      if (target.reached(place, direction)) {
        return actions(from, at);
      }
      int next = grid.cells[place + grid.moves[direction]];
      boolean stops = Cells.thing(grid.cells[place]) == Thing.GOAL;
      List<Integer> reachable = new ArrayList<>();
      reachable.add(4 * place + (direction + 3) % 4);
      reachable.add(4 * place + (direction + 1) % 4);
      if (free(next) || Cells.thing(next) == Thing.CLOSED_DOOR) {
        reachable.add(4 * (place + grid.moves[direction]) + direction);
      }
      for (int to : reachable) {
        if (from[to] == NONE && !stops) {
          from[to] = at;
          queue.add(to);
        }
      }
    }
    return null;
  }

  private List<Action> actions(int[] from, int end) {
    List<Action> result = new ArrayList<>();
    for (int at = end; from[at] != at; at = from[at]) {
      int before = from[at];
      if (before / 4 == at / 4) {
        result.add(at % 4 == (before + 1) % 4 ? Action.RIGHT : Action.LEFT);
      } else {
        result.add(Action.FORWARD);
        if (Cells.thing(grid.cells[at / 4]) == Thing.CLOSED_DOOR) {
          result.add(Action.TOGGLE);
        }
      }
    }
    Collections.reverse(result);
    return result;
  }
}
