package tengen.env.driving.highway;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import tengen.env.driving.Idm;

/** A crossing that the agent enters from the south; traffic comes from everywhere. */
class IntersectionScene extends Scene {

  private static final double[] SPEEDS = {0, 4.5, 9};
  private static final double LIMIT = 10;
  private static final double ARRIVED = 25;
  private static final int SECONDS_BEFORE = 3;

  /** How probable each of the first vehicles is. */
  private static final double BEFORE = 0.6;

  private final IntersectionSettings settings;
  private final int[] entries = new int[4];

  /** By road: whether it leads away. */
  private final boolean[] exits;

  IntersectionScene(IntersectionSettings settings) {
    super(Scenery.crossing());
    this.settings = settings;
    for (int arm = 0; arm < 4; arm++) {
      entries[arm] = roads.lane("o" + arm, "ir" + arm, 0);
    }
    exits = new boolean[roads.first.length];
    for (int road = 0; road < exits.length; road++) {
      exits[road] = roads.nodes.get(roads.from[road]).startsWith("il");
    }
  }

  @Override
  double[] speeds() {
    return SPEEDS;
  }

  @Override
  Idm idm() {
    return Drivers.CROSSING;
  }

  @Override
  boolean regulated() {
    return true;
  }

  @Override
  void begin(Stage stage, UniformRandomProvider random, int kind) {
    Traffic t = stage.traffic;
    t.ego = Traffic.NOBODY;
    int count = settings.initialVehicleCount();
    for (int i = 0; i < count - 1; i++) {
      spawn(t, random, 80.0 * i / (count - 1), 1, 1, BEFORE, false);
    }
    for (int frame = 0; frame < SECONDS_BEFORE * settings.common().simulationFrequency(); frame++) {
      stage.frame();
    }
    spawn(t, random, 60, 0.1, 0, 1, true);
    int goal = settings.destination() > 0 ? settings.destination() : 1 + random.nextInt(3);
    double along = 60 + 5 * (1 + ZigguratSampler.NormalizedGaussian.of(random).sample());
    int ego = t.add(kind, entries[0], along, LIMIT);
    t.ego = ego;
    if (kind == Traffic.GUIDED) {
      t.plan(ego, roads.nodes.indexOf("o" + goal));
    }
    t.removeIf(i -> i != ego && t.distance(i, ego) < 20);
  }

  /* Nothing if somebody is near. */
  private void spawn(
      Traffic t,
      UniformRandomProvider random,
      double along,
      double deviation,
      double speedDeviation,
      double probability,
      boolean straight) {
    if (random.nextDouble() > probability) {
      return;
    }
    int from = random.nextInt(4);
    int to = straight ? (from + 2) % 4 : (from + 1 + random.nextInt(3)) % 4;
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    double at = along + 5 + deviation * normal.sample();
    double x = roads.x(entries[from], at, 0);
    double y = roads.y(entries[from], at, 0);
    double speed = 8 + speedDeviation * normal.sample();
    double exponent = between(random, 3.5, 4.5);
    for (int i = 0; i < t.vehicles; i++) {
      if (Math.hypot(t.x[i] - x, t.y[i] - y) < 15) {
        return;
      }
    }
    int added = t.add(Traffic.DRIVER, entries[from], at, speed);
    t.plan(added, roads.nodes.indexOf("o" + to));
    t.exponent[added] = exponent;
  }

  @Override
  void after(Stage stage, UniformRandomProvider random) {
    clear(stage.traffic);
    spawn(stage.traffic, random, 0, 1, 1, settings.spawnProbability(), false);
  }

  /** Takes away whoever is about to leave. */
  void clear(Traffic t) {
    t.removeIf(i -> i != t.ego && (leaving(t, i, -20) || t.route[i] == null));
  }

  /* Whether a vehicle is so far along a road that leads away, counted from its end if negative. */
  private boolean leaving(Traffic t, int i, double far) {
    int lane = t.lane[i];
    if (!exits[roads.road[lane]]) {
      return false;
    }
    double least = far < 0 ? roads.length[lane] + far : far;
    return roads.along(lane, t.x[i], t.y[i]) >= least;
  }

  @Override
  List<String> terms() {
    return List.of("collision", "high_speed", "arrived", "base");
  }

  @Override
  double reward(Traffic t, boolean changed, double effort, double[] terms) {
    int ego = t.ego;
    boolean arrived = succeeded(t);
    double fast = share(t.speed[ego], settings.rewardSpeedLow(), settings.rewardSpeedHigh());
    double onRoad = one(t.onRoad(ego));
    terms[0] = arrived ? 0 : settings.collisionReward() * one(t.crashed[ego]) * onRoad;
    terms[1] = arrived ? 0 : settings.highSpeedReward() * fast * onRoad;
    terms[2] = settings.arrivedReward() * one(arrived) * onRoad;
    terms[3] = 0;
    if (settings.normalizeReward()) {
      normalize(terms, settings.collisionReward(), settings.arrivedReward());
    }
    return sum(terms, 1);
  }

  @Override
  boolean terminated(Traffic t) {
    return t.crashed[t.ego] || succeeded(t) || (settings.offroadTerminal() && !t.onRoad(t.ego));
  }

  @Override
  boolean succeeded(Traffic t) {
    return leaving(t, t.ego, ARRIVED);
  }
}
