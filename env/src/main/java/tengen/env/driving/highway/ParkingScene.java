package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Goals;

/** A parking lot; one spot is the goal. */
final class ParkingScene extends Scene implements Goals {

  private static final double[] SPEEDS = {20, 25, 30};
  private static final double WIDTH = 70;
  private static final double HEIGHT = 42;

  private final ParkingSettings settings;
  private final double[] weights;

  ParkingScene(ParkingSettings settings) {
    super(Scenery.parking());
    this.settings = settings;
    weights =
        new double[] {
          settings.weightX(),
          settings.weightY(),
          settings.weightSpeed(),
          settings.weightSpeed(),
          settings.weightHeading(),
          settings.weightHeading()
        };
  }

  @Override
  double[] speeds() {
    return SPEEDS;
  }

  @Override
  void begin(Stage stage, UniformRandomProvider random, int kind) {
    Traffic t = stage.traffic;
    t.ego = t.add(kind, 0, 0, 2 * Math.PI * random.nextDouble(), 0);
    boolean[] taken = new boolean[roads.lanes];
    taken[t.lane[t.ego]] = true;
    int goal = free(taken, random);
    t.goal(
        roads.x(goal, roads.length[goal] / 2, 0),
        roads.y(goal, roads.length[goal] / 2, 0),
        roads.heading(goal, 0));
    for (int i = 0; i < settings.vehiclesCount(); i++) {
      t.add(Traffic.DIRECT, free(taken, random), 4, 0);
    }
    if (settings.addWalls()) {
      t.block(0, -HEIGHT / 2, 0, WIDTH, 1);
      t.block(0, HEIGHT / 2, 0, WIDTH, 1);
      t.block(-WIDTH / 2, 0, Math.PI / 2, HEIGHT, 1);
      t.block(WIDTH / 2, 0, Math.PI / 2, HEIGHT, 1);
    }
  }

  private static int free(boolean[] taken, UniformRandomProvider random) {
    int count = 0;
    for (boolean spot : taken) {
      count += spot ? 0 : 1;
    }
    int skip = random.nextInt(count);
    for (int spot = 0; ; spot++) {
      if (!taken[spot] && skip-- == 0) {
        taken[spot] = true;
        return spot;
      }
    }
  }

  @Override
  List<String> terms() {
    return List.of("distance", "collision");
  }

  @Override
  double reward(Traffic t, boolean changed, double effort, double[] terms) {
    terms[0] = near(t);
    terms[1] = settings.collisionReward() * one(t.crashed[t.ego]);
    return sum(terms, 1);
  }

  /* As computeReward, from the state in full precision. */
  private double near(Traffic t) {
    int ego = t.ego;
    double vx = t.speed[ego] * t.cosine[ego];
    double vy = t.speed[ego] * t.sine[ego];
    double sum =
        weights[0] * Math.abs(t.x[ego] - t.goalX) / GoalView.FAR
            + weights[1] * Math.abs(t.y[ego] - t.goalY) / GoalView.FAR
            + weights[2] * Math.abs(vx) / GoalView.FAST
            + weights[3] * Math.abs(vy) / GoalView.FAST
            + weights[4] * Math.abs(t.cosine[ego] - Math.cos(t.goalHeading))
            + weights[5] * Math.abs(t.sine[ego] - Math.sin(t.goalHeading));
    return -Math.sqrt(sum);
  }

  @Override
  public double computeReward(float[] achieved, float[] desired) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Math.abs((double) achieved[i] - desired[i]);
    }
    return -Math.sqrt(sum);
  }

  @Override
  public boolean computeTerminated(float[] achieved, float[] desired) {
    return computeReward(achieved, desired) > -settings.successGoalReward();
  }

  @Override
  boolean terminated(Traffic t) {
    return t.crashed[t.ego] || succeeded(t);
  }

  @Override
  boolean succeeded(Traffic t) {
    return near(t) > -settings.successGoalReward();
  }

  @Override
  boolean hasEdges() {
    return false;
  }
}
