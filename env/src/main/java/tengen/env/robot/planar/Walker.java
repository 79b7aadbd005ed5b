package tengen.env.robot.planar;

import java.util.List;
import java.util.Locale;
import org.dyn4j.dynamics.Body;
import org.dyn4j.geometry.Vector2;
import tengen.env.Space;

/**
 * A robot with two legs that walks over rough ground: in the manner of Gymnasium's
 * BipedalWalker-v3, whose shapes, motors, observation and reward it has.
 *
 * <p>The action is {@code [hip, knee, hip, knee]} in [-1, 1]: the sign says which way a motor
 * turns, the size what share of its torque it may use. The observation has 24 numbers: the hull's
 * angle, its angular and its two linear velocities; angle and speed of hip and knee and whether the
 * foot touches the ground, for both legs; ten distances ahead, from straight down to nearly level,
 * as shares of 5.3 m.
 *
 * <p>The reward is 130/30 for a metre, less for tilting the hull and for the torques used; -100 for
 * a fall, which is final.
 */
public final class Walker extends PlanarWorld<float[]> {

  private static final double WIDTH = 20;
  private static final double HEIGHT = 40.0 / 3;
  private static final int RAYS = 10;
  private static final double RANGE = 160.0 / 30;
  private static final double TORQUE_COST = 0.00035 * 80;
  private static final double PER_METRE = 130.0 / 30;
  private static final double TILT = 5;
  private static final double FIRST_PUSH = 5;

  private static final Space.Box ACTIONS =
      new Space.Box(
          new float[] {-1, -1, -1, -1},
          new float[] {1, 1, 1, 1},
          List.of(new Space.Part("motors", 4)));
  private static final Space.Box OBSERVATIONS = observations();

  private final WalkerConfig config;
  private WalkerBody walker;
  private Ground ground;
  private double start;
  private double promise;
  private boolean fallen;
  private boolean arrived;

  /** With the default settings. */
  public Walker() {
    this(WalkerConfig.DEFAULT);
  }

  /** With others. */
  public Walker(WalkerConfig config) {
    super(
        config,
        config.maxSteps(),
        List.of("shaping", "torque", "fallen"),
        List.of("metres", "fallen", "arrived"));
    this.config = config;
  }

  private static Space.Box observations() {
    float[] low = new float[14 + RAYS];
    float[] high = new float[low.length];
    for (int i = 0; i < low.length; i++) {
      boolean flag = i == 8 || i == 13 || i >= 14;
      low[i] = flag ? 0 : -5;
      high[i] = flag ? 1 : 5;
    }
    return new Space.Box(
        low,
        high,
        List.of(
            new Space.Part("hull", 4),
            new Space.Part("left_leg", 5),
            new Space.Part("right_leg", 5),
            new Space.Part("lidar", RAYS)));
  }

  @Override
  public Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Box actionSpace() {
    return ACTIONS;
  }

  @Override
  void build() {
    ground = Trail.draw(config, random);
    world.addBody(ground.body);
    start = Trail.STEP * Trail.START / 2;
    walker =
        new WalkerBody(world, start, Trail.HEIGHT + WalkerBody.STANDING, config.motorStrength());
    walker.hull.applyForce(new Vector2(FIRST_PUSH * (2 * random.nextDouble() - 1), 0));
    fallen = false;
    arrived = false;
    walker.drive(new float[4]);
    world.step(1);
    promise = promise();
  }

  @Override
  Ground ground() {
    return ground;
  }

  @Override
  Body hull() {
    return walker.hull;
  }

  @Override
  void act(float[] action) {
    walker.drive(action);
  }

  private double tilt() {
    return walker.hull.getTransform().getRotationAngle();
  }

  private double place() {
    return walker.hull.getTransform().getTranslationX();
  }

  private double promise() {
    return PER_METRE * place() - TILT * Math.abs(tilt());
  }

  @Override
  float[] observe() {
    float[] s = new float[OBSERVATIONS.width()];
    Vector2 speed = walker.hull.getLinearVelocity();
    s[0] = (float) tilt();
    s[1] = (float) (2 * walker.hull.getAngularVelocity() / RATE);
    s[2] = (float) (0.3 * speed.x * WIDTH / RATE);
    s[3] = (float) (0.3 * speed.y * HEIGHT / RATE);
    for (int leg = 0; leg < 2; leg++) {
      int at = 4 + 5 * leg;
      s[at] = (float) walker.angle(2 * leg);
      s[at + 1] = (float) walker.speed(2 * leg);
      s[at + 2] = (float) (walker.angle(2 * leg + 1) + 1);
      s[at + 3] = (float) walker.speed(2 * leg + 1);
      s[at + 4] = world.isInContact(walker.shins[leg], ground.body) ? 1 : 0;
    }
    Vector2 eye = walker.hull.getTransform().getTranslation();
    for (int ray = 0; ray < RAYS; ray++) {
      double angle = 1.5 * ray / RAYS;
      s[14 + ray] =
          (float) ground.ray(eye.x, eye.y, RANGE * Math.sin(angle), -RANGE * Math.cos(angle));
    }
    for (int i = 0; i < s.length; i++) {
      s[i] = Math.min(Math.max(s[i], OBSERVATIONS.low()[i]), OBSERVATIONS.high()[i]);
    }
    return s;
  }

  @Override
  boolean judge(float[] action) {
    double before = promise;
    promise = promise();
    earned[0] = promise - before;
    for (float motor : action) {
      earned[1] -= TORQUE_COST * Math.min(Math.abs(motor), 1);
    }
    fallen =
        world.isInContact(walker.hull, ground.body)
            || place() < 0
            || walker.hull.getTransform().getTranslationY() < ground.height(place()) - 1;
    arrived = !fallen && place() > (Trail.LENGTH - Trail.FINISH) * Trail.STEP;
    earned[2] = fallen ? -100 : 0;
    return fallen || arrived;
  }

  @Override
  void told(double[] out) {
    out[0] = place() - start;
    out[1] = fallen ? 1 : 0;
    out[2] = arrived ? 1 : 0;
  }

  @Override
  public List<String> heuristics() {
    return List.of("stride");
  }

  @Override
  public float[] advise(String heuristic) {
    requireHeuristic(heuristic);
    return Stride.action(observe(), elapsed());
  }

  @Override
  public String toString() {
    if (walker == null) {
      return name() + " before its first episode";
    }
    double x = place();
    Picture picture = new Picture(x - 5, x + 10, Trail.HEIGHT - 3, Trail.HEIGHT + 5, 76, 17);
    for (int i = 0; i + 1 < ground.x.length; i++) {
      picture.line(ground.x[i], ground.y[i], ground.x[i + 1], ground.y[i + 1], '#');
    }
    for (int leg = 0; leg < 2; leg++) {
      char letter = leg == 0 ? '/' : '\\';
      for (var part : List.of(walker.thighs[leg], walker.shins[leg])) {
        Vector2 along =
            new Vector2(0, WalkerBody.LEG / 2).rotate(part.getTransform().getRotationAngle());
        Vector2 middle = part.getTransform().getTranslation();
        picture.line(
            middle.x - along.x, middle.y - along.y, middle.x + along.x, middle.y + along.y, letter);
      }
    }
    Vector2 hull = walker.hull.getTransform().getTranslation();
    picture.line(hull.x - 1, hull.y, hull.x + 1, hull.y, '=');
    return picture
        + String.format(
            Locale.ROOT,
            "step %d, %.1f m from its start, tilted by %.2f rad%n",
            elapsed(),
            x - start,
            tilt());
  }
}
