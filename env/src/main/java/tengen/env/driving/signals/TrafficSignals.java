package tengen.env.driving.signals;

import java.util.List;
import java.util.Optional;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.ParallelEnvironment;

/**
 * The lights of a network of junctions, all of them under one agent, in the manner of SUMO-RL
 * (Alegre 2019). {@link TrafficTeam} is the same world with an agent at each junction; {@code
 * as(ParallelEnvironment.class)} gives it, so that {@code tengen train} learns one policy for all.
 *
 * <p>An action names a phase for each junction. One that is not green now becomes so after yellow
 * and all-red; before the present green has lasted its minimum, and while lights change, the choice
 * achieves nothing. Then traffic flows for {@code decisionSeconds}. The reward is the mean of what
 * the junctions are paid, see {@link TrafficReward}. Episodes are truncated after {@code
 * episodeSeconds} and never terminated.
 *
 * <p>An observation has, for each junction, the parts that the settings name, all in [-1, 1]:
 *
 * <ul>
 *   <li>{@code phase}: 1 for the phase that is green or becomes so;
 *   <li>{@code green}: minutes of this green, at most 1; 1 if another phase may be chosen;
 *   <li>{@code density}, {@code queue}: of each lane towards the junction, the share of its room
 *       that is taken, and taken by vehicles that wait;
 *   <li>{@code waiting}: of each lane, how long the first vehicle has waited, in units of 120 s, at
 *       most 1;
 *   <li>{@code pressure}: of each phase, what its ways would relieve, in units of 20 vehicles;
 *   <li>{@code beyond}: of each lane, how full the fullest lane is that it leads to;
 *   <li>{@code clock}: sine and cosine of the time of day;
 *   <li>{@code junction}: 1 at the junction's number, for policies that several share.
 * </ul>
 *
 * <p>The heuristics look at the queues: {@code max-pressure} gives green to the phase that would
 * relieve most (Varaiya 2013), {@code actuated} keeps a green until no vehicle comes or its time is
 * up, {@code fixed-time} looks at the clock only.
 */
public final class TrafficSignals
    implements Environment<int[]>, Heuristics<int[]>, Measures, TrafficView {

  private final TrafficWorld world;
  private final Space.Box observations;
  private final Space.MultiDiscrete actions;

  /** A grid of 3 x 3 junctions through a rush hour. */
  public TrafficSignals() {
    this(TrafficConfig.GRID);
  }

  /**
   * A network.
   *
   * @throws IllegalArgumentException if its file cannot be read; names the file and the line
   */
  public TrafficSignals(TrafficConfig config) {
    world = new TrafficWorld(config);
    observations = world.view.joint();
    int[] phases = new int[world.junctions()];
    for (int j = 0; j < phases.length; j++) {
      phases[j] = world.network.phases(j);
    }
    actions = new Space.MultiDiscrete(phases);
  }

  @Override
  public Space.Box observationSpace() {
    return observations;
  }

  @Override
  public Space.MultiDiscrete actionSpace() {
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

  /** What it is; the agents of this very world are a {@link ParallelEnvironment}. */
  @Override
  public <T> Optional<T> as(Class<T> kind) {
    return kind == ParallelEnvironment.class
        ? Optional.of(kind.cast(new TrafficTeam(world)))
        : Environment.super.as(kind);
  }

  @Override
  public float[] reset(long seed) {
    world.begin(seed);
    return observe();
  }

  private float[] observe() {
    float[] out = new float[observations.width()];
    int at = 0;
    for (int j = 0; j < world.junctions(); j++) {
      at = world.view.write(world.traffic, j, out, at);
    }
    return out;
  }

  @Override
  public Step step(int[] action) {
    Actions.require(actions, action, "traffic signals");
    world.requireRunning();
    for (int j = 0; j < action.length; j++) {
      world.ask(j, action[j]);
    }
    world.flow();
    double sum = 0;
    for (double reward : world.reward) {
      sum += reward;
    }
    return new Step(observe(), sum / world.reward.length, false, !world.running());
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
  public int[] advise(String heuristic) {
    return world.advise(heuristic);
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
