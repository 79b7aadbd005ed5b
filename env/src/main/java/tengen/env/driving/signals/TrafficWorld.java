package tengen.env.driving.signals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tengen.env.Snapshot;
import tengen.env.io.FileErrors;

/** One network in time with what its junctions are paid; what the views of it share. */
final class TrafficWorld {

  static final List<String> MEASURES =
      List.of(
          "vehicles.appeared",
          "vehicles.left",
          "vehicles.inside",
          "vehicles.outside",
          "waiting.mean",
          "travel.mean",
          "queue.mean",
          "switches");

  private static final double HUNDRED = 100;

  final TrafficConfig config;
  final TrafficNetwork network;
  final Traffic traffic;
  final JunctionView view;
  final TrafficMap map;

  /** {@code [junction]} Of the last step. */
  final double[] reward;

  /** Mean over the junctions of all rewards of the episode. */
  private double earned;

  private final long[] waitedBefore;
  private final long[] waitingBefore;
  private boolean running;

  TrafficWorld(TrafficConfig config) {
    this.config = config;
    network = network(config);
    traffic = new Traffic(network, config);
    view = new JunctionView(network, config);
    map = TrafficObserver.map(network);
    int junctions = network.junctions.length;
    reward = new double[junctions];
    waitedBefore = new long[junctions];
    waitingBefore = new long[junctions];
  }

  private static TrafficNetwork network(TrafficConfig config) {
    return switch (config.network()) {
      case "single" -> lattice(config, 1, 1);
      case "corridor" -> lattice(config, 1, config.columns());
      case "grid" -> lattice(config, config.rows(), config.columns());
      default -> file(config);
    };
  }

  private static TrafficNetwork lattice(TrafficConfig config, int rows, int columns) {
    return TrafficNetwork.parse(Lattice.text(config, rows, columns), config.speed());
  }

  private static TrafficNetwork file(TrafficConfig config) {
    Path file = Path.of(config.network());
    try {
      return TrafficNetwork.read(file, config.speed());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          FileErrors.cannot("read", file, e).getMessage()
              + "; network is single, corridor, grid or the path of a file",
          e);
    }
  }

  int junctions() {
    return reward.length;
  }

  boolean running() {
    return running;
  }

  void begin(long seed) {
    traffic.begin(seed);
    earned = 0;
    Arrays.fill(reward, 0);
    Arrays.fill(waitedBefore, 0);
    Arrays.fill(waitingBefore, 0);
    running = true;
  }

  /** Throws unless an episode runs. */
  void requireRunning() {
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  /** Asks a junction for a phase; one that it does not have, or not yet, leaves all as it is. */
  void ask(int junction, int phase) {
    if (phase < network.phases(junction)) {
      traffic.signals.ask(junction, phase, traffic.now);
    }
  }

  /** Lets traffic flow until the next decision, or to the end. */
  void flow() {
    int seconds = Math.min(config.decisionSeconds(), config.episodeSeconds() - traffic.now);
    traffic.run(seconds);
    running = traffic.now < config.episodeSeconds();
    double sum = 0;
    for (int j = 0; j < reward.length; j++) {
      reward[j] = reward(j);
      sum += reward[j];
    }
    earned += sum / reward.length;
  }

  private double reward(int j) {
    return switch (config.reward()) {
      case WAITING -> {
        double seconds = traffic.waited[j] - waitedBefore[j];
        waitedBefore[j] = traffic.waited[j];
        yield -seconds / HUNDRED;
      }
      case QUEUE -> -traffic.queue(j);
      case PRESSURE -> traffic.beyond(j) - traffic.towards(j);
      case DIFF_WAITING_TIME -> {
        long waiting = traffic.waiting(j);
        double fell = waitingBefore[j] - waiting;
        waitingBefore[j] = waiting;
        yield fell / HUNDRED;
      }
    };
  }

  int[] advise(String heuristic) {
    Controllers.check(heuristic);
    requireRunning();
    int[] phases = new int[reward.length];
    Arrays.setAll(phases, j -> Controllers.phase(heuristic, traffic, config, j));
    return phases;
  }

  List<String> measures() {
    List<String> names = new ArrayList<>(MEASURES);
    names.add("reward." + config.reward().name().toLowerCase(Locale.ROOT));
    return List.copyOf(names);
  }

  void measures(double[] out) {
    if (out.length != MEASURES.size() + 1) {
      throw new IllegalArgumentException(
          "there are " + (MEASURES.size() + 1) + " measures; got room for " + out.length);
    }
    long waited = Arrays.stream(traffic.waited).sum();
    out[0] = traffic.appeared;
    out[1] = traffic.left;
    out[2] = traffic.inside();
    out[3] = traffic.outside();
    out[4] = (double) waited / Math.max(1, traffic.appeared);
    out[5] = (double) traffic.travelled / Math.max(1, traffic.left);
    out[6] = (double) waited / Math.max(1, traffic.now);
    out[7] = traffic.signals.switches;
    out[8] = earned;
  }

  private record State(
      TrafficConfig config,
      Traffic.Saved traffic,
      double[] reward,
      double earned,
      long[] waitedBefore,
      long[] waitingBefore,
      boolean running)
      implements Snapshot {}

  Snapshot save() {
    return new State(
        config,
        traffic.save(),
        reward.clone(),
        earned,
        waitedBefore.clone(),
        waitingBefore.clone(),
        running);
  }

  void load(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || !state.config.equals(config)) {
      throw new IllegalArgumentException("not a snapshot of " + network + ": " + snapshot);
    }
    traffic.load(state.traffic);
    System.arraycopy(state.reward, 0, reward, 0, reward.length);
    earned = state.earned;
    System.arraycopy(state.waitedBefore, 0, waitedBefore, 0, waitedBefore.length);
    System.arraycopy(state.waitingBefore, 0, waitingBefore, 0, waitingBefore.length);
    running = state.running;
  }
}
