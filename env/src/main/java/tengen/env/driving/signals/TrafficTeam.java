package tengen.env.driving.signals;

import java.util.Arrays;
import java.util.List;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.ParallelEnvironment;

/**
 * The world of {@link TrafficSignals} with an agent at each junction, which sees and is paid for
 * its own only. All agents have the same spaces, so that they can share a policy; phases that a
 * junction lacks achieve nothing.
 */
public final class TrafficTeam
    implements ParallelEnvironment<Integer>, Heuristics<List<Integer>>, Measures, TrafficView {

  private final TrafficWorld world;
  private final Space.Discrete actions;

  /**
   * A network.
   *
   * @throws IllegalArgumentException if its file cannot be read; names the file and the line
   */
  public TrafficTeam(TrafficConfig config) {
    this(new TrafficWorld(config));
  }

  /** The agents of a world that others may look at too. */
  TrafficTeam(TrafficWorld world) {
    this.world = world;
    actions = new Space.Discrete(world.network.maxPhases());
  }

  @Override
  public int agents() {
    return world.junctions();
  }

  @Override
  public String name(int agent) {
    return world.network.junctionNames().get(agent);
  }

  @Override
  public Space.Box observationSpace(int agent) {
    return world.view.space();
  }

  @Override
  public Space.Discrete actionSpace(int agent) {
    return actions;
  }

  @Override
  public TrafficMap map() {
    return world.map;
  }

  @Override
  public TrafficMoment moment() {
    return TrafficObserver.moment(world);
  }

  /** Junctions, roads and signal plans. */
  public TrafficNetwork network() {
    return world.network;
  }

  @Override
  public float[][] reset(long seed) {
    world.begin(seed);
    return observe();
  }

  private float[][] observe() {
    float[][] all = new float[agents()][world.view.space().width()];
    for (int j = 0; j < all.length; j++) {
      world.view.write(world.traffic, j, all[j], 0);
    }
    return all;
  }

  @Override
  public boolean present(int agent) {
    return world.running();
  }

  @Override
  public JointStep step(List<Integer> chosen) {
    if (chosen.size() != agents()) {
      throw new IllegalArgumentException(
          "there are " + agents() + " junctions; got " + chosen.size() + " actions");
    }
    for (int j = 0; j < agents(); j++) {
      if (!actions.contains(chosen.get(j))) {
        throw new IllegalArgumentException(
            "action of " + name(j) + " must be in " + actions + "; got " + chosen.get(j));
      }
    }
    world.requireRunning();
    for (int j = 0; j < agents(); j++) {
      world.ask(j, chosen.get(j));
    }
    world.flow();
    boolean[] truncated = new boolean[agents()];
    Arrays.fill(truncated, !world.running());
    return new JointStep(observe(), world.reward.clone(), new boolean[agents()], truncated);
  }

  @Override
  public Snapshot snapshot() {
    return world.save();
  }

  @Override
  public void restore(Snapshot snapshot) {
    world.load(snapshot);
  }

  @Override
  public List<String> heuristics() {
    return Controllers.NAMES;
  }

  @Override
  public List<Integer> advise(String heuristic) {
    return Arrays.stream(world.advise(heuristic)).boxed().toList();
  }

  @Override
  public List<String> measures() {
    return world.measures();
  }

  @Override
  public void measures(double[] out) {
    world.measures(out);
  }

  /** A map of the junctions with their phases and queues, and a line for each. */
  @Override
  public String toString() {
    return TrafficPicture.of(world);
  }
}
