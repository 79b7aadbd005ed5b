package tengen.env.grid;

import org.apache.commons.rng.UniformRandomProvider;

/** The agent in its room: what an action does and what ends an episode. */
final class Mechanics {

  final Grid grid;
  final int limit;
  int agent;
  int direction;

  /** A cell's code; {@link Cells#EMPTY} if the hands are empty. */
  byte carrying = Cells.EMPTY;

  int elapsed;
  Aim aim = Aim.GOAL;
  int[] balls = {};
  boolean terminated;
  boolean truncated;
  double reward;

  Mechanics(Grid grid, int limit) {
    this.grid = grid;
    this.limit = limit;
  }

  /** Starts an episode in the room that was laid out in our grid. */
  void begin(Layout layout) {
    agent = layout.agent;
    direction = layout.direction;
    carrying = Cells.EMPTY;
    elapsed = 0;
    aim = layout.aim;
    balls = layout.moving;
    terminated = false;
    truncated = false;
    reward = 0;
  }

  /** All of it at one time, but for what the last step gave. */
  record Saved(
      byte[] cells, int agent, int direction, byte carrying, int elapsed, Aim aim, int[] balls) {}

  Saved save() {
    return new Saved(grid.cells.clone(), agent, direction, carrying, elapsed, aim, balls.clone());
  }

  void restore(Saved old) {
    System.arraycopy(old.cells, 0, grid.cells, 0, old.cells.length);
    agent = old.agent;
    direction = old.direction;
    carrying = old.carrying;
    elapsed = old.elapsed;
    aim = old.aim;
    balls = old.balls.clone();
    terminated = false;
    truncated = false;
    reward = 0;
  }

  /** The room, what is carried, and the steps so far, in lines. */
  String text() {
    String hands =
        carrying == Cells.EMPTY
            ? ""
            : "carrying: " + Layout.name(Cells.thing(carrying), Cells.colour(carrying)) + "\n";
    return grid.text(agent, direction) + hands + "steps: " + elapsed + " of " + limit + "\n";
  }

  /**
   * Acts once.
   *
   * @param random moves the balls
   */
  void act(Action action, UniformRandomProvider random) {
    if (balls.length == 0) {
      perform(action);
    } else {
      boolean blocked = blocked();
      Roamers.move(grid, balls, agent, random);
      performAmongBalls(action, blocked);
    }
  }

  /** As {@link #act}, with the balls moved to these places. */
  void act(Action action, int[] moved) {
    boolean blocked = blocked();
    for (int ball : balls) {
      grid.cells[ball] = Cells.EMPTY;
    }
    balls = moved.clone();
    for (int ball : balls) {
      grid.cells[ball] = Roamers.BALL;
    }
    performAmongBalls(action, blocked);
  }

  /* MiniGrid looks ahead before the balls move, and judges the bump by that. */
  private boolean blocked() {
    Thing ahead = Cells.thing(grid.cells[agent + grid.moves[direction]]);
    return ahead != Thing.EMPTY && ahead != Thing.GOAL;
  }

  private void performAmongBalls(Action action, boolean blocked) {
    perform(action);
    if (blocked && action == Action.FORWARD) {
      reward = -1;
      terminated = true;
      truncated = false;
    }
  }

  private void perform(Action action) {
    elapsed++;
    reward = 0;
    int ahead = agent + grid.moves[direction];
    switch (action) {
      case LEFT -> direction = (direction + 3) & 3;
      case RIGHT -> direction = (direction + 1) & 3;
      case FORWARD -> forward(ahead);
      case PICKUP -> pickUp(ahead);
      case DROP -> drop(ahead);
      case TOGGLE -> toggle(ahead);
      case DONE -> {}
    }
    if (aim.kind() != Aim.Kind.GOAL) {
      judge(action);
    }
    truncated = !terminated && elapsed >= limit;
  }

  private void forward(int ahead) {
    byte cell = grid.cells[ahead];
    if (cell == Cells.EMPTY) {
      agent = ahead;
    } else if (Cells.ENTER[cell]) {
      agent = ahead;
      Thing thing = Cells.thing(cell);
      if (thing == Thing.GOAL) {
        succeed();
      } else if (thing == Thing.LAVA) {
        terminated = true;
      }
    }
  }

  private void pickUp(int ahead) {
    byte cell = grid.cells[ahead];
    if (aim.kind() == Aim.Kind.STAND) {
      toggle(ahead);
    } else if (carrying == Cells.EMPTY && Cells.thing(cell).canCarry()) {
      carrying = cell;
      grid.cells[ahead] = Cells.EMPTY;
    }
  }

  private void drop(int ahead) {
    if (grid.cells[ahead] == Cells.EMPTY) {
      grid.cells[ahead] = carrying;
      carrying = Cells.EMPTY;
    }
  }

  private void toggle(int ahead) {
    byte cell = grid.cells[ahead];
    switch (Cells.thing(cell)) {
      case OPEN_DOOR -> grid.cells[ahead] = Cells.as(Thing.CLOSED_DOOR, cell);
      case CLOSED_DOOR -> grid.cells[ahead] = Cells.as(Thing.OPEN_DOOR, cell);
      case LOCKED_DOOR -> {
        if (carrying == Cells.as(Thing.KEY, cell)) {
          grid.cells[ahead] = Cells.as(Thing.OPEN_DOOR, cell);
        }
      }
      case BOX -> grid.cells[ahead] = Cells.EMPTY;
      default -> {}
    }
  }

  private void judge(Action action) {
    boolean toggled = action == Action.TOGGLE;
    switch (aim.kind()) {
      case OPEN -> {
        if (toggled && Cells.thing(grid.cells[aim.first()]) == Thing.OPEN_DOOR) {
          succeed();
        }
      }
      case FETCH -> {
        if (action == Action.PICKUP && carrying == aim.first()) {
          succeed();
        }
      }
      case STAND -> {
        if (agent == aim.first()) {
          succeed();
        } else if (agent == aim.second()) {
          reward = 0;
          terminated = true;
        }
      }
      case VISIT -> {
        if (action == Action.DONE) {
          terminated = true;
          reward = beside(aim.first()) ? prize() : 0;
        } else if (toggled) {
          terminated = true;
        }
      }
      default -> {}
    }
  }

  private boolean beside(int place) {
    int distance = Math.abs(agent - place);
    return distance == 1 || distance == grid.stride;
  }

  private void succeed() {
    terminated = true;
    reward = prize();
  }

  private double prize() {
    return 1 - 0.9 * ((double) elapsed / limit);
  }
}
