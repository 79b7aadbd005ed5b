package tengen.env.classic;

import java.util.List;
import java.util.Locale;
import tengen.env.Rng;
import tengen.env.Space;

/** What the two mountain cars share: the track, its limits, the start and the picture. */
final class Valley {

  static final double LEFT = -1.2;
  static final double RIGHT = 0.6;
  static final double MAX_SPEED = 0.07;
  static final double GRAVITY = 0.0025;

  static final Space.Box OBSERVATIONS =
      new Space.Box(
          new float[] {(float) LEFT, (float) -MAX_SPEED},
          new float[] {(float) RIGHT, (float) MAX_SPEED},
          List.of(new Space.Part("position", 1), new Space.Part("speed", 1)));

  private Valley() {}

  /** A place near the bottom, uniform between -0.6 and -0.4. */
  static double start(long seed) {
    return -0.6 + 0.2 * Rng.uniform(seed, 0);
  }

  /** The car {@code o} on its track and the flag {@code F} at the goal. */
  static String picture(double position, double speed, double goal) {
    Sketch sketch = new Sketch(LEFT, RIGHT, 0.1, 1.1, 37, 9);
    for (double x = LEFT; x <= RIGHT; x += 0.02) {
      sketch.put(x, height(x), '.');
    }
    sketch.put(goal, height(goal) + 0.1, 'F').put(position, height(position), 'o');
    return sketch.caption(
        String.format(Locale.ROOT, "position %.3f, speed %.4f, goal %.2f", position, speed, goal));
  }

  private static double height(double x) {
    return 0.45 * Math.sin(3 * x) + 0.55;
  }
}
