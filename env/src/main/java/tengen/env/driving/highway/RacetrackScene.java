package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A circuit with somebody ahead. */
final class RacetrackScene extends Scene {

  private static final double[] SPEEDS = {0, 5, 10};
  private static final double LIMIT = 10;

  private final RacetrackSettings settings;

  RacetrackScene(RacetrackSettings settings) {
    super(Scenery.racetrack());
    this.settings = settings;
  }

  @Override
  double[] speeds() {
    return SPEEDS;
  }

  @Override
  void begin(Stage stage, UniformRandomProvider random, int kind) {
    Traffic t = stage.traffic;
    int place = random.nextInt(2);
    t.ego = t.add(kind, roads.lane("a", "b", place), between(random, 20, 50), LIMIT);
    if (settings.otherVehicles() == 0) {
      return;
    }
    double along = between(random, 0, roads.length[roads.lane("b", "c", 0)]);
    t.add(Traffic.DRIVER, roads.lane("b", "c", place), along, between(random, 6, 9));
    int more = random.nextInt(settings.otherVehicles());
    for (int i = 0; i < more; i++) {
      int lane = random.nextInt(roads.lanes);
      double at = between(random, 0, roads.length[lane]);
      double speed = between(random, 6, 9);
      if (free(t, roads.x(lane, at, 0), roads.y(lane, at, 0))) {
        t.add(Traffic.DRIVER, lane, at, speed);
      }
    }
  }

  private static boolean free(Traffic t, double x, double y) {
    for (int i = 0; i < t.vehicles; i++) {
      if (Math.hypot(t.x[i] - x, t.y[i] - y) < 20) {
        return false;
      }
    }
    return true;
  }

  @Override
  List<String> terms() {
    return List.of("collision", "lane_centering", "action", "base");
  }

  @Override
  double reward(Traffic t, boolean changed, double effort, double[] terms) {
    int ego = t.ego;
    double across = roads.across(t.lane[ego], t.x[ego], t.y[ego]);
    terms[0] = settings.collisionReward() * one(t.crashed[ego]);
    terms[1] =
        settings.laneCenteringReward() / (1 + settings.laneCenteringCost() * across * across);
    terms[2] = settings.actionReward() * effort;
    terms[3] = 0;
    normalize(terms, settings.collisionReward(), 1);
    return sum(terms, one(t.onRoad(ego)));
  }

  @Override
  boolean terminated(Traffic t) {
    return t.crashed[t.ego] || (settings.terminateOffRoad() && !t.onRoad(t.ego));
  }
}
