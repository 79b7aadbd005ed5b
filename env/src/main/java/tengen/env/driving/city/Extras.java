package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tengen.env.driving.city.CityPlan.Street;

/** Adds crossings and parked cars to streets. */
final class Extras {

  /** Least length of a lane with a crossing, so that who enters it can stop, m. */
  static final double LEAST_CROSSED = 44;

  private static final double CAR_SPACE = 7;

  private Extras() {}

  static void add(Roads roads, Map<Integer, Street> streetOf, List<Integer> back) {
    List<Integer> arcs = new ArrayList<>();
    List<Double> parked = new ArrayList<>();
    for (int arc = 0; arc < roads.arcs; arc++) {
      Street street = streetOf.get(arc);
      if (street != null && street.parking()) {
        park(roads, arc, parked);
      }
      if (street != null && street.crossing() && back.get(arc) < arc) {
        if (roads.length[roads.arcLanes[arc][0]] < LEAST_CROSSED) {
          throw new IllegalArgumentException(
              "street " + street + " is too short for a crossing; make it longer");
        }
        arcs.add(arc);
      }
    }
    roads.parked = parked.stream().mapToDouble(Double::doubleValue).toArray();
    roads.crossings = new Crossings(arcs.size(), roads.lanes);
    for (int i = 0; i < arcs.size(); i++) {
      cross(roads, i, arcs.get(i), back.get(arcs.get(i)));
    }
  }

  /* Beyond the outer lane, every third place free. */
  private static void park(Roads roads, int arc, List<Double> parked) {
    int[] lanes = roads.arcLanes[arc];
    int lane = lanes[lanes.length - 1];
    double[] pose = new double[4];
    int place = 0;
    for (double s = 8; s < roads.length[lane] - 8; s += CAR_SPACE, place++) {
      int crossing = roads.length[lane] / 2 - s > -8 && roads.length[lane] / 2 - s < 8 ? 1 : 0;
      if (place % 3 != 2 && crossing == 0) {
        roads.pose(lane, s, pose, 0);
        parked.add(pose[0] + pose[3] * 3);
        parked.add(pose[1] - pose[2] * 3);
        parked.add(pose[2]);
        parked.add(pose[3]);
      }
    }
  }

  private static void cross(Roads roads, int i, int arc, int back) {
    Crossings crossings = roads.crossings;
    int[] there = roads.arcLanes[arc];
    int[] again = back >= 0 ? roads.arcLanes[back] : new int[0];
    int[] lanes = java.util.Arrays.copyOf(there, there.length + again.length);
    System.arraycopy(again, 0, lanes, there.length, again.length);
    double[] pose = new double[4];
    roads.pose(there[0], roads.length[there[0]] / 2, pose, 0);
    double aside = again.length > 0 ? -0.5 : (there.length - 1) / 2.0;
    double x = pose[0] + pose[3] * aside * Roads.LANE_WIDTH;
    double y = pose[1] - pose[2] * aside * Roads.LANE_WIDTH;
    crossings.place[4 * i] = x;
    crossings.place[4 * i + 1] = y;
    crossings.place[4 * i + 2] = pose[3];
    crossings.place[4 * i + 3] = -pose[2];
    crossings.half[i] = Roads.LANE_WIDTH * lanes.length / 2.0;
    crossings.lanes[i] = lanes;
    crossings.at[i] = new double[lanes.length];
    double[] found = new double[2];
    for (int k = 0; k < lanes.length; k++) {
      roads.project(lanes[k], x, y, found);
      crossings.at[i][k] = found[0];
      crossings.ofLane[lanes[k]] = i;
      crossings.where[lanes[k]] = found[0];
    }
  }
}
