package tengen.env.robot.planar;

import java.util.List;
import tengen.env.ActionNames;
import tengen.env.Space;

/**
 * A lander that is to come down softly between two flags, by one main engine and two small ones at
 * its sides: in the manner of Gymnasium's LunarLander-v3, whose shapes, engines, observation and
 * reward it has.
 *
 * <p>Actions: 0 nothing, 1 the left engine, 2 the main engine, 3 the right engine; {@link
 * LanderContinuous} has throttles. The observation is {@code [x, y, vx, vy, angle, angular speed,
 * left leg touches, right leg touches]}; see {@link LanderBody}.
 */
public final class Lander extends LanderWorld<Integer> implements ActionNames {

  private static final Space.Discrete ACTIONS = new Space.Discrete(4);

  /** With the default settings. */
  public Lander() {
    this(LanderConfig.DEFAULT);
  }

  /** With others. */
  public Lander(LanderConfig config) {
    super(config);
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public List<String> actionNames() {
    return List.of("coast", "left engine", "main engine", "right engine");
  }

  @Override
  double main(Integer action) {
    return action == 2 ? 1 : 0;
  }

  @Override
  double side(Integer action) {
    return action == 1 ? -1 : action == 3 ? 1 : 0;
  }

  @Override
  public Integer advise(String heuristic) {
    requireHeuristic(heuristic);
    double[] wish = wish();
    if (wish[0] > Math.abs(wish[1]) && wish[0] > 0.05) {
      return 2;
    }
    return wish[1] < -0.05 ? 3 : wish[1] > 0.05 ? 1 : 0;
  }

  @Override
  public List<String> heuristics() {
    return List.of("hover");
  }
}
