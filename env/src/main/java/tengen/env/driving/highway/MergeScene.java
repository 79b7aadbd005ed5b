package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A highway that another vehicle wants to join from a ramp. */
final class MergeScene extends Scene {

  private static final double[] SPEEDS = {20, 25, 30};
  private static final double[] PLACES = {90, 70, 5};
  private static final double[] OTHERS = {29, 31, 31.5};
  private static final double END = 370;

  private final MergeSettings settings;
  private final int ramp;

  MergeScene(MergeSettings settings) {
    super(Scenery.merge());
    this.settings = settings;
    ramp = roads.lane("b", "c", 2);
  }

  @Override
  double[] speeds() {
    return SPEEDS;
  }

  @Override
  void begin(Stage stage, UniformRandomProvider random, int kind) {
    Traffic t = stage.traffic;
    t.ego = t.add(kind, roads.lane("a", "b", 1), 30, 30);
    for (int i = 0; i < PLACES.length; i++) {
      int lane = roads.lane("a", "b", random.nextInt(2));
      double along = PLACES[i] + between(random, -5, 5);
      t.add(Traffic.DRIVER, lane, along, OTHERS[i] + between(random, -1, 1));
    }
    int merging = t.add(Traffic.DRIVER, roads.lane("j", "k", 0), 110, 20);
    t.wanted[merging] = 30;
    t.block(roads.x(ramp, 80, 0), roads.y(ramp, 80, 0), 0, 2, 2);
  }

  @Override
  List<String> terms() {
    return List.of("collision", "right_lane", "high_speed", "lane_change", "merging_speed", "base");
  }

  @Override
  double reward(Traffic t, boolean changed, double effort, double[] terms) {
    int ego = t.ego;
    double fast = scaled(t.speed[ego], settings.rewardSpeedLow(), settings.rewardSpeedHigh());
    terms[0] = settings.collisionReward() * one(t.crashed[ego]);
    terms[1] = settings.rightLaneReward() * roads.place[t.lane[ego]];
    terms[2] = settings.highSpeedReward() * fast;
    terms[3] = settings.laneChangeReward() * one(changed);
    terms[4] = settings.mergingSpeedReward() * slowness(t);
    terms[5] = 0;
    normalize(
        terms,
        settings.collisionReward() + settings.mergingSpeedReward(),
        settings.highSpeedReward() + settings.rightLaneReward());
    return sum(terms, 1);
  }

  /* Share of their wanted speed that vehicles on the ramp lack. */
  private double slowness(Traffic t) {
    double sum = 0;
    for (int i = 0; i < t.vehicles; i++) {
      if (t.lane[i] == ramp && t.kind[i] != Traffic.DIRECT && t.wanted[i] != 0) {
        sum += (t.wanted[i] - t.speed[i]) / t.wanted[i];
      }
    }
    return sum;
  }

  @Override
  boolean terminated(Traffic t) {
    return t.crashed[t.ego] || succeeded(t);
  }

  @Override
  boolean succeeded(Traffic t) {
    return t.x[t.ego] > END;
  }
}
