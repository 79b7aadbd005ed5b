package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tengen.env.Rng;
import tengen.env.driving.city.CityPlan.Junction;
import tengen.env.driving.city.CityPlan.Phase;

/** Gives the arcs of junctions with signals their part of a cycle. */
final class LightPlans {

  private static final double GREEN = 14;

  private final CityPlan plan;
  private final Roads roads;
  private final List<int[]> arcNodes;
  private final Map<String, Integer> nodeOf;
  private final Map<Integer, Junction> cameFrom;

  LightPlans(
      CityPlan plan,
      Roads roads,
      List<int[]> arcNodes,
      Map<String, Integer> nodeOf,
      Map<Integer, Junction> cameFrom) {
    this.plan = plan;
    this.roads = roads;
    this.arcNodes = arcNodes;
    this.nodeOf = nodeOf;
    this.cameFrom = cameFrom;
  }

  Lights lights() {
    Lights lights = new Lights(roads.arcs);
    for (Junction at : plan.junctions()) {
      if (at.control() == Control.SIGNALS) {
        int node = nodeOf.get(at.name());
        if (at.phases().isEmpty()) {
          byDirection(lights, at, node);
        } else {
          asPlanned(lights, at, node);
        }
      }
    }
    return lights;
  }

  private List<Integer> ends(int node) {
    List<Integer> ends = new ArrayList<>();
    for (int arc = 0; arc < roads.arcs; arc++) {
      if (arcNodes.get(arc)[1] == node) {
        ends.add(arc);
      }
    }
    return ends;
  }

  private static double shift(int node, double cycle) {
    return Rng.uniform(node, 0) * cycle;
  }

  private void asPlanned(Lights lights, Junction at, int node) {
    double cycle = 0;
    for (Phase phase : at.phases()) {
      cycle += phase.seconds() + Lights.YELLOW + Lights.ALL_RED;
    }
    double from = 0;
    for (Phase phase : at.phases()) {
      for (int arc : ends(node)) {
        if (phase.green().contains(cameFrom.get(arc).name()) && !lights.at(arc)) {
          lights.set(arc, from, phase.seconds(), cycle, shift(node, cycle));
        }
      }
      from += phase.seconds() + Lights.YELLOW + Lights.ALL_RED;
    }
  }

  /* One phase for each direction: opposite streets together. */
  private void byDirection(Lights lights, Junction at, int node) {
    List<Double> axes = new ArrayList<>();
    List<Integer> ends = ends(node);
    int[] phase = new int[ends.size()];
    for (int i = 0; i < phase.length; i++) {
      Junction from = cameFrom.get(ends.get(i));
      double axis = Math.atan2(from.y() - at.y(), from.x() - at.x());
      phase[i] = Roads.NONE;
      for (int k = 0; k < axes.size(); k++) {
        if (Math.cos(axis - axes.get(k)) < -0.71) {
          phase[i] = k;
        }
      }
      if (phase[i] == Roads.NONE) {
        phase[i] = axes.size();
        axes.add(axis);
      }
    }
    double length = GREEN + Lights.YELLOW + Lights.ALL_RED;
    double cycle = Math.max(2, axes.size()) * length;
    for (int i = 0; i < phase.length; i++) {
      lights.set(ends.get(i), phase[i] * length, GREEN, cycle, shift(node, cycle));
    }
  }
}
