package tengen.env.driving.highway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Snapshot;

/** A scene while it is played: the traffic, the clock, what has been counted. */
final class Stage {

  private static final int COLLISION = 0;
  private static final int OFF_ROAD = 1;

  final Scene scene;
  final Traffic traffic;
  final Drivers drivers;
  final View view;
  final List<String> names;

  private final Motion motion;
  private final Regulation regulation;
  private final int kind;
  private final int frames;
  private final double frame;
  private final double period;
  private final double duration;
  private final int width;
  private final double[] terms;

  /** Rewards by their terms, costs by their causes, crashes, successes, metres, seconds. */
  private final double[] counted;

  private final double[] costs = new double[2];
  private RestorableUniformRandomProvider random = Rng.stream(0, "highway");
  private double time;
  private boolean running;

  Stage(Settings settings, int kind) {
    this(settings, settings.scene(), kind);
  }

  Stage(Settings settings, Scene scene, int kind) {
    this.scene = scene;
    traffic = new Traffic(scene.roads);
    drivers = new Drivers(traffic, scene.idm());
    motion = new Motion(traffic);
    regulation =
        scene.regulated() ? new Regulation(traffic, settings.common().simulationFrequency()) : null;
    view = Settings.view(settings, scene);
    width = view.space().width();
    this.kind = kind;
    frames = settings.common().simulationFrequency() / settings.common().policyFrequency();
    frame = 1.0 / settings.common().simulationFrequency();
    period = 1.0 / settings.common().policyFrequency();
    duration = settings.common().duration();
    terms = new double[scene.terms().size()];
    List<String> list = new ArrayList<>();
    scene.terms().forEach(term -> list.add("reward." + term));
    list.addAll(List.of("cost.collision", "cost.off_road"));
    list.addAll(List.of("crashed", "succeeded", "metres", "seconds"));
    names = List.copyOf(list);
    counted = new double[names.size()];
  }

  float[] begin(long seed) {
    random = Rng.stream(seed, "highway");
    traffic.clear();
    if (regulation != null) {
      regulation.clock = 0;
    }
    scene.begin(this, random, kind);
    if (kind == Traffic.GUIDED) {
      Guide.begin(traffic, traffic.ego, scene.speeds());
    }
    time = 0;
    Arrays.fill(counted, 0);
    Arrays.fill(costs, 0);
    running = true;
    return look();
  }

  /** One step of the simulation. */
  void frame() {
    drivers.act();
    if (regulation != null) {
      regulation.step();
    }
    motion.step(frame);
  }

  /** Begins with vehicles that are on the road already. */
  float[] begun(int clock) {
    if (regulation != null) {
      regulation.clock = clock;
    }
    time = 0;
    running = true;
    return look();
  }

  /** Whether an episode runs. */
  boolean running() {
    return running;
  }

  double time() {
    return time;
  }

  /** Lets the time of an action pass; what the agent wants is told already. */
  Step step(boolean changed, double effort) {
    Traffic t = traffic;
    double x = t.x[t.ego];
    double y = t.y[t.ego];
    boolean before = t.crashed[t.ego];
    time += period;
    for (int f = 0; f < frames; f++) {
      frame();
    }
    double reward = scene.reward(t, changed, effort, terms);
    boolean terminated = scene.terminated(t);
    boolean truncated = !terminated && time >= duration;
    costs[COLLISION] = Scene.one(t.crashed[t.ego] && !before);
    costs[OFF_ROAD] = Scene.one(scene.hasEdges() && !t.onRoad(t.ego));
    count(Math.hypot(t.x[t.ego] - x, t.y[t.ego] - y));
    float[] observation = look();
    scene.after(this, random);
    running = !terminated && !truncated;
    return new Step(observation, reward, terminated, truncated);
  }

  private float[] look() {
    float[] observation = new float[width];
    view.look(traffic, observation);
    return observation;
  }

  private void count(double metres) {
    int at = 0;
    for (double term : terms) {
      counted[at++] += term;
    }
    counted[at++] += costs[COLLISION];
    counted[at++] += costs[OFF_ROAD];
    counted[at++] = Scene.one(traffic.crashed[traffic.ego]);
    counted[at++] = Scene.one(scene.succeeded(traffic));
    counted[at++] += metres;
    counted[at] = time;
  }

  double cost() {
    return costs[COLLISION] + costs[OFF_ROAD];
  }

  void measures(double[] out) {
    if (out.length != counted.length) {
      throw new IllegalArgumentException(
          "there are " + counted.length + " measures, and room for " + out.length);
    }
    System.arraycopy(counted, 0, out, 0, out.length);
  }

  private record State(
      Scene scene,
      Traffic traffic,
      int clock,
      byte[] random,
      double[] counted,
      double[] costs,
      double time,
      boolean running)
      implements Snapshot {}

  Snapshot snapshot() {
    Traffic copy = new Traffic(scene.roads);
    copy.copy(traffic);
    int clock = regulation == null ? 0 : regulation.clock;
    return new State(
        scene, copy, clock, Rng.save(random), counted.clone(), costs.clone(), time, running);
  }

  void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)
        || state.scene.getClass() != scene.getClass()
        || state.traffic.roads.lanes != traffic.roads.lanes) {
      throw new IllegalArgumentException("not a snapshot of this world: " + snapshot);
    }
    traffic.copy(state.traffic);
    if (regulation != null) {
      regulation.clock = state.clock;
    }
    Rng.restore(random, state.random);
    System.arraycopy(state.counted, 0, counted, 0, counted.length);
    System.arraycopy(state.costs, 0, costs, 0, costs.length);
    time = state.time;
    running = state.running;
  }
}
