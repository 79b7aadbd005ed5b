package tengen.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tengen.env.Nearest;

/**
 * A work that can be timed, and the peer that does the same.
 *
 * @param name such as {@code "go-9"}
 * @param unit what is counted
 * @param work makes the work ready
 * @param peer who else does it
 * @param arguments of the peer's script
 */
record Benchmark(
    String name, String unit, Supplier<Work> work, PeerProgram peer, List<String> arguments) {

  /**
   * A program that may be installed.
   *
   * @param name such as {@code "openspiel"}
   * @param module what Python imports
   * @param distribution what pip installs
   */
  record PeerProgram(String name, String module, String distribution) {

    static final PeerProgram OPENSPIEL = new PeerProgram("openspiel", "pyspiel", "open_spiel");
    static final PeerProgram PYTORCH = new PeerProgram("pytorch", "torch", "torch");

    /** Its version; empty if that Python does not have it. */
    Optional<String> version(String python) {
      return Peer.version(python, module, distribution);
    }

    String script() {
      return name + ".py";
    }
  }

  /** {@code "go"}, {@code "search"} or {@code "network"}. */
  String group() {
    String first = name.substring(0, name.indexOf('-'));
    return first.equals("uct") ? "search" : first;
  }

  private boolean is(String wanted) {
    return name.equals(wanted) || group().equals(wanted);
  }

  static List<Benchmark> all() {
    List<Benchmark> all = new ArrayList<>();
    for (int size : new int[] {9, 19}) {
      all.add(openSpiel("go-" + size, "games", () -> GameWorks.randomGo(size)));
    }
    all.add(uct("tic-tac-toe", 10_000));
    all.add(uct("connect-four", 10_000));
    all.add(uct("go-9", 2_000));
    all.add(network(6, 64, 1));
    all.add(network(6, 64, 32));
    return all;
  }

  /**
   * The benchmarks with these names or of these groups, all for none.
   *
   * @throws IllegalArgumentException if there is none of a name; names the nearest
   */
  static List<Benchmark> named(List<String> names) {
    List<Benchmark> all = all();
    if (names.isEmpty()) {
      return all;
    }
    for (String name : names) {
      if (all.stream().noneMatch(benchmark -> benchmark.is(name))) {
        throw unknown(name, all);
      }
    }
    return all.stream().filter(benchmark -> names.stream().anyMatch(benchmark::is)).toList();
  }

  private static IllegalArgumentException unknown(String name, List<Benchmark> all) {
    Set<String> names = new LinkedHashSet<>();
    all.forEach(benchmark -> names.add(benchmark.name()));
    all.forEach(benchmark -> names.add(benchmark.group()));
    return new IllegalArgumentException(
        "there is no benchmark \""
            + name
            + "\""
            + Nearest.hint(name, names)
            + " (there are "
            + String.join(", ", names)
            + ")");
  }

  private static Benchmark openSpiel(String name, String unit, Supplier<Work> work) {
    return new Benchmark(name, unit, work, PeerProgram.OPENSPIEL, List.of(name));
  }

  private static Benchmark uct(String game, int simulations) {
    String name = "uct-" + game;
    return new Benchmark(
        name,
        "simulations",
        () -> GameWorks.uct(game, simulations),
        PeerProgram.OPENSPIEL,
        List.of(name, Integer.toString(simulations)));
  }

  private static Benchmark network(int blocks, int channels, int batch) {
    String name = String.format(Locale.ROOT, "network-%dx%d-b%d", blocks, channels, batch);
    return new Benchmark(
        name,
        "positions",
        () -> NetworkWork.of(blocks, channels, batch),
        PeerProgram.PYTORCH,
        List.of(name, Integer.toString(NetworkWork.planes())));
  }
}
