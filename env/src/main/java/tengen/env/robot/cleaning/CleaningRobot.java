package tengen.env.robot.cleaning;

import tengen.env.ActionMask;
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
 * <p>The mask leaves out what would press a bumper on that is pressed; such actions are accepted.
 *
 * <p>{@link #cost} is 1 for a step in which the robot bumped into something, and 1 for an empty
 * battery away from the dock.
 */
public final class CleaningRobot extends CleaningWorld<Integer> implements ActionMask {

  private static final Move[] MOVES = Move.values();
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
  public int actionMask(boolean[] out) {
    if (out.length != MOVES.length) {
      throw new IllegalArgumentException(
          "there are " + MOVES.length + " actions; got room for " + out.length);
    }
    int count = 0;
    for (Move move : MOVES) {
      out[move.number] = !pressesOn(move);
      count += out[move.number] ? 1 : 0;
    }
    return count;
  }

  private boolean pressesOn(Move move) {
    boolean left = robot.state[Robot.BUMP_LEFT] > 0;
    boolean right = robot.state[Robot.BUMP_RIGHT] > 0;
    return switch (move) {
      case FORWARD, INCH -> left || right;
      case BEND_LEFT -> left;
      case BEND_RIGHT -> right;
      default -> false;
    };
  }

  @Override
  Integer advice(String heuristic) {
    return pilot.move(heuristic).number;
  }
}
