package tengen.env.robot.jointed;

import java.util.List;
import java.util.Locale;
import tengen.env.Ledger;

/**
 * Robots with legs that shall walk along +x without falling. An action holds a number in [-1, 1]
 * for each motor: the target of its joint is where it is when the robot stands, plus {@code reach}
 * times that number.
 */
abstract class LeggedWorld extends JointedWorld {

  private static final int METRES = 0;
  private static final int FELL = 1;
  private static final int FORWARD = 2;
  private static final int ALIVE = 3;
  private static final int EFFORT = 4;
  private static final int SMOOTH = 5;
  private static final int STRAIGHT = 6;
  private static final int TORQUE = 7;
  private static final int FALL = 8;
  private static final int BUMP = 9;

  private final Legs legs;
  private final LegsConfig config;
  private final Gait gait;
  private final int n;
  private Variation variation;
  private Scene scene;
  private Articulation robot;
  private double along;
  private double across;
  private boolean fallen;

  LeggedWorld(Legs legs, LegsConfig config, Gait gait) {
    super(
        LegsView.actions(legs),
        LegsView.observations(legs),
        new Ledger(
            List.of(
                "metres",
                "fell",
                "reward.forward",
                "reward.alive",
                "reward.effort",
                "reward.smooth",
                "reward.straight",
                "cost.torque",
                "cost.fall",
                "cost.bump")));
    this.legs = legs;
    this.config = config;
    this.gait = gait;
    n = legs.motorCount();
  }

  @Override
  final Scene build(long episode) {
    variation = config.variation(episode);
    scene = new Scene(STEP, config.friction() * variation.friction());
    scene.addGround();
    robot = new Articulation(scene, legs.links(), variation.mass(), variation.strength(), false);
    double[] position = new double[robot.joints()];
    for (int i = 0; i < n; i++) {
      double noise = config.startNoise() * Variation.signed(episode, Variation.DRAWS + i);
      Link.Motor motor = legs.drive(i);
      position[legs.motor(i)] =
          Math.max(motor.low(), Math.min(motor.high(), legs.stand(i) + noise));
      robot.target(legs.motor(i), legs.stand(i));
    }
    robot.put(new double[] {0, 0, legs.height()}, position, new double[position.length]);
    standOnFeet(position);
    along = frames().origin(legs.trunk(), 0);
    across = frames().origin(legs.trunk(), 1);
    fallen = false;
    return scene;
  }

  /* Lifts or lowers the robot until its lowest foot touches the ground. */
  private void standOnFeet(double[] position) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < legs.links().size(); i++) {
      lowest = Math.min(lowest, frames().lowest(i));
    }
    double lift = -lowest;
    if (legs.planar()) {
      position[1] = lift;
    }
    double height = legs.height() + (legs.planar() ? 0 : lift);
    robot.put(new double[] {0, 0, height}, position, new double[position.length]);
  }

  @Override
  final void act() {
    int last = log().size() - 1;
    int shown = Integer.MIN_VALUE;
    for (int s = 0; s < config.stepsPerAction(); s++) {
      int due =
          Math.floorDiv(
              last * config.stepsPerAction() + s - variation.delay(), config.stepsPerAction());
      if (due != shown) {
        aim(due);
        shown = due;
      }
      scene.advance();
    }
    robot.read();
    book(last, shown);
  }

  private void aim(int action) {
    for (int i = 0; i < n; i++) {
      robot.target(legs.motor(i), target(action, i));
    }
  }

  private double target(int action, int i) {
    return legs.stand(i) + config.reach() * log().get(action, i);
  }

  private void book(int last, int shown) {
    double seconds = STEP * config.stepsPerAction();
    double ahead = (frames().origin(legs.trunk(), 0) - along) / seconds;
    double aside = (frames().origin(legs.trunk(), 1) - across) / seconds;
    along += ahead * seconds;
    across += aside * seconds;
    double effort = 0;
    double change = 0;
    int overloaded = 0;
    for (int i = 0; i < n; i++) {
      double share = share(i, target(shown, i));
      effort += share * share / n;
      overloaded += Math.abs(share) > config.torqueLimit() ? 1 : 0;
      double turn = log().get(last, i) - log().get(last - 1, i);
      change += turn * turn / n;
    }
    fallen = isFallen();
    Ledger ledger = ledger();
    ledger.set(METRES, along);
    ledger.set(FELL, fallen ? 1 : 0);
    ledger.add(FORWARD, Math.max(-1, Math.min(1, ahead / config.speed())));
    ledger.add(ALIVE, fallen ? 0 : config.aliveReward());
    ledger.add(EFFORT, -config.effortWeight() * effort);
    ledger.add(SMOOTH, -config.smoothWeight() * change);
    ledger.add(STRAIGHT, -config.straightWeight() * astray(aside));
    ledger.add(TORQUE, (double) overloaded / n);
    ledger.add(FALL, fallen ? 1 : 0);
    ledger.add(BUMP, bumps());
  }

  /* How much it moves sideways and looks away from +x. */
  private double astray(double aside) {
    if (legs.planar()) {
      return 0;
    }
    double looks = frames().turn(legs.trunk(), 1, 0);
    return Math.min(1, Math.abs(aside) / config.speed()) + looks * looks;
  }

  /** What a motor gives, as a share of its strength in this episode. */
  private double share(int i, double target) {
    Link.Motor motor = legs.drive(i);
    int joint = legs.motor(i);
    double strength = variation.strength();
    double force = motor.effort(target, robot.position(joint), robot.speed(joint), strength);
    return force / (motor.force() * strength);
  }

  @Override
  final RobotPose describe() {
    int spa = config.stepsPerAction();
    int shown = Math.floorDiv((log().size() - 1) * spa + spa - 1 - variation.delay(), spa);
    double[] shares = new double[robot.joints()];
    for (int i = 0; i < n; i++) {
      shares[legs.motor(i)] = share(i, target(shown, i));
    }
    return new Poses(legs.links(), frames(), shares, contacts(robot))
        .walking(legs.trunk(), legs.height(), metres(), STEP * spa * steps(), fallen);
  }

  private boolean isFallen() {
    int trunk = legs.trunk();
    return frames().origin(trunk, 2) < legs.fallen()
        || frames().turn(trunk, 2, 2) < legs.tilt()
        || LegsView.touches(frames(), trunk);
  }

  private int bumps() {
    int bumps = 0;
    for (int i = 0; i < legs.links().size(); i++) {
      boolean body = legs.links().get(i).solid().kind() != Solid.Kind.POINT;
      bumps += body && !legs.isFoot(i) && LegsView.touches(frames(), i) ? 1 : 0;
    }
    return bumps;
  }

  @Override
  final boolean terminated() {
    return fallen;
  }

  @Override
  final boolean truncated() {
    return log().size() >= config.maxSteps();
  }

  @Override
  final void observe(float[] out) {
    LegsView.observe(legs, robot, log(), out);
  }

  final Legs body() {
    return legs;
  }

  final Frames frames() {
    return robot.frames();
  }

  /** Whether a foot touches the ground. */
  final boolean touches(int foot) {
    return LegsView.touches(frames(), legs.foot(foot));
  }

  /** Whether the robot lies on the ground. */
  public final boolean fallen() {
    return fallen;
  }

  /** Way along +x since the reset [m]. */
  public final double metres() {
    return ledger().get(METRES);
  }

  /** How far an action of 1 moves the target of a joint from where the robot stands [rad]. */
  final double reach() {
    return config.reach();
  }

  /** Forward speed that earns the full reward [m/s]. */
  final double speed() {
    return config.speed();
  }

  /** What a rule sees: the same numbers that a learner does, and the time. */
  interface Gait {

    String name();

    /**
     * The joints' targets.
     *
     * @param seconds since the reset
     * @param world to look at
     * @param targets {@code [motors]} filled, beside where the robot stands [rad]
     */
    void walk(double seconds, LeggedWorld world, double[] targets);
  }

  @Override
  public final List<String> heuristics() {
    return List.of(gait.name(), "stand");
  }

  @Override
  final float[] advise(int heuristic) {
    float[] action = new float[n];
    if (heuristic == 0) {
      double[] targets = new double[n];
      gait.walk(log().size() * STEP * config.stepsPerAction(), this, targets);
      for (int i = 0; i < n; i++) {
        action[i] = (float) Math.max(-1, Math.min(1, targets[i] / config.reach()));
      }
    }
    return action;
  }

  @Override
  public final String toString() {
    if (!begun()) {
      return getClass().getSimpleName() + " before the first reset";
    }
    return new Side(frames().origin(legs.trunk(), 0), 0.05)
        .links(legs.links(), frames())
        .caption(
            String.format(
                Locale.ROOT,
                "%.2f m in %d steps, trunk at %.2f m%s",
                metres(),
                steps(),
                frames().origin(legs.trunk(), 2),
                fallen ? ", fallen" : ""));
  }
}
