package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tengen.env.driving.city.CityPlan.Junction;
import tengen.env.driving.city.CityPlan.Street;

/** Makes lanes of a map: streets with their lanes, rings, ways through junctions. */
final class RoadsBuilder {

  private static final double RING_RADIUS = 18;
  private static final double RING_SETBACK = RING_RADIUS + 9;

  /**
   * Angle on the ring between the middle of a street and the ends of the ring's lanes beside it.
   */
  private static final double RING_GAP = 0.5;

  private static final double CORNER = 5;
  private static final double LEAST_LANE = 25;

  /** Turns within this angle go straight on. */
  private static final double STRAIGHT = Math.toRadians(40);

  private final CityPlan plan;
  private final Lines lines = new Lines();
  private final Roads roads = new Roads();
  private final Map<String, Integer> index = new HashMap<>();
  private final List<List<Street>> incident = new ArrayList<>();
  private final double[] setback;

  private final List<int[]> arcLanes = new ArrayList<>();
  private final List<int[]> arcNodes = new ArrayList<>();
  private final List<Integer> ring = new ArrayList<>();
  private final List<Boolean> major = new ArrayList<>();
  private final List<Integer> back = new ArrayList<>();
  private final List<double[]> ways = new ArrayList<>();

  /** Node of each junction, or of each end of a street at a roundabout. */
  private final Map<String, Integer> nodeOf = new HashMap<>();

  private final List<Control> control = new ArrayList<>();
  private final List<double[]> nodePlace = new ArrayList<>();
  private final List<int[]> ringLanes = new ArrayList<>();
  private final Map<Integer, Street> streetOf = new HashMap<>();
  private final Map<Integer, Junction> cameFrom = new HashMap<>();

  private RoadsBuilder(CityPlan plan) {
    this.plan = plan;
    int n = plan.junctions().size();
    setback = new double[n];
    for (int i = 0; i < n; i++) {
      index.put(plan.junctions().get(i).name(), i);
      incident.add(new ArrayList<>());
    }
  }

  /**
   * Builds a city.
   *
   * @throws IllegalArgumentException if a street is too short for its junctions
   */
  static Roads build(CityPlan plan) {
    return new RoadsBuilder(plan).build();
  }

  private Roads build() {
    for (Street street : plan.streets()) {
      incident.get(index.get(street.from())).add(street);
      incident.get(index.get(street.to())).add(street);
    }
    for (int i = 0; i < incident.size(); i++) {
      junction(i);
    }
    for (Street street : plan.streets()) {
      street(street);
    }
    for (int i = 0; i < incident.size(); i++) {
      if (plan.junctions().get(i).control() == Control.ROUNDABOUT) {
        ring(i);
      }
    }
    ways();
    lines.into(roads);
    assemble();
    Yielding.decide(roads, headings());
    roads.lights = new LightPlans(plan, roads, arcNodes, nodeOf, cameFrom).lights();
    Extras.add(roads, streetOf, back);
    roads.routes = new Routes(roads);
    roads.map = new RoadMap(roads);
    return roads;
  }

  private Junction end(Street street, Junction at) {
    String other = street.from().equals(at.name()) ? street.to() : street.from();
    return plan.junctions().get(index.get(other));
  }

  private double angle(Street street, Junction at) {
    Junction other = end(street, at);
    return Math.atan2(other.y() - at.y(), other.x() - at.x());
  }

  private void junction(int i) {
    Junction at = plan.junctions().get(i);
    incident.get(i).sort(Comparator.comparingDouble(street -> angle(street, at)));
    if (at.control() == Control.ROUNDABOUT) {
      setback[i] = RING_SETBACK;
      for (Street street : incident.get(i)) {
        double a = angle(street, at);
        node(at.name() + "|" + end(street, at).name(), Control.ROUNDABOUT, at, RING_RADIUS, a);
      }
      return;
    }
    int n = incident.get(i).size();
    double widest = 0;
    double narrowest = Math.PI;
    for (int k = 0; k < n; k++) {
      Street street = incident.get(i).get(k);
      widest = Math.max(widest, street.lanes() * (street.oneWay() ? 0.5 : 1) * Roads.LANE_WIDTH);
      double next = angle(incident.get(i).get((k + 1) % n), at) - angle(street, at);
      double gap = n == 1 ? Math.PI : (next + 4 * Math.PI) % (2 * Math.PI);
      narrowest = Math.min(narrowest, gap);
    }
    setback[i] = widest / Math.tan(Math.min(narrowest, Math.PI / 2) / 2) + CORNER;
    int node = node(at.name(), at.control(), at, 0, 0);
    for (Street street : incident.get(i)) {
      nodeOf.put(at.name() + "|" + end(street, at).name(), node);
    }
  }

  private int node(String key, Control how, Junction at, double radius, double angle) {
    nodeOf.put(key, control.size());
    control.add(how);
    nodePlace.add(
        new double[] {at.x() + radius * Math.cos(angle), at.y() + radius * Math.sin(angle)});
    return control.size() - 1;
  }

  private void street(Street street) {
    int there = arc(street, street.from(), street.to());
    if (!street.oneWay()) {
      int again = arc(street, street.to(), street.from());
      back.set(there, again);
      back.set(again, there);
    }
  }

  private int arc(Street street, String from, String to) {
    Junction a = plan.junctions().get(index.get(from));
    Junction b = plan.junctions().get(index.get(to));
    double far = Math.hypot(b.x() - a.x(), b.y() - a.y());
    double c = (b.x() - a.x()) / far;
    double s = (b.y() - a.y()) / far;
    double start = setback[index.get(from)];
    double stop = far - setback[index.get(to)];
    if (stop - start < LEAST_LANE) {
      throw new IllegalArgumentException(
          String.format(
              "street %s is %.0f m long, too short between its junctions; it needs %.0f m",
              street, far, Math.ceil(far + LEAST_LANE - (stop - start))));
    }
    int[] lanes = new int[street.lanes()];
    for (int k = 0; k < lanes.length; k++) {
      double aside = Roads.LANE_WIDTH * (k + 0.5 - (street.oneWay() ? lanes.length / 2.0 : 0));
      lanes[k] =
          lines.straight(
              a.x() + start * c + aside * s,
              a.y() + start * s - aside * c,
              a.x() + stop * c + aside * s,
              a.y() + stop * s - aside * c,
              street.speed());
    }
    int arc = arc(lanes, nodeOf.get(from + "|" + to), nodeOf.get(to + "|" + from), Roads.NONE);
    streetOf.put(arc, street);
    cameFrom.put(arc, a);
    return arc;
  }

  private int arc(int[] lanes, int from, int to, int ofRing) {
    arcLanes.add(lanes);
    arcNodes.add(new int[] {from, to});
    ring.add(ofRing);
    major.add(false);
    back.add(Roads.NONE);
    return arcLanes.size() - 1;
  }

  private void ring(int i) {
    Junction at = plan.junctions().get(i);
    int n = incident.get(i).size();
    int[] all = new int[n];
    for (int k = 0; k < n; k++) {
      Street street = incident.get(i).get(k);
      Street next = incident.get(i).get((k + 1) % n);
      double from = angle(street, at);
      double to = angle(next, at);
      to += to <= from ? 2 * Math.PI : 0;
      all[k] =
          lines.circle(at.x(), at.y(), RING_RADIUS, from + RING_GAP, to - RING_GAP, street.speed());
      int a = nodeOf.get(at.name() + "|" + end(street, at).name());
      int b = nodeOf.get(at.name() + "|" + end(next, at).name());
      major.set(arc(new int[] {all[k]}, a, b, ringLanes.size()), true);
    }
    ringLanes.add(all);
  }

  private void ways() {
    int arcs = arcLanes.size();
    for (int node = 0; node < control.size(); node++) {
      markMajor(node);
      for (int in = 0; in < arcs; in++) {
        if (arcNodes.get(in)[1] == node) {
          waysFrom(in, node);
        }
      }
    }
  }

  private double bend(int in, int out) {
    double[] a = lines.end(arcLanes.get(in)[0], true);
    double[] b = lines.end(arcLanes.get(out)[0], false);
    return Math.atan2(a[2] * b[3] - a[3] * b[2], a[2] * b[2] + a[3] * b[3]);
  }

  private void waysFrom(int in, int node) {
    int[] from = arcLanes.get(in);
    boolean[] used = new boolean[from.length];
    List<Integer> outs = new ArrayList<>();
    for (int out = 0; out < arcLanes.size(); out++) {
      if (arcNodes.get(out)[0] == node && back.get(in) != out) {
        outs.add(out);
      }
    }
    for (int out : outs) {
      int turn = turn(in, out);
      int[] to = arcLanes.get(out);
      for (int k = 0; k < from.length; k++) {
        boolean fits = turn == 0 || (turn > 0 ? k == 0 : k == from.length - 1);
        if (fits) {
          int lane = turn > 0 ? 0 : turn < 0 ? to.length - 1 : straight(k, from.length, to.length);
          way(from[k], to[lane], turn);
          used[k] = true;
        }
      }
    }
    for (int k = 0; k < from.length; k++) {
      if (!used[k]) {
        boolean inner = k == 0;
        int best = outs.get(0);
        for (int out : outs) {
          best = inner == bend(in, out) > bend(in, best) ? out : best;
        }
        int[] to = arcLanes.get(best);
        way(from[k], to[Math.min(k, to.length - 1)], turn(in, best));
      }
    }
  }

  private int turn(int in, int out) {
    double bend = bend(in, out);
    return Math.abs(bend) < STRAIGHT ? 0 : bend > 0 ? 1 : -1;
  }

  /* The outer lane goes on as the outer one. */
  private static int straight(int lane, int from, int to) {
    return from == 1 ? to - 1 : Math.min(lane, to - 1);
  }

  private void way(int from, int to, int turn) {
    double speed = Math.min(lines.limit.get(from), lines.limit.get(to));
    double[] a = lines.end(from, true);
    double[] b = lines.end(to, false);
    ways.add(new double[] {lines.curve(a, b, speed), from, to, turn});
  }

  /* The pair of opposite streets with the most lanes goes first. */
  private void markMajor(int node) {
    if (control.get(node) != Control.GIVE_WAY && control.get(node) != Control.STOP) {
      return;
    }
    List<Integer> ends = new ArrayList<>();
    for (int arc = 0; arc < arcLanes.size(); arc++) {
      if (arcNodes.get(arc)[1] == node) {
        ends.add(arc);
      }
    }
    int most = 0;
    int[] best = {Roads.NONE, Roads.NONE};
    for (int a : ends) {
      for (int b : ends) {
        double[] p = lines.end(arcLanes.get(a)[0], true);
        double[] q = lines.end(arcLanes.get(b)[0], true);
        int lanes = arcLanes.get(a).length + arcLanes.get(b).length;
        if (a < b && p[2] * q[2] + p[3] * q[3] < -0.7 && lanes > most) {
          most = lanes;
          best = new int[] {a, b};
        }
      }
    }
    if (most == 0) {
      control.set(node, Control.PLAIN);
      return;
    }
    major.set(best[0], true);
    major.set(best[1], true);
  }

  /** Heading of each lane's end, rad. */
  private double[] headings() {
    double[] heading = new double[roads.lanes];
    for (int lane = 0; lane < roads.lanes; lane++) {
      int last = roads.first[lane] + roads.count[lane] - 1;
      heading[lane] = Math.atan2(roads.ps[last], roads.pc[last]);
    }
    return heading;
  }

  private void assemble() {
    int all = roads.lanes;
    roads.node = filled(all);
    roads.origin = filled(all);
    roads.target = filled(all);
    roads.left = filled(all);
    roads.right = filled(all);
    roads.arc = filled(all);
    roads.local = filled(all);
    roads.turn = new int[all];
    roads.exits = new int[all][0];
    roads.entries = new int[all][0];
    roads.arcs = arcLanes.size();
    roads.arcLanes = arcLanes.toArray(new int[0][]);
    roads.ring = ring.stream().mapToInt(Integer::intValue).toArray();
    roads.ringLanes = ringLanes.toArray(new int[0][]);
    roads.major = new boolean[roads.arcs];
    roads.nodes = control.size();
    roads.control = control.toArray(new Control[0]);
    roads.nodeX = nodePlace.stream().mapToDouble(p -> p[0]).toArray();
    roads.nodeY = nodePlace.stream().mapToDouble(p -> p[1]).toArray();
    roads.ways = new int[roads.nodes];
    roads.through = new int[roads.nodes][0];
    for (int arc = 0; arc < roads.arcs; arc++) {
      roads.major[arc] = major.get(arc);
      int[] own = roads.arcLanes[arc];
      for (int k = 0; k < own.length; k++) {
        roads.arc[own[k]] = arc;
        roads.node[own[k]] = arcNodes.get(arc)[1];
        roads.left[own[k]] = k > 0 ? own[k - 1] : Roads.NONE;
        roads.right[own[k]] = k + 1 < own.length ? own[k + 1] : Roads.NONE;
      }
    }
    for (double[] way : ways) {
      int number = (int) way[0];
      int from = (int) way[1];
      roads.origin[number] = from;
      roads.target[number] = (int) way[2];
      roads.turn[number] = (int) way[3];
      roads.node[number] = roads.node[from];
      roads.local[number] = roads.ways[roads.node[from]]++;
      roads.exits[from] = with(number, roads.exits[from]);
      int to = roads.target[number];
      roads.entries[to] = with(number, roads.entries[to]);
      roads.through[roads.node[from]] = with(number, roads.through[roads.node[from]]);
    }
  }

  private static int[] with(int last, int[] list) {
    int[] result = Arrays.copyOf(list, list.length + 1);
    result[list.length] = last;
    return result;
  }

  private static int[] filled(int n) {
    int[] result = new int[n];
    Arrays.fill(result, Roads.NONE);
    return result;
  }
}
