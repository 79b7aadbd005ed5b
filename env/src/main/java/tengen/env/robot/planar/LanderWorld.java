package tengen.env.robot.planar;

import java.util.List;
import java.util.Locale;
import org.dyn4j.dynamics.Body;
import org.dyn4j.geometry.Vector2;
import tengen.env.Space;

/** What {@link Lander} and {@link LanderContinuous} share: all but the actions. */
abstract class LanderWorld<A> extends PlanarWorld<A> {

  private static final int CORNERS = 11;
  private static final double MAIN_COST = 0.3;
  private static final double SIDE_COST = 0.03;

  /** Steps that it must stand still on both legs to have landed: half a second. */
  private static final int REST = RATE / 2;

  private static final Space.Box OBSERVATIONS =
      new Space.Box(
          new float[] {-2.5f, -2.5f, -10, -10, -7, -10, 0, 0},
          new float[] {2.5f, 2.5f, 10, 10, 7, 10, 1, 1},
          List.of(
              new Space.Part("position", 2),
              new Space.Part("velocity", 2),
              new Space.Part("angle", 1),
              new Space.Part("angular_velocity", 1),
              new Space.Part("legs", 2)));

  private final LanderConfig config;
  private LanderBody lander;
  private Ground ground;
  private double pad;
  private double promise;
  private double gust;
  private double whirl;
  private int still;
  private boolean landed;
  private boolean crashed;

  LanderWorld(LanderConfig config) {
    super(
        config,
        config.maxSteps(),
        List.of("shaping", "main", "side", "landed", "crashed"),
        List.of("landed", "crashed"));
    this.config = config;
  }

  /** Power of the main engine, in [0, 1]. */
  abstract double main(A action);

  /** Power of a side engine, in [-1, 1], below 0 for the left one. */
  abstract double side(A action);

  @Override
  public final Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  final void build() {
    world.setGravity(0, config.gravity());
    ground = terrain();
    world.addBody(ground.body);
    lander = new LanderBody(world, random);
    gust = 1e4 * (2 * random.nextDouble() - 1);
    whirl = 1e4 * (2 * random.nextDouble() - 1);
    still = 0;
    landed = false;
    crashed = false;
    world.step(1);
    promise = promise(observe());
  }

  private Ground terrain() {
    pad = LanderBody.HEIGHT / 4;
    double[] heights = new double[CORNERS + 1];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = LanderBody.HEIGHT / 2 * random.nextDouble();
    }
    int middle = CORNERS / 2;
    for (int i = middle - 2; i <= middle + 2; i++) {
      heights[i] = pad;
    }
    double[] x = new double[CORNERS];
    double[] y = new double[CORNERS];
    for (int i = 0; i < CORNERS; i++) {
      x[i] = LanderBody.WIDTH / (CORNERS - 1) * i;
      double before = heights[i == 0 ? CORNERS : i - 1];
      y[i] = (before + heights[i] + heights[i + 1]) / 3;
    }
    return new Ground(x, y, 0.1);
  }

  @Override
  final void act(A action) {
    double main = main(action);
    double side = side(action);
    if (config.wind() > 0 && !touches(0) && !touches(1)) {
      lander.blow(config.wind() * swing(gust++), config.turbulence() * swing(whirl++));
    }
    if (main > 0) {
      lander.main(main);
    }
    if (side != 0) {
      lander.side(side);
    }
  }

  /** Gusts that never repeat, in [-1, 1]. */
  private static double swing(double time) {
    return Math.tanh(Math.sin(0.02 * time) + Math.sin(Math.PI * 0.01 * time));
  }

  private boolean touches(int leg) {
    return world.isInContact(lander.legs[leg], ground.body);
  }

  @Override
  final float[] observe() {
    float[] observation = new float[OBSERVATIONS.width()];
    lander.observe(pad, observation);
    observation[6] = touches(0) ? 1 : 0;
    observation[7] = touches(1) ? 1 : 0;
    for (int i = 0; i < observation.length; i++) { // tumbling has no bounds, the space has
      float low = OBSERVATIONS.low()[i];
      observation[i] = Math.min(Math.max(observation[i], low), OBSERVATIONS.high()[i]);
    }
    return observation;
  }

  private static double promise(float[] s) {
    return -100 * Math.hypot(s[0], s[1])
        - 100 * Math.hypot(s[2], s[3])
        - 100 * Math.abs(s[4])
        + 10 * s[6]
        + 10 * s[7];
  }

  @Override
  final boolean judge(A action) {
    float[] now = observe();
    double before = promise;
    promise = promise(now);
    earned[0] = promise - before;
    earned[1] = -MAIN_COST * main(action);
    earned[2] = -SIDE_COST * Math.abs(side(action));
    crashed = world.isInContact(lander.hull, ground.body) || Math.abs(now[0]) >= 1;
    still = touches(0) && touches(1) && lander.still() ? still + 1 : 0;
    landed = !crashed && still >= REST;
    earned[3] = landed ? 100 : 0;
    earned[4] = crashed ? -100 : 0;
    return crashed || landed;
  }

  @Override
  final Ground ground() {
    return ground;
  }

  @Override
  final Body hull() {
    return lander.hull;
  }

  @Override
  final double[] flags() {
    int middle = CORNERS / 2;
    return new double[] {ground.x[middle - 1], pad, ground.x[middle + 1], pad};
  }

  @Override
  final double[] engines(A action) {
    return new double[] {main(action), side(action)};
  }

  @Override
  final void told(double[] out) {
    out[0] = landed ? 1 : 0;
    out[1] = crashed ? 1 : 0;
  }

  /** How much the lander should rise and turn: {@code [up, left turn]}, of size one tenth. */
  final double[] wish() {
    float[] s = observe();
    boolean down = s[6] + s[7] > 0;
    double lean = Math.min(Math.max(0.5 * s[0] + s[2], -0.4), 0.4);
    double turn = 0.5 * (lean - s[4]) - s[5];
    double rise = 0.5 * (0.55 * Math.abs(s[0]) - s[1]) - 0.5 * s[3];
    return new double[] {down ? -0.5 * s[3] : rise, down ? 0 : turn};
  }

  @Override
  public final String toString() {
    if (lander == null) {
      return name() + " before its first episode";
    }
    Picture picture = new Picture(0, LanderBody.WIDTH, 0, LanderBody.HEIGHT, 61, 21);
    for (int i = 0; i + 1 < ground.x.length; i++) {
      picture.line(ground.x[i], ground.y[i], ground.x[i + 1], ground.y[i + 1], '#');
    }
    for (var leg : lander.legs) {
      Vector2 at = leg.getTransform().getTranslation();
      picture.put(at.x, at.y, '/');
    }
    Vector2 at = lander.hull.getTransform().getTranslation();
    picture.put(at.x, at.y, 'A');
    return picture
        + String.format(
            Locale.ROOT, "step %d, at %.1f m, %.1f m above the pad%n", elapsed(), at.x, at.y - pad);
  }
}
