package tengen.env.driving.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a network of what its text says, and refuses what cannot be driven. */
final class NetworkAssembly {

  final TrafficNetwork network;
  private final NetworkPlan plan;

  NetworkAssembly(NetworkPlan plan) {
    this.plan = plan;
    network = new TrafficNetwork(plan);
    junctions();
    lanes();
    ways();
    turns();
    int[] roads = IntStream.range(0, plan.roads.size()).toArray();
    int n = network.junctions.length;
    network.roadsOf = new int[n][];
    network.lanesOf = new int[n][];
    network.waysOf = new int[n][];
    network.roadsFrom = new int[n][];
    for (int j = 0; j < n; j++) {
      int junction = j;
      int node = network.junctions[j];
      network.roadsFrom[j] =
          Arrays.stream(roads).filter(r -> plan.roads.get(r).from() == node).toArray();
      int[] here = Arrays.stream(roads).filter(r -> network.end[r] == junction).toArray();
      network.roadsOf[j] = here;
      network.lanesOf[j] = members(here, network.firstLane, network.lanes);
      network.waysOf[j] = members(here, network.firstWay, network.ways);
    }
    network.green = new SignalPlans(network).green();
    entries();
    exits();
  }

  private static int[] members(int[] roads, int[] first, int[] count) {
    return Arrays.stream(roads)
        .flatMap(road -> IntStream.range(first[road], first[road] + count[road]))
        .toArray();
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }

  private void junctions() {
    int n = plan.nodes.size();
    network.junctions = IntStream.range(0, n).filter(i -> !plan.nodes.get(i).gate()).toArray();
    if (network.junctions.length == 0) {
      throw new IllegalArgumentException("a network needs a junction: a line \"junction A 0 0\"");
    }
    int[] number = new int[n];
    Arrays.fill(number, -1);
    for (int j = 0; j < network.junctions.length; j++) {
      number[network.junctions[j]] = j;
    }
    network.end = plan.roads.stream().mapToInt(road -> number[road.to()]).toArray();
    network.travel =
        plan.roads.stream()
            .mapToInt(road -> (int) Math.max(1, Math.rint(road.metres() / road.speed())))
            .toArray();
    for (int junction : network.junctions) {
      if (plan.roads.stream().noneMatch(road -> road.to() == junction)) {
        NetworkPlan.Node node = plan.nodes.get(junction);
        throw NetworkPlan.error(node.line(), "no road leads to " + node.name());
      }
    }
  }

  private void lanes() {
    int n = plan.roads.size();
    network.firstLane = new int[n];
    network.lanes = new int[n];
    List<Integer> road = new ArrayList<>();
    List<Integer> capacity = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      NetworkPlan.Road one = plan.roads.get(r);
      network.firstLane[r] = road.size();
      network.lanes[r] = one.lanes().size();
      for (int lane = 0; lane < one.lanes().size(); lane++) {
        road.add(r);
        capacity.add((int) Math.max(1, one.metres() / TrafficNetwork.SPACING));
      }
    }
    network.laneRoad = ints(road);
    network.capacity = ints(capacity);
  }

  private void ways() {
    int n = plan.roads.size();
    network.firstWay = new int[n];
    network.ways = new int[n];
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    List<int[]> wayLanes = new ArrayList<>();
    List<List<Integer>> laneWays = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      NetworkPlan.Road road = plan.roads.get(r);
      network.firstWay[r] = from.size();
      int[] targets = road.lanes().stream().flatMapToInt(Arrays::stream).distinct().toArray();
      network.ways[r] = targets.length;
      for (int i = 0; i < road.lanes().size(); i++) {
        laneWays.add(new ArrayList<>());
      }
      for (int target : targets) {
        int way = from.size();
        from.add(r);
        to.add(onward(road, target));
        int first = network.firstLane[r];
        int[] lanes =
            IntStream.range(0, road.lanes().size())
                .filter(i -> Arrays.stream(road.lanes().get(i)).anyMatch(t -> t == target))
                .map(i -> first + i)
                .toArray();
        wayLanes.add(lanes);
        Arrays.stream(lanes).forEach(lane -> laneWays.get(lane).add(way));
      }
    }
    network.wayFrom = ints(from);
    network.wayTo = ints(to);
    network.wayLanes = wayLanes.toArray(int[][]::new);
    network.laneWays = laneWays.stream().map(NetworkAssembly::ints).toArray(int[][]::new);
  }

  private int onward(NetworkPlan.Road road, int target) {
    int onward = plan.road(road.to(), target);
    if (onward < 0) {
      String here = plan.name(road.to());
      String there = plan.name(target);
      throw NetworkPlan.error(
          road.line(),
          "a lane leads to "
              + there
              + ", but no road does from "
              + here
              + "; add \"road "
              + here
              + " "
              + there
              + "\" or let the lane lead elsewhere");
    }
    return onward;
  }

  private void turns() {
    network.share = new double[network.wayFrom.length];
    for (int way = 0; way < network.share.length; way++) {
      network.share[way] = 1.0 / network.ways[network.wayFrom[way]];
    }
    for (NetworkPlan.Turns turns : plan.turns) {
      int road = plan.road(turns.from(), turns.at());
      if (road < 0) {
        String road0 = plan.name(turns.from()) + " to " + plan.name(turns.at());
        throw NetworkPlan.error(turns.line(), "no road leads from " + road0);
      }
      share(turns, road);
    }
    network.shareUpTo = new double[network.share.length];
    for (int way = 0; way < network.share.length; way++) {
      boolean first = network.firstWay[network.wayFrom[way]] == way;
      network.shareUpTo[way] = network.share[way] + (first ? 0 : network.shareUpTo[way - 1]);
    }
  }

  private void share(NetworkPlan.Turns turns, int road) {
    double sum = Arrays.stream(turns.share()).sum();
    if (!(sum > 0)) {
      throw NetworkPlan.error(turns.line(), "the shares add up to 0; one must be more");
    }
    int first = network.firstWay[road];
    Arrays.fill(network.share, first, first + network.ways[road], 0);
    for (int i = 0; i < turns.to().length; i++) {
      network.share[way(turns.line(), turns.from(), turns.at(), turns.to()[i])] +=
          turns.share()[i] / sum;
    }
  }

  /** The way from a node over a junction to a node. */
  private int way(int line, int from, int at, int to) {
    int road = plan.road(from, at);
    int onward = plan.road(at, to);
    for (int i = 0; road >= 0 && i < network.ways[road]; i++) {
      if (network.wayTo[network.firstWay[road] + i] == onward) {
        return network.firstWay[road] + i;
      }
    }
    throw NetworkPlan.error(
        line,
        "no lane leads from "
            + plan.name(from)
            + " over "
            + plan.name(at)
            + " to "
            + plan.name(to));
  }

  private void entries() {
    List<Integer> entries = new ArrayList<>();
    double x = plan.nodes.stream().mapToDouble(NetworkPlan.Node::x).average().orElse(0);
    double y = plan.nodes.stream().mapToDouble(NetworkPlan.Node::y).average().orElse(0);
    for (NetworkPlan.Node gate : plan.nodes) {
      int before = entries.size();
      for (int road = 0; gate.rate() > 0 && road < plan.roads.size(); road++) {
        if (plan.nodes.get(plan.roads.get(road).from()).equals(gate)) {
          entries.add(road);
        }
      }
      if (gate.rate() > 0 && entries.size() != before + 1) {
        throw NetworkPlan.error(
            gate.line(),
            "a gate with a rate has one road into the network; "
                + gate.name()
                + " has "
                + (entries.size() - before));
      }
    }
    network.entries = ints(entries);
    network.rate = new double[entries.size()];
    network.eastWest = new boolean[entries.size()];
    for (int e = 0; e < network.entries.length; e++) {
      NetworkPlan.Node gate = plan.nodes.get(plan.roads.get(entries.get(e)).from());
      network.rate[e] = gate.rate();
      network.eastWest[e] = Math.abs(gate.x() - x) >= Math.abs(gate.y() - y);
    }
  }

  /* From every road some gate can be reached, or vehicles would go round for ever. */
  private void exits() {
    boolean[] out = new boolean[plan.roads.size()];
    boolean more = true;
    for (int r = 0; r < out.length; r++) {
      out[r] = network.end[r] < 0;
    }
    while (more) {
      more = false;
      for (int way = 0; way < network.wayFrom.length; way++) {
        if (network.share[way] > 0 && out[network.wayTo[way]] && !out[network.wayFrom[way]]) {
          out[network.wayFrom[way]] = true;
          more = true;
        }
      }
    }
    for (int r = 0; r < out.length; r++) {
      if (!out[r]) {
        NetworkPlan.Road road = plan.roads.get(r);
        throw NetworkPlan.error(
            road.line(),
            "the road from "
                + plan.name(road.from())
                + " to "
                + plan.name(road.to())
                + " leads nowhere: no gate can be reached from it");
      }
    }
  }
}
