package tengen.env.robot.cleaning;

import java.util.List;
import tengen.env.ActionNames;
import tengen.env.Space;

/**
 * A robot that has to clean a flat which it does not know, and to be back at its dock before its
 * battery is empty. An agent decides every second on one of ten {@link Move moves}.
 *
 * <p>The observation has the parts that {@link CleaningConfig#sensors} names. The reward is 1 for
 * each square metre that was dirty, 1 for each metre nearer to the dock once enough is clean, 10
 * for being docked then, -5 for an empty battery elsewhere, -0.1 for a bump and -0.01 for a step.
 * An episode terminates at the dock once the goal is met, and when the battery is empty; it is
 * truncated after {@link CleaningConfig#maxSteps}.
 *
 * <p>{@link #cost} is 1 for a step in which the robot bumped into something, and 1 for an empty
 * battery away from the dock.
 */
public final class CleaningRobot extends CleaningWorld<Integer> implements ActionNames {

  private static final Move[] MOVES = Move.values();
  private static final List<String> NAMES = ActionNames.of(MOVES);
  private static final Space.Discrete ACTIONS = new Space.Discrete(MOVES.length);

  /** Two rooms. */
  public CleaningRobot() {
    this(CleaningConfig.V0);
  }

  /**
   * A variant.
   *
   * @throws IllegalArgumentException if the map is none (says where)
   */
  public CleaningRobot(CleaningConfig config) {
    super(config);
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  void drive(Integer action) {
    Move move = MOVES[action] == Move.HOME ? pilot.home() : MOVES[action];
    robot.step(move.left, move.right);
  }

  @Override
  Integer advice(String heuristic) {
    return pilot.move(heuristic).number;
  }

  @Override
  public List<String> actionNames() {
    return NAMES;
  }
}
