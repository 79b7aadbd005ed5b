package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A roundabout with traffic in it and about to enter. */
final class RoundaboutScene extends Scene {

  private static final double[] SPEEDS = {0, 8, 16};
  private static final List<String> DESTINATIONS = List.of("exr", "sxr", "nxr");

  /** Speeds of the default list by which a vehicle that is not guided is judged. */
  private static final double[] JUDGED = {20, 25, 30};

  private final RoundaboutSettings settings;

  RoundaboutScene(RoundaboutSettings settings) {
    super(Scenery.roundabout());
    this.settings = settings;
  }

  @Override
  double[] speeds() {
    return SPEEDS;
  }

  @Override
  int topGear() {
    return 1;
  }

  @Override
  void begin(Stage stage, UniformRandomProvider random, int kind) {
    Traffic t = stage.traffic;
    t.ego = t.add(kind, roads.lane("ser", "ses", 0), 125, 8);
    if (kind == Traffic.GUIDED) {
      t.plan(t.ego, roads.nodes.indexOf("nxs"));
    }
    int fixed = settings.incomingDestination();
    incoming(t, random, roads.lane("we", "sx", 1), 5, fixed);
    incoming(t, random, roads.lane("we", "sx", 0), 20, -1);
    incoming(t, random, roads.lane("we", "sx", 0), -20, -1);
    incoming(t, random, roads.lane("eer", "ees", 0), 50, -1);
  }

  private void incoming(
      Traffic t, UniformRandomProvider random, int lane, double along, int destination) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    double at = along + 2 * normal.sample();
    int i = t.add(Traffic.DRIVER, lane, at, 16 + 2 * normal.sample());
    int goal = destination < 0 ? random.nextInt(DESTINATIONS.size()) : destination;
    t.plan(i, roads.nodes.indexOf(DESTINATIONS.get(goal)));
    t.exponent[i] = between(random, 3.5, 4.5);
  }

  @Override
  List<String> terms() {
    return List.of("collision", "high_speed", "lane_change", "base");
  }

  @Override
  double reward(Traffic t, boolean changed, double effort, double[] terms) {
    int ego = t.ego;
    int gear = t.kind[ego] == Traffic.GUIDED ? t.gear[ego] : Guide.nearest(t.speed[ego], JUDGED);
    terms[0] = settings.collisionReward() * one(t.crashed[ego]);
    terms[1] = settings.highSpeedReward() * gear / 2;
    terms[2] = settings.laneChangeReward() * one(changed);
    terms[3] = 0;
    if (settings.normalizeReward()) {
      normalize(terms, settings.collisionReward(), settings.highSpeedReward());
    }
    return sum(terms, one(t.onRoad(ego)));
  }

  @Override
  boolean terminated(Traffic t) {
    return t.crashed[t.ego];
  }
}
