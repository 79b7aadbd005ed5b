package tengen.bench;

import static tengen.bench.ViewerWork.Drawing.NONE;
import static tengen.bench.ViewerWork.Drawing.PLAYING;
import static tengen.bench.ViewerWork.Drawing.STILL;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import tengen.env.Environments;
import tengen.env.Nearest;

/**
 * A work that can be timed, and the peer that does the same.
 *
 * @param name such as {@code "go-9"}; the same work may be compared to several peers
 * @param group of related works, such as {@code "search"}
 * @param unit what is counted
 * @param work makes the work ready
 * @param peer who else does it; null where nobody does
 * @param arguments of the peer's script
 * @param alone the same work on one thread, for one that is done by two, which is then measured by
 *     the clock; else null
 */
record Benchmark(
    String name,
    String group,
    String unit,
    Supplier<Work> work,
    PeerProgram peer,
    List<String> arguments,
    Supplier<Work> alone) {

  Benchmark(
      String name,
      String group,
      String unit,
      Supplier<Work> work,
      PeerProgram peer,
      List<String> arguments) {
    this(name, group, unit, work, peer, arguments, null);
  }

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
    static final PeerProgram GYMNASIUM = new PeerProgram("gymnasium", "gymnasium", "gymnasium");

    /** Its robots, which need MuJoCo besides: the version is MuJoCo's. */
    static final PeerProgram GYMNASIUM_ROBOTS = new PeerProgram("gymnasium", "mujoco", "mujoco");

    static final PeerProgram ENVPOOL = new PeerProgram("envpool", "envpool", "envpool");
    static final PeerProgram HIGHWAY = new PeerProgram("highway-env", "highway_env", "highway-env");
    static final PeerProgram MINIGRID = new PeerProgram("minigrid", "minigrid", "minigrid");
    static final PeerProgram STABLE_BASELINES3 =
        new PeerProgram("stable-baselines3", "stable_baselines3", "stable_baselines3");
    static final PeerProgram PETTINGZOO = new PeerProgram("pettingzoo", "pettingzoo", "pettingzoo");

    /** Its version; empty if that Python does not have it. */
    Optional<String> version(String python) {
      return Peer.version(python, module, distribution);
    }

    String script() {
      return name + ".py";
    }
  }

  private boolean is(String wanted) {
    return name.equals(wanted) || group.equals(wanted);
  }

  static List<Benchmark> all() {
    List<Benchmark> all = new ArrayList<>();
    for (int size : new int[] {9, 19}) {
      String name = "go-" + size;
      Supplier<Work> games = () -> GameWorks.randomGo(size);
      all.add(new Benchmark(name, "go", "games", games, PeerProgram.OPENSPIEL, List.of(name)));
    }
    all.add(uct("tic-tac-toe", 10_000));
    all.add(uct("connect-four", 10_000));
    all.add(uct("go-9", 2_000));
    all.add(network(6, 64, 1));
    all.add(network(6, 64, 32));
    all.addAll(worlds());
    all.add(threads("cartpole", n -> WorldWorks.discreteRows("CartPole-v1", 4096, n)));
    all.add(threads("highway-fast", n -> WorldWorks.discreteRows("highway-fast-v0", 256, n)));
    all.add(threads("driving-grid-100", n -> WorldWorks.rushHour(32, n)));
    all.add(threads("quadruped", n -> WorldWorks.continuousRows("Quadruped-v0", 32, n)));
    all.add(viewer("viewer-city", "DrivingGrid", List.of("level=4"), PLAYING));
    all.add(viewer("viewer-city-java", "DrivingGrid", List.of("level=4"), NONE));
    all.add(viewer("viewer-quadruped", "Quadruped", List.of(), PLAYING));
    all.add(viewer("viewer-quadruped-still", "Quadruped", List.of(), STILL));
    all.add(viewer("viewer-quadruped-java", "Quadruped", List.of(), NONE));
    all.add(train("ppo-cartpole", TrainWorks::ppo));
    all.add(train("a2c-cartpole", TrainWorks::a2c));
    all.add(train("dqn-cartpole", TrainWorks::dqn));
    all.add(train("sac-pendulum", TrainWorks::sac));
    all.add(train("td3-pendulum", () -> TrainWorks.td3(100, "256,256")));
    all.add(train("td3-pendulum-paper", () -> TrainWorks.td3(100, "400,300")));
    all.add(train("td3-pendulum-sb3", () -> TrainWorks.td3(256, "400,300")));
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
    all.forEach(benchmark -> names.add(benchmark.group));
    return new IllegalArgumentException(
        "there is no benchmark \""
            + name
            + "\""
            + Nearest.hint(name, names)
            + " (there are "
            + String.join(", ", names)
            + ")");
  }

  private static List<Benchmark> worlds() {
    Supplier<Work> poles = () -> WorldWorks.discreteRows("CartPole-v1", 1024, 1);
    List<Benchmark> all =
        new ArrayList<>(
            List.of(
                world(
                    "cartpole-1",
                    "steps",
                    () -> WorldWorks.one("CartPole-v1"),
                    PeerProgram.GYMNASIUM),
                world("cartpole-1024", "steps", poles, PeerProgram.GYMNASIUM),
                world("cartpole-1024", "steps", poles, PeerProgram.ENVPOOL),
                world(
                    "pendulum-1024",
                    "steps",
                    () -> WorldWorks.continuousRows("Pendulum-v1", 1024, 1),
                    PeerProgram.ENVPOOL),
                world(
                    "acrobot-1024",
                    "steps",
                    () -> WorldWorks.discreteRows("Acrobot-v1", 1024, 1),
                    PeerProgram.ENVPOOL),
                world(
                    "minigrid-empty-8x8",
                    "steps",
                    () -> WorldWorks.one("MiniGrid-Empty-8x8-v0"),
                    PeerProgram.MINIGRID),
                world(
                    "highway-fast",
                    "steps",
                    () -> WorldWorks.one("highway-fast-v0"),
                    PeerProgram.HIGHWAY),
                world(
                    "intersection",
                    "steps",
                    () -> WorldWorks.one("intersection-v0"),
                    PeerProgram.HIGHWAY),
                world("driving-grid-100", "steps", WorldWorks::rushHour, null),
                world("go-9", "moves", () -> WorldWorks.goTurns(9), PeerProgram.PETTINGZOO),
                world("cfr-leduc", "iterations", WorldWorks::cfrLeduc, PeerProgram.OPENSPIEL)));
    all.add(robot("quadruped", "Quadruped-v0"));
    all.add(robot("hopper", "Hopper-v0"));
    if (!Environments.absent().containsKey("mujoco/Ant-v5")) {
      all.add(robot("mujoco-ant", "mujoco/Ant-v5"));
      all.add(robot("mujoco-hopper", "mujoco/Hopper-v5"));
    }
    return all;
  }

  private static Benchmark robot(String name, String id) {
    return world(name, "steps", () -> WorldWorks.oneContinuous(id), PeerProgram.GYMNASIUM_ROBOTS);
  }

  private static Benchmark world(String name, String unit, Supplier<Work> work, PeerProgram peer) {
    return new Benchmark(name, "env", unit, work, peer, List.of(name));
  }

  /** Rows of a world on two threads beside the same on one. */
  private static Benchmark threads(String world, IntFunction<Work> work) {
    return new Benchmark(
        world + "-2",
        "threads",
        "steps",
        () -> work.apply(2),
        null,
        List.of(),
        () -> work.apply(1));
  }

  /** Pictures of the whole viewer, with the drawing or without it. */
  private static Benchmark viewer(
      String name, String world, List<String> settings, ViewerWork.Drawing drawing) {
    return new Benchmark(
        name, "viewer", "frames", () -> new ViewerWork(world, settings, drawing), null, List.of());
  }

  private static Benchmark train(String name, Supplier<Work> work) {
    return new Benchmark(
        name, "train", "frames", work, PeerProgram.STABLE_BASELINES3, List.of(name));
  }

  private static Benchmark uct(String game, int simulations) {
    String name = "uct-" + game;
    return new Benchmark(
        name,
        "search",
        "simulations",
        () -> GameWorks.uct(game, simulations),
        PeerProgram.OPENSPIEL,
        List.of(name, Integer.toString(simulations)));
  }

  private static Benchmark network(int blocks, int channels, int batch) {
    String name = String.format(Locale.ROOT, "network-%dx%d-b%d", blocks, channels, batch);
    return new Benchmark(
        name,
        "network",
        "positions",
        () -> NetworkWork.of(blocks, channels, batch),
        PeerProgram.PYTORCH,
        List.of(name, Integer.toString(NetworkWork.planes())));
  }
}
