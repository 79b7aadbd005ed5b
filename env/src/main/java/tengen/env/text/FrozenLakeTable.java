package tengen.env.text;

import java.util.List;

/** The transition table of a lake. */
final class FrozenLakeTable {

  private static final int LEFT = 0;
  private static final int DOWN = 1;
  private static final int RIGHT = 2;

  private final FrozenLake.Config config;
  private final List<String> rows;
  private final int height;
  private final int width;
  private final TransitionTable.Builder builder;

  private FrozenLakeTable(FrozenLake.Config config) {
    this.config = config;
    rows = config.rows();
    height = rows.size();
    width = rows.get(0).length();
    builder = new TransitionTable.Builder(height * width, 4);
  }

  static TransitionTable of(FrozenLake.Config config) {
    return new FrozenLakeTable(config).build();
  }

  private TransitionTable build() {
    long starts = String.join("", rows).chars().filter(letter -> letter == 'S').count();
    for (int state = 0; state < height * width; state++) {
      char letter = letter(state);
      if (letter == 'S') {
        builder.initial(state, 1.0 / starts);
      }
      for (int action = 0; action < 4; action++) {
        if (letter == 'G' || letter == 'H') {
          builder.outcome(state, action, 1, state, 0, true);
        } else {
          outcomes(state, action);
        }
      }
    }
    return builder.build();
  }

  private void outcomes(int state, int action) {
    if (!config.isSlippery()) {
      outcome(state, action, action, 1);
      return;
    }
    double aside = (1 - config.successRate()) / 2;
    outcome(state, action, (action + 3) % 4, aside);
    outcome(state, action, action, config.successRate());
    outcome(state, action, (action + 1) % 4, aside);
  }

  private void outcome(int state, int action, int direction, double probability) {
    int next = target(state, direction, height, width);
    char letter = letter(next);
    double reward =
        switch (letter) {
          case 'G' -> config.goalReward();
          case 'H' -> config.holeReward();
          default -> config.stepReward();
        };
    builder.outcome(state, action, probability, next, reward, letter == 'G' || letter == 'H');
  }

  private char letter(int state) {
    return rows.get(state / width).charAt(state % width);
  }

  /** The cell beside one, or the same one at the border. */
  static int target(int state, int direction, int height, int width) {
    int row = state / width;
    int column = state % width;
    return switch (direction) {
      case LEFT -> column > 0 ? state - 1 : state;
      case DOWN -> row < height - 1 ? state + width : state;
      case RIGHT -> column < width - 1 ? state + 1 : state;
      default -> row > 0 ? state - width : state;
    };
  }
}
