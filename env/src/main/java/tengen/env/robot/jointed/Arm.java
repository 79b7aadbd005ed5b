package tengen.env.robot.jointed;

import java.util.List;
import java.util.Locale;
import tengen.env.Goals;
import tengen.env.Ledger;
import tengen.env.Rng;

/**
 * An arm that reaches, pushes or picks: the tasks of Plappert et al. 2018 (Multi-Goal Reinforcement
 * Learning, arXiv:1802.09464), known from Gymnasium-Robotics as Fetch, with an arm of its own.
 * Goals change from episode to episode, and achieved ones are part of the observation, for learning
 * in hindsight.
 *
 * <p>All places are told in units of {@value #UNIT} m from the middle of the workspace, ({@value
 * #MIDDLE_X}, 0, {@value #MIDDLE_Z}) m, so that goals lie within ±1. Actions come at 25 Hz. An
 * episode never terminates.
 */
public final class Arm extends JointedWorld implements Goals {

  /** Length of a unit of the observation [m]. */
  public static final double UNIT = 0.15;

  private static final double MIDDLE_X = 0.45;
  private static final double MIDDLE_Z = 0.15;
  static final double[] MIDDLE = {MIDDLE_X, 0, MIDDLE_Z};
  private static final double[] LOW = {0.25, -0.25, 0.015};
  private static final double[] HIGH = {0.65, 0.25, 0.45};

  /** Half the edge of the box that is pushed or picked [m]. */
  static final double EDGE = 0.025;

  private static final double CLEAR = 0.1;
  private static final double LIFT = 0.25;
  private static final int DELAYED = 32;

  private static final int SUCCESS = 0;
  private static final int DISTANCE = 1;
  private static final int GOAL = 2;
  private static final int TORQUE = 3;
  private static final int BUMP = 4;

  private final ArmConfig config;
  private final ArmScript script;

  /** Targets of the joints that the last actions set, by the number of the action. */
  private final double[][] targets = new double[DELAYED][ArmBody.JOINTS];

  private final double[] start = new double[ArmBody.JOINTS];
  private final double[] goal = new double[3];
  private final float[] achieved = new float[3];
  private final float[] desired = new float[3];
  private Variation variation;
  private Scene scene;
  private Articulation arm;
  private FreeBox box;

  /** ArmReach-v0. */
  public Arm() {
    this(ArmConfig.of(ArmConfig.Task.REACH, false));
  }

  /** A task. */
  public Arm(ArmConfig config) {
    super(
        ArmView.actions(config),
        ArmView.observations(config),
        new Ledger(List.of("success", "distance", "reward.goal", "cost.torque", "cost.bump")));
    this.config = config;
    script = new ArmScript(this, config);
  }

  @Override
  Scene build(long episode) {
    variation = config.variation(episode);
    scene = new Scene(STEP, config.friction() * variation.friction());
    scene.addGround();
    arm = new Articulation(scene, ArmBody.LINKS, variation.mass(), variation.strength(), true);
    boolean pushes = config.task() == ArmConfig.Task.PUSH;
    ArmBody.reach(MIDDLE[0], MIDDLE[1], pushes ? EDGE : MIDDLE[2], start);
    boolean open = config.task() == ArmConfig.Task.PICK;
    start[ArmBody.TURNS] = open ? ArmBody.OPEN : 0;
    start[ArmBody.TURNS + 1] = open ? -ArmBody.OPEN : 0;
    arm.put(new double[] {0, 0, ArmBody.LINKS.get(0).at(2)}, start, new double[start.length]);
    aim(start);
    int draw = Variation.DRAWS;
    if (config.hasObject()) {
      draw = placeBox(episode, draw);
    }
    drawGoal(episode, draw);
    judge();
    return scene;
  }

  /* Beside the hand, not under it. */
  private int placeBox(long episode, int first) {
    List<Double> half = List.of(EDGE, EDGE, EDGE);
    box = scene.addFreeBox(half, config.objectMass() * variation.mass());
    int draw = first;
    double x;
    double y;
    do {
      x = config.spread() * Variation.signed(episode, draw++);
      y = config.spread() * Variation.signed(episode, draw++);
    } while (Math.hypot(x, y) < Math.min(CLEAR, config.spread()));
    box.put(MIDDLE[0] + x, MIDDLE[1] + y, EDGE, 0);
    scene.enter(box);
    box.read();
    return draw;
  }

  private void drawGoal(long episode, int draw) {
    for (int axis = 0; axis < 3; axis++) {
      goal[axis] = MIDDLE[axis] + config.spread() * Variation.signed(episode, draw + axis);
    }
    if (config.task() == ArmConfig.Task.REACH) {
      goal[2] = Math.max(goal[2], EDGE);
    } else {
      boolean lifted = config.task() == ArmConfig.Task.PICK && Rng.uniform(episode, draw + 3) < 0.5;
      goal[2] = EDGE + (lifted ? LIFT * Rng.uniform(episode, draw + 4) : 0);
    }
    ArmView.units(goal[0], goal[1], goal[2], desired);
  }

  @Override
  void act() {
    int last = log().size() - 1;
    set(last, targets[last % DELAYED]);
    double[] shown = null;
    for (int s = 0; s < config.stepsPerAction(); s++) {
      int time = last * config.stepsPerAction() + s - variation.delay();
      int due = Math.floorDiv(time, config.stepsPerAction());
      double[] wanted = due < 0 ? start : targets[due % DELAYED];
      if (wanted != shown) {
        aim(wanted);
        shown = wanted;
      }
      scene.advance();
    }
    arm.read();
    if (box != null) {
      box.read();
    }
    book(shown);
  }

  private void aim(double[] wanted) {
    for (int i = 0; i < ArmBody.JOINTS; i++) {
      arm.target(i, wanted[i]);
    }
  }

  private void set(int action, double[] out) {
    if (config.control() == ArmConfig.Control.HAND) {
      double[] place = new double[3];
      for (int axis = 0; axis < 3; axis++) {
        double wanted = hand(axis) + config.handStep() * log().get(action, axis);
        place[axis] = Math.max(LOW[axis], Math.min(HIGH[axis], wanted));
      }
      ArmBody.reach(place[0], place[1], place[2], out);
    } else {
      for (int i = 0; i < ArmBody.TURNS; i++) {
        Link.Motor motor = ArmBody.motor(i);
        double wanted = arm.position(i) + config.jointStep() * log().get(action, i);
        out[i] = Math.max(motor.low(), Math.min(motor.high(), wanted));
      }
    }
    boolean picks = config.task() == ArmConfig.Task.PICK;
    double open = picks ? ArmBody.OPEN * (1 + log().get(action, config.width() - 1)) / 2 : 0;
    out[ArmBody.TURNS] = open;
    out[ArmBody.TURNS + 1] = -open;
  }

  private void book(double[] shown) {
    judge();
    int overloaded = 0;
    for (int i = 0; i < ArmBody.JOINTS; i++) {
      Link.Motor motor = ArmBody.motor(i);
      double strength = variation.strength();
      double force = motor.effort(shown[i], arm.position(i), arm.speed(i), strength);
      overloaded += Math.abs(force) > config.torqueLimit() * motor.force() * strength ? 1 : 0;
    }
    int bumps = 0;
    for (int i = 1; i < ArmBody.LINKS.size(); i++) {
      boolean body = ArmBody.LINKS.get(i).solid().kind() != Solid.Kind.POINT;
      bumps += body && LegsView.touches(arm.frames(), i) ? 1 : 0;
    }
    ledger().add(GOAL, computeReward(achieved, desired));
    ledger().add(TORQUE, (double) overloaded / ArmBody.JOINTS);
    ledger().add(BUMP, bumps);
  }

  @Override
  RobotPose describe() {
    int spa = config.stepsPerAction();
    int due = Math.floorDiv((log().size() - 1) * spa + spa - 1 - variation.delay(), spa);
    double[] shown = due < 0 ? start : targets[due % DELAYED];
    double strength = variation.strength();
    double[] shares = new double[ArmBody.JOINTS];
    for (int i = 0; i < shares.length; i++) {
      Link.Motor motor = ArmBody.motor(i);
      double force = motor.effort(shown[i], arm.position(i), arm.speed(i), strength);
      shares[i] = force / (motor.force() * strength);
    }
    Poses poses = new Poses(ArmBody.LINKS, arm.frames(), shares, contacts(arm));
    if (box != null) {
      poses.add(box, EDGE);
    }
    RobotPose.Goal aim =
        new RobotPose.Goal(
            goal.clone(),
            new double[] {object(0), object(1), object(2)},
            config.tolerance(),
            ledger().get(DISTANCE),
            success());
    return poses.handling(MIDDLE, STEP * spa * steps(), aim);
  }

  private void judge() {
    if (config.hasObject()) {
      ArmView.units(box.place(0), box.place(1), box.place(2), achieved);
    } else {
      ArmView.units(hand(0), hand(1), hand(2), achieved);
    }
    double distance = ArmView.distance(achieved, desired);
    ledger().set(DISTANCE, distance);
    ledger().set(SUCCESS, distance < config.tolerance() ? 1 : 0);
  }

  @Override
  public double computeReward(float[] reached, float[] wanted) {
    double distance = ArmView.distance(reached, wanted);
    if (config.dense()) {
      return -distance;
    }
    return distance < config.tolerance() ? 0 : -1;
  }

  @Override
  boolean terminated() {
    return false;
  }

  @Override
  boolean truncated() {
    return log().size() >= config.maxSteps();
  }

  @Override
  void observe(float[] out) {
    ArmView.observe(config, arm, box, out);
    System.arraycopy(achieved, 0, out, out.length - 6, 3);
    System.arraycopy(desired, 0, out, out.length - 3, 3);
  }

  /** Coordinate of the point between the fingertips [m]. */
  public double hand(int axis) {
    return ArmBody.hand(arm.frames(), axis);
  }

  /** Coordinate of the centre of the box [m]; of the hand where there is none. */
  public double object(int axis) {
    return box == null ? hand(axis) : box.place(axis);
  }

  /** Coordinate of the goal [m]. */
  public double goal(int axis) {
    return goal[axis];
  }

  /** Mean opening of a finger [m], from 0. */
  public double opening() {
    return ArmView.opening(arm);
  }

  /** Whether what shall be at the goal is there. */
  public boolean success() {
    return ledger().get(SUCCESS) == 1;
  }

  @Override
  public List<String> heuristics() {
    return List.of("script");
  }

  @Override
  float[] advise(int heuristic) {
    double[] to = new double[4];
    script.aim(to);
    float[] action = new float[config.width()];
    if (config.control() == ArmConfig.Control.HAND) {
      for (int axis = 0; axis < 3; axis++) {
        action[axis] = clip((to[axis] - hand(axis)) / config.handStep());
      }
    } else {
      double[] joints = new double[ArmBody.JOINTS];
      ArmBody.reach(to[0], to[1], to[2], joints);
      for (int i = 0; i < ArmBody.TURNS; i++) {
        action[i] = clip((joints[i] - arm.position(i)) / config.jointStep());
      }
    }
    if (config.task() == ArmConfig.Task.PICK) {
      action[action.length - 1] = (float) to[3];
    }
    return action;
  }

  private static float clip(double x) {
    return (float) Math.max(-1, Math.min(1, x));
  }

  @Override
  public String toString() {
    if (!begun()) {
      return "Arm before the first reset";
    }
    return new Side(MIDDLE_X - 0.1, 0.03)
        .links(ArmBody.LINKS, arm.frames())
        .mark(object(0), object(2), config.hasObject() ? 'o' : '+')
        .mark(goal(0), goal(2), 'x')
        .caption(
            String.format(
                Locale.ROOT,
                "%s, step %d: %.3f m from the goal x",
                config.task().name().toLowerCase(Locale.ROOT),
                steps(),
                ledger().get(DISTANCE)));
  }
}
