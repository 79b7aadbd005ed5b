package tengen.env.robot.planar;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws the ground that a walker walks on, with the shapes of Gymnasium's BipedalWalker. */
final class Trail {

  private static final double UNIT = 1.0 / 30;

  /** Metres from one corner to the next. */
  static final double STEP = 14 * UNIT;

  static final int LENGTH = 200;

  /** Corners at the start that are flat. */
  static final int START = 20;

  /** Corners at the end that lie behind the finish. */
  static final int FINISH = 10;

  static final double HEIGHT = 400 * UNIT / 4;

  private final UniformRandomProvider random;
  private final double[] x;
  private final double[] y;
  private int corners;
  private double at;
  private double height = HEIGHT;
  private double slope;

  private Trail(UniformRandomProvider random) {
    this.random = random;
    x = new double[3 * LENGTH];
    y = new double[3 * LENGTH];
  }

  /** A new one. */
  static Ground draw(WalkerConfig config, UniformRandomProvider random) {
    Trail trail = new Trail(random);
    trail.corner(-STEP * START, HEIGHT);
    for (int i = 0; i < LENGTH; i++) {
      trail.hill(i);
      boolean obstacle = config.hardcore() && i > START && i < LENGTH - FINISH && i % 6 == 0;
      if (obstacle) {
        trail.obstacle();
      }
    }
    return new Ground(
        Arrays.copyOf(trail.x, trail.corners),
        Arrays.copyOf(trail.y, trail.corners),
        config.friction());
  }

  private void corner(double cornerX, double cornerY) {
    x[corners] = cornerX;
    y[corners++] = cornerY;
  }

  private void hill(int i) {
    slope = 0.8 * slope + 0.01 * Math.signum(HEIGHT - height);
    if (i > START) {
      slope += UNIT * (2 * random.nextDouble() - 1);
    }
    height += slope;
    corner(at, height);
    at += STEP;
  }

  private void obstacle() {
    switch (random.nextInt(3)) {
      case 0 -> stairs();
      case 1 -> box(STEP * (1 + random.nextInt(2)), STEP * (1 + random.nextInt(2)));
      default -> box(STEP * (2 + random.nextInt(2)), -4 * STEP);
    }
  }

  /** A stump or, with a height below 0, a pit. */
  private void box(double width, double rise) {
    corner(at, height);
    corner(at + 1e-3, height + rise);
    corner(at + width, height + rise);
    corner(at + width + 1e-3, height);
    at += width + STEP;
    slope = 0;
  }

  private void stairs() {
    double rise = random.nextBoolean() ? STEP / 2 : -STEP / 2;
    int steps = 3 + random.nextInt(2);
    for (int i = 0; i < steps; i++) {
      corner(at, height);
      height += rise;
      corner(at + 1e-3, height);
      at += 2 * STEP;
    }
    slope = 0;
  }
}
