package tengen.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tengen.selfplay.run.Version;

/**
 * Measures one benchmark: warms up, then takes turns with the peer, so that what else the machine
 * does slows both alike.
 *
 * @param rounds of which the median counts
 * @param seconds of CPU time for each of the two in each round
 * @param python the command that runs peers
 */
record SideBySide(int rounds, double seconds, String python) {

  /** CPU seconds for the JVM to compile what is hot. */
  private static final double WARM_UP = 4;

  /**
   * Without the peer.
   *
   * @param note why, or null
   */
  Row alone(Benchmark benchmark, String note) {
    try (Work work = benchmark.work().get()) {
      Rate.measure(work, WARM_UP);
      double[] ours = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        ours[i] = Rate.measure(work, seconds);
      }
      return new Row(
          benchmark.name(),
          benchmark.peer() == null ? null : benchmark.peer().name(),
          benchmark.unit(),
          Rate.median(ours),
          null,
          null,
          versions(),
          note);
    }
  }

  /** Beside the peer; empty if it is not installed. */
  Optional<Row> withPeer(Benchmark benchmark) {
    Optional<String> version = benchmark.peer().version(python);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    try (Work work = benchmark.work().get();
        Peer peer = Peer.start(python, benchmark.peer().script(), benchmark.arguments())) {
      Rate.measure(work, WARM_UP);
      peer.measure(WARM_UP / 4);
      double[] ours = new double[rounds];
      double[] theirs = new double[rounds];
      double[] ratios = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        ours[i] = Rate.measure(work, seconds);
        theirs[i] = peer.measure(seconds);
        ratios[i] = ours[i] / theirs[i];
      }
      Map<String, String> versions = versions();
      versions.put(benchmark.peer().name(), version.get());
      return Optional.of(
          new Row(
              benchmark.name(),
              benchmark.peer().name(),
              benchmark.unit(),
              Rate.median(ours),
              Rate.median(theirs),
              Rate.median(ratios),
              versions,
              null));
    }
  }

  /** On two threads, by the clock, in turns with one thread. */
  Row withOneThread(Benchmark benchmark) {
    try (Work two = benchmark.work().get();
        Work one = benchmark.alone().get()) {
      Rate.measure(one, WARM_UP);
      Rate.measure(two, WARM_UP);
      double[] ours = new double[rounds];
      double[] theirs = new double[rounds];
      double[] ratios = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        ours[i] = Rate.byClock(two, seconds);
        theirs[i] = Rate.byClock(one, seconds);
        ratios[i] = ours[i] / theirs[i];
      }
      return new Row(
          benchmark.name(),
          "one thread",
          benchmark.unit(),
          Rate.median(ours),
          Rate.median(theirs),
          Rate.median(ratios),
          versions(),
          null);
    }
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("tengen", Version.tengen());
    versions.put("java", Version.java());
    return versions;
  }
}
