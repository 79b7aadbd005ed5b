package tengen.env.driving.signals;

import java.util.List;

/** Junctions and the roads between them. Metres; x to the east, y to the north. */
public record TrafficMap(List<Node> nodes, List<Road> roads, List<Way> ways) {

  /**
   * A junction or a gate.
   *
   * @param junction its number among the junctions; -1 for a gate
   */
  public record Node(String name, double x, double y, int junction) {}

  /**
   * A one-way road; vehicles keep to the right of the line between its nodes.
   *
   * @param from number of a node
   * @param to number of a node
   * @param firstLane number of its leftmost lane
   * @param lanes 0 where vehicles leave through a gate
   * @param metres its length, which may be more than the distance of the nodes
   */
  public record Road(int from, int to, int firstLane, int lanes, double metres) {}

  /**
   * A way over a junction.
   *
   * @param from number of the road that it leaves
   * @param to number of the road that it takes
   * @param lanes numbers of the lanes that lead there; not to be changed
   */
  public record Way(int from, int to, int[] lanes) {}
}
