package tengen.env.driving.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.driving.signals.TrafficMoment.Light;

/** Writes down what an onlooker sees. */
final class TrafficObserver {

  private TrafficObserver() {}

  static TrafficMap map(TrafficNetwork network) {
    List<TrafficMap.Node> nodes = new ArrayList<>();
    List<Integer> junctions = Arrays.stream(network.junctions).boxed().toList();
    for (int node = 0; node < network.plan.nodes.size(); node++) {
      NetworkPlan.Node n = network.plan.nodes.get(node);
      nodes.add(new TrafficMap.Node(n.name(), n.x(), n.y(), junctions.indexOf(node)));
    }
    List<TrafficMap.Road> roads = new ArrayList<>();
    for (int road = 0; road < network.end.length; road++) {
      NetworkPlan.Road r = network.plan.roads.get(road);
      roads.add(
          new TrafficMap.Road(
              r.from(), r.to(), network.firstLane[road], network.lanes[road], r.metres()));
    }
    List<TrafficMap.Way> ways = new ArrayList<>();
    List<int[]> leading = lanesOfWays(network);
    for (int way = 0; way < network.wayFrom.length; way++) {
      ways.add(new TrafficMap.Way(network.wayFrom[way], network.wayTo[way], leading.get(way)));
    }
    return new TrafficMap(List.copyOf(nodes), List.copyOf(roads), List.copyOf(ways));
  }

  private static List<int[]> lanesOfWays(TrafficNetwork network) {
    return Arrays.stream(network.wayLanes).map(int[]::clone).toList();
  }

  static TrafficMoment moment(TrafficWorld world) {
    Traffic traffic = world.traffic;
    TrafficNetwork network = world.network;
    List<TrafficMoment.Lane> lanes = new ArrayList<>();
    for (int lane = 0; lane < network.laneRoad.length; lane++) {
      lanes.add(lane(traffic, lane));
    }
    List<TrafficMoment.Junction> junctions = new ArrayList<>();
    Signals signals = traffic.signals;
    for (int j = 0; j < world.junctions(); j++) {
      boolean changing = signals.stage[j] != Signals.GREEN;
      junctions.add(
          new TrafficMoment.Junction(
              signals.goal[j], changing, signals.since[j], traffic.queue(j)));
    }
    int[] outside = new int[network.end.length];
    for (int e = 0; e < network.entries.length; e++) {
      outside[network.entries[e]] = traffic.arrivals.count[e];
    }
    long waited = Arrays.stream(traffic.waited).sum();
    return new TrafficMoment(
        List.copyOf(lanes),
        signals.open.clone(),
        List.copyOf(junctions),
        outside,
        traffic.now,
        world.config.episodeSeconds(),
        traffic.inside(),
        traffic.left,
        (double) waited / Math.max(1, traffic.appeared));
  }

  private static TrafficMoment.Lane lane(Traffic traffic, int lane) {
    int count = traffic.lanes.count[lane];
    int road = traffic.network.laneRoad[lane];
    double metres = traffic.network.plan.roads.get(road).metres();
    float[] along = new float[count];
    int[] waited = new int[count];
    for (int place = 0; place < count; place++) {
      int due = traffic.lanes.ready(lane, place) - traffic.now;
      double driven = metres * (1 - (double) due / traffic.network.travel[road]);
      double standing = metres - TrafficNetwork.SPACING * (place + 0.5);
      along[place] = (float) Math.max(0, Math.min(driven, standing));
      waited[place] = place < traffic.lanes.queued[lane] ? Math.max(0, -due) : -1;
    }
    return new TrafficMoment.Lane(light(traffic, lane), along, waited);
  }

  private static Light light(Traffic traffic, int lane) {
    TrafficNetwork network = traffic.network;
    Signals signals = traffic.signals;
    int j = network.end[network.laneRoad[lane]];
    boolean ending = false;
    for (int way : network.laneWays[lane]) {
      if (signals.open[way]) {
        return Light.GREEN;
      }
      ending |= signals.stage[j] == Signals.YELLOW && green(network, j, signals.phase[j], way);
    }
    return ending ? Light.YELLOW : Light.RED;
  }

  private static boolean green(TrafficNetwork network, int j, int phase, int way) {
    int[] ways = network.waysOf[j];
    for (int i = 0; i < ways.length; i++) {
      if (ways[i] == way) {
        return network.green[j][phase][i];
      }
    }
    return false;
  }
}
