package tengen.env.driving.signals;

import java.util.Locale;
import java.util.TreeSet;

/** The network as text: a map of the junctions, then a line for each. */
final class TrafficPicture {

  private static final int WIDTH = 8;
  private static final int MAX_ON_MAP = 20;

  private TrafficPicture() {}

  static String of(TrafficWorld world) {
    Traffic traffic = world.traffic;
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "second %d of %d, %d vehicles inside, %d outside, %d left%n",
            traffic.now,
            world.config.episodeSeconds(),
            traffic.inside(),
            traffic.outside(),
            traffic.left));
    map(world, text);
    for (int j = 0; j < world.junctions(); j++) {
      junction(world, j, text);
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  /* Each junction with its phase and the vehicles that wait, where it lies among the others. */
  private static void map(TrafficWorld world, StringBuilder text) {
    TrafficNetwork network = world.network;
    TreeSet<Double> xs = new TreeSet<>();
    TreeSet<Double> ys = new TreeSet<>();
    for (int node : network.junctions) {
      xs.add(network.plan.nodes.get(node).x());
      ys.add(-network.plan.nodes.get(node).y());
    }
    if (xs.size() > MAX_ON_MAP || ys.size() > MAX_ON_MAP) {
      return;
    }
    String[][] cells = new String[ys.size()][xs.size()];
    for (int j = 0; j < network.junctions.length; j++) {
      NetworkPlan.Node node = network.plan.nodes.get(network.junctions[j]);
      cells[ys.headSet(-node.y()).size()][xs.headSet(node.x()).size()] =
          light(world.traffic.signals, j) + ":" + world.traffic.queue(j);
    }
    for (String[] row : cells) {
      StringBuilder line = new StringBuilder();
      for (String cell : row) {
        line.append(String.format(Locale.ROOT, "%-" + WIDTH + "s", cell == null ? "" : cell));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** The number of the green phase, {@code y} or {@code r} and the one that comes. */
  private static String light(Signals signals, int j) {
    String stage =
        signals.stage[j] == Signals.GREEN ? "" : signals.stage[j] == Signals.YELLOW ? "y" : "r";
    return stage + (signals.goal[j] + 1);
  }

  private static void junction(TrafficWorld world, int j, StringBuilder text) {
    TrafficNetwork network = world.network;
    Traffic traffic = world.traffic;
    text.append(
        String.format(
            Locale.ROOT,
            "%s phase %s for %d s:",
            network.plan.name(network.junctions[j]),
            light(traffic.signals, j),
            traffic.signals.since[j]));
    for (int road : network.roadsOf[j]) {
      int waiting = 0;
      int all = 0;
      for (int i = 0; i < network.lanes[road]; i++) {
        waiting += traffic.lanes.queued[network.firstLane[road] + i];
        all += traffic.lanes.count[network.firstLane[road] + i];
      }
      text.append(' ').append(network.origin(road)).append(' ').append(waiting);
      text.append('/').append(all);
    }
    text.append('\n');
  }
}
