package tengen.env.text;

import java.util.List;

/** The town and the transition table of the taxi. */
final class TaxiTable {

  static final List<String> MAP =
      List.of(
          "+---------+",
          "|R: | : :G|",
          "| : | : : |",
          "| : : : : |",
          "| | : | : |",
          "|Y| : |B: |",
          "+---------+");

  static final int ACTIONS = 6;
  static final int PICK_UP = 4;
  static final int DROP = 5;
  static final int ABOARD = 4;

  private static final int[] ROW_STEP = {1, -1, 0, 0};
  private static final int[] COLUMN_STEP = {0, 0, 1, -1};
  private static final int[] LEFT_OF = {2, 3, 1, 0};
  private static final int[] RIGHT_OF = {3, 2, 0, 1};
  static final int[][] PLACES = {{0, 0}, {0, 4}, {4, 0}, {4, 3}};

  private final Taxi.Config config;
  private final TransitionTable.Builder builder = new TransitionTable.Builder(500, ACTIONS);

  private TaxiTable(Taxi.Config config) {
    this.config = config;
  }

  static TransitionTable of(Taxi.Config config) {
    return new TaxiTable(config).build();
  }

  private TransitionTable build() {
    for (int state = 0; state < 500; state++) {
      int passenger = state / 4 % 5;
      int destination = state % 4;
      if (passenger != ABOARD && passenger != destination) {
        builder.initial(state, 1.0 / 300.0);
      }
      for (int direction = 0; direction < 4; direction++) {
        move(state, direction);
      }
      pickUp(state, passenger);
      drop(state, passenger, destination);
    }
    return builder.build();
  }

  private void move(int state, int direction) {
    if (!config.isRainy()) {
      builder.outcome(state, direction, 1, target(state, direction), -1, false);
      return;
    }
    boolean open = open(state / 100, state / 20 % 5, direction);
    double aside = (1 - config.rainyProbability()) / 2;
    int left = open ? target(state, LEFT_OF[direction]) : state;
    int right = open ? target(state, RIGHT_OF[direction]) : state;
    int ahead = target(state, direction);
    builder.outcome(state, direction, config.rainyProbability(), ahead, -1, false);
    builder.outcome(state, direction, aside, left, -1, false);
    builder.outcome(state, direction, aside, right, -1, false);
  }

  private void pickUp(int state, int passenger) {
    boolean here = passenger != ABOARD && passenger == place(state / 100, state / 20 % 5);
    int next = here ? with(state, ABOARD) : state;
    builder.outcome(state, PICK_UP, 1, next, here ? -1 : -10, false);
  }

  private void drop(int state, int passenger, int destination) {
    int place = place(state / 100, state / 20 % 5);
    if (passenger != ABOARD || place < 0) {
      builder.outcome(state, DROP, 1, state, -10, false);
    } else {
      boolean there = place == destination;
      builder.outcome(state, DROP, 1, with(state, place), there ? 20 : -1, there);
    }
  }

  private static int with(int state, int passenger) {
    return (state / 20 * 5 + passenger) * 4 + state % 4;
  }

  private static int target(int state, int direction) {
    if (!open(state / 100, state / 20 % 5, direction)) {
      return state;
    }
    return state + 100 * ROW_STEP[direction] + 20 * COLUMN_STEP[direction];
  }

  /** Whether the taxi can leave a cell in a direction: south 0, north 1, east 2, west 3. */
  static boolean open(int row, int column, int direction) {
    return switch (direction) {
      case 0 -> row < 4;
      case 1 -> row > 0;
      case 2 -> MAP.get(row + 1).charAt(2 * column + 2) == ':';
      default -> MAP.get(row + 1).charAt(2 * column) == ':';
    };
  }

  /** The place on a cell, -1 if it is an ordinary cell. */
  static int place(int row, int column) {
    for (int i = 0; i < PLACES.length; i++) {
      if (PLACES[i][0] == row && PLACES[i][1] == column) {
        return i;
      }
    }
    return -1;
  }
}
