package tengen.env.robot.planar;

import java.util.List;
import tengen.env.Space;

/**
 * {@link Lander} with throttles. The action is {@code [main, side]}, both in [-1, 1]: the main
 * engine is off below 0 and gives half to all of its power from 0 to 1; a side engine, the left one
 * for negative numbers, is off up to 0.5 and gives half to all of its power from there to 1.
 */
public final class LanderContinuous extends LanderWorld<float[]> {

  private static final Space.Box ACTIONS =
      new Space.Box(
          new float[] {-1, -1},
          new float[] {1, 1},
          List.of(new Space.Part("main", 1), new Space.Part("side", 1)));

  /** With the default settings. */
  public LanderContinuous() {
    this(LanderConfig.DEFAULT);
  }

  /** With others. */
  public LanderContinuous(LanderConfig config) {
    super(config);
  }

  @Override
  public Space.Box actionSpace() {
    return ACTIONS;
  }

  @Override
  double main(float[] action) {
    return action[0] > 0 ? 0.5 + 0.5 * action[0] : 0;
  }

  @Override
  double side(float[] action) {
    return Math.abs(action[1]) > 0.5 ? action[1] : 0;
  }

  @Override
  public float[] advise(String heuristic) {
    requireHeuristic(heuristic);
    double[] wish = wish();
    return new float[] {clip(20 * wish[0] - 1), clip(-20 * wish[1])};
  }

  private static float clip(double value) {
    return (float) Math.min(Math.max(value, -1), 1);
  }

  @Override
  public List<String> heuristics() {
    return List.of("hover");
  }
}
