package tengen.env.driving.signals;

import java.util.ArrayList;
import java.util.List;

/** What a network's text says, line by line, names resolved; {@link NetworkAssembly} checks it. */
final class NetworkPlan {

  /** A junction, or a gate through which vehicles come and go, with its vehicles an hour. */
  record Node(int line, String name, boolean gate, double x, double y, double rate) {}

  /**
   * A one-way road.
   *
   * @param lanes from left to right, each with the nodes that it leads to; none into a gate
   */
  record Road(int line, int from, int to, double metres, double speed, List<int[]> lanes) {}

  /** Shares of what comes from a node to a junction by where it goes on to. */
  record Turns(int line, int from, int at, int[] to, double[] share) {}

  /** What may go at the same time: from each node to the other one of a pair. */
  record Green(int line, int at, int[] from, int[] to) {}

  final List<Node> nodes = new ArrayList<>();
  final List<Road> roads = new ArrayList<>();
  final List<Turns> turns = new ArrayList<>();
  final List<Green> greens = new ArrayList<>();

  static IllegalArgumentException error(int line, String why) {
    return new IllegalArgumentException("line " + line + ": " + why);
  }

  String name(int node) {
    return nodes.get(node).name;
  }

  /** The number of a road; -1 if there is none. */
  int road(int from, int to) {
    for (int road = 0; road < roads.size(); road++) {
      if (roads.get(road).from == from && roads.get(road).to == to) {
        return road;
      }
    }
    return -1;
  }
}
