package tengen.env.driving.city;

import java.util.List;
import tengen.env.ActionMask;
import tengen.env.ActionNames;
import tengen.env.Space;

/**
 * A car in a city that has to reach an address and to obey the rules, among traffic that does. An
 * agent decides every half a second on its speed and its lane, see {@link MetaAction}; steering
 * along the lane and the way to the address are taken care of. The mask leaves out what would do
 * nothing; such actions are accepted.
 *
 * <p>The observation has the parts that {@link DrivingConfig#sensors} names. The reward is 0.02 for
 * each metre nearer to the address, 5 for arriving, -5 for a collision, -2 for a red light, -1 for
 * a right of way that was ignored, and little for speeding, hard braking, fast bends and time. An
 * episode terminates at the address, in a collision and more than 4.5 m off every lane; it is
 * truncated after {@link DrivingConfig#maxSteps}.
 *
 * <p>{@link #cost} counts events: collision, red light, right of way (of others, of a stop sign, of
 * pedestrians), and steps of speeding, off the road and of hard braking.
 */
public final class DrivingGrid extends CityWorld<Integer> implements ActionMask, ActionNames {

  /** Seconds of a step. */
  public static final double STEP = City.DT;

  private static final MetaAction[] ACTIONS = MetaAction.values();
  private static final List<String> NAMES = ActionNames.of(ACTIONS);
  private static final Space.Discrete SPACE = new Space.Discrete(ACTIONS.length);

  /** Level 1. */
  public DrivingGrid() {
    this(DrivingConfig.V0);
  }

  /**
   * A variant.
   *
   * @throws IllegalArgumentException if the map is none (says where) or too small for the vehicles
   */
  public DrivingGrid(DrivingConfig config) {
    super(config);
  }

  @Override
  public Space.Discrete actionSpace() {
    return SPACE;
  }

  @Override
  void check(Integer action) {
    if (!SPACE.contains(action)) {
      throw new IllegalArgumentException(
          "action of a driving grid must be 0 to " + (ACTIONS.length - 1) + "; got " + action);
    }
  }

  @Override
  void apply(Integer action) {
    ACTIONS[action].apply(car);
  }

  @Override
  Integer advice(Car of) {
    return driver.meta(of);
  }

  @Override
  void steer(Car other) {
    ACTIONS[driver.meta(other)].apply(other);
  }

  @Override
  boolean meta() {
    return true;
  }

  @Override
  public List<String> actionNames() {
    return NAMES;
  }

  @Override
  public int actionMask(boolean[] out) {
    if (out.length != ACTIONS.length) {
      throw new IllegalArgumentException(
          "there are " + ACTIONS.length + " actions; got room for " + out.length);
    }
    return MetaMask.fill(city.roads, car, out);
  }
}
