package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A straight highway with traffic ahead. */
final class HighwayScene extends Scene {

  private static final double LENGTH = 10_000;
  private static final double LIMIT = 30;
  private static final double[] SPEEDS = {20, 25, 30};
  private static final double EGO_SPEED = 25;

  private final HighwaySettings settings;

  HighwayScene(HighwaySettings settings) {
    super(Scenery.straight(settings.lanesCount(), LENGTH, LIMIT));
    this.settings = settings;
  }

  @Override
  double[] speeds() {
    return SPEEDS;
  }

  @Override
  void begin(Stage stage, UniformRandomProvider random, int kind) {
    Traffic t = stage.traffic;
    int lane =
        settings.initialLane() < 0 ? random.nextInt(settings.lanesCount()) : settings.initialLane();
    double first = spacing(EGO_SPEED) * settings.egoSpacing();
    double at = 3 * first + first * between(random, 0.9, 1.1);
    t.ego = t.add(kind, at, lane * RoadPlan.WIDTH, 0, EGO_SPEED);
    for (int i = 0; i < settings.vehiclesCount(); i++) {
      int onLane = random.nextInt(settings.lanesCount());
      double speed = between(random, 0.7 * LIMIT, 0.8 * LIMIT);
      at += spacing(speed) / settings.vehiclesDensity() * between(random, 0.9, 1.1);
      int other = t.add(Traffic.DRIVER, at, onLane * RoadPlan.WIDTH, 0, speed);
      t.exponent[other] = between(random, 3.5, 4.5);
      t.checks[other] = settings.allCollisions();
    }
  }

  private double spacing(double speed) {
    return (12 + speed) * Math.exp(-5.0 / 40 * settings.lanesCount());
  }

  @Override
  List<String> terms() {
    return List.of("collision", "right_lane", "high_speed", "base");
  }

  @Override
  double reward(Traffic t, boolean changed, double effort, double[] terms) {
    int ego = t.ego;
    int lane = t.kind[ego] == Traffic.GUIDED ? t.target[ego] : t.lane[ego];
    double speed = t.speed[ego] * t.cosine[ego];
    double fast = share(speed, settings.rewardSpeedLow(), settings.rewardSpeedHigh());
    double right = (double) roads.place[lane] / Math.max(settings.lanesCount() - 1, 1);
    terms[0] = settings.collisionReward() * one(t.crashed[ego]);
    terms[1] = settings.rightLaneReward() * right;
    terms[2] = settings.highSpeedReward() * fast;
    terms[3] = 0;
    if (settings.normalizeReward()) {
      double best = settings.highSpeedReward() + settings.rightLaneReward();
      normalize(terms, settings.collisionReward(), best);
    }
    return sum(terms, one(t.onRoad(ego)));
  }

  @Override
  boolean terminated(Traffic t) {
    return t.crashed[t.ego] || (settings.offroadTerminal() && !t.onRoad(t.ego));
  }
}
