package tengen.env.text;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.ActionNames;
import tengen.env.Require;

/**
 * A walk along a cliff: CliffWalking-v1 of Gymnasium, after Sutton and Barto (2018, Reinforcement
 * Learning, example 6.6).
 *
 * <p>The grid has 4 rows and 12 columns, the start is lower left (36), the goal lower right (47),
 * the cliff between them. Actions are up (0), right (1), down (2) and left (3). The state is 12
 * times the row plus the column. A step costs 1; one into the cliff costs 100 and leads back to the
 * start. Reaching the goal terminates. Where it is slippery a step goes where it was meant to or to
 * either side of that, each with probability 1/3. There is no limit of steps unless one is set.
 */
public final class CliffWalking extends TabularEnvironment implements ActionNames {

  private static final List<String> ROWS =
      List.of("............", "............", "............", "SCCCCCCCCCCG");
  private static final int WIDTH = 12;
  private static final int START = 36;
  private static final int GOAL = 47;

  private static final Supplier<TransitionTable> DRY = Suppliers.memoize(() -> build(false));
  private static final Supplier<TransitionTable> SLIPPERY = Suppliers.memoize(() -> build(true));

  /**
   * What can be chosen.
   *
   * @param isSlippery whether steps may turn aside
   * @param maxSteps length at which an episode is truncated, at least 1; {@link Integer#MAX_VALUE}
   *     for none
   */
  public record Config(boolean isSlippery, int maxSteps) {

    /** CliffWalking-v1. */
    public static final Config V1 = new Config(false, Integer.MAX_VALUE);

    /** CliffWalkingSlippery-v1. */
    public static final Config V1_SLIPPERY = new Config(true, Integer.MAX_VALUE);

    /** Checks the length. */
    public Config {
      Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
    }
  }

  /** CliffWalking-v1. */
  public CliffWalking() {
    this(Config.V1);
  }

  /** A variant. */
  public CliffWalking(Config config) {
    super("CliffWalking", table(config), config.maxSteps());
  }

  /** The table of a variant. */
  public static TransitionTable table(Config config) {
    return config.isSlippery() ? SLIPPERY.get() : DRY.get();
  }

  private static TransitionTable build(boolean slippery) {
    TransitionTable.Builder builder = new TransitionTable.Builder(4 * WIDTH, 4);
    builder.initial(START, 1);
    for (int state = 0; state < 4 * WIDTH; state++) {
      for (int action = 0; action < 4; action++) {
        if (slippery) {
          outcome(builder, state, action, action + 3, 1.0 / 3.0);
          outcome(builder, state, action, action, 1.0 / 3.0);
          outcome(builder, state, action, action + 1, 1.0 / 3.0);
        } else {
          outcome(builder, state, action, action, 1);
        }
      }
    }
    return builder.build();
  }

  private static void outcome(
      TransitionTable.Builder builder, int state, int action, int direction, double probability) {
    int to = target(state, direction % 4);
    boolean fall = to > START && to < GOAL;
    builder.outcome(state, action, probability, fall ? START : to, fall ? -100 : -1, to == GOAL);
  }

  private static int target(int state, int direction) {
    int column = state % WIDTH;
    return switch (direction) {
      case 0 -> state >= WIDTH ? state - WIDTH : state;
      case 1 -> column < WIDTH - 1 ? state + 1 : state;
      case 2 -> state < START ? state + WIDTH : state;
      default -> column > 0 ? state - 1 : state;
    };
  }

  /** Rows of the map: S start, G goal, C cliff. */
  public static List<String> rows() {
    return ROWS;
  }

  /** Row of the walker, 0 on top. */
  public int row() {
    return state() / WIDTH;
  }

  /** Column of the walker, 0 on the left. */
  public int column() {
    return state() % WIDTH;
  }

  @Override
  public String toString() {
    String caption = TextGrid.caption(this, "up", "right", "down", "left");
    return TextGrid.picture(ROWS, row(), column(), caption);
  }

  @Override
  public List<String> actionNames() {
    return List.of("up", "right", "down", "left");
  }
}
