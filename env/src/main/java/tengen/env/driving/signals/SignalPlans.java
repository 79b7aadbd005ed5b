package tengen.env.driving.signals;

import java.util.ArrayList;
import java.util.List;

/**
 * Which ways are green in each phase. Two ways of different roads conflict if they end in the same
 * road, or if the chords between where they enter and leave the junction cross; who enters keeps to
 * the right of who leaves by the same arm.
 */
final class SignalPlans {

  /** Half the angle between the two directions of an arm; smaller than between any two arms. */
  private static final double HALF_ARM = 1e-6;

  private final TrafficNetwork network;
  private final NetworkPlan plan;

  SignalPlans(TrafficNetwork network) {
    this.network = network;
    plan = network.plan;
  }

  /** {@code [junction][phase][way of the junction]}. */
  boolean[][][] green() {
    boolean[][][] all = new boolean[network.junctions.length][][];
    for (int j = 0; j < all.length; j++) {
      all[j] = green(j);
    }
    return all;
  }

  private boolean[][] green(int j) {
    int node = network.junctions[j];
    List<boolean[]> phases = new ArrayList<>();
    boolean[] ever = new boolean[network.waysOf[j].length];
    for (NetworkPlan.Green said : plan.greens) {
      if (said.at() == node) {
        boolean[] green = new boolean[ever.length];
        for (int i = 0; i < said.from().length; i++) {
          int way = way(j, said, i);
          green[way] = true;
          ever[way] = true;
        }
        refuseConflicts(j, said, green, phases.size() + 1);
        phases.add(green);
      }
    }
    NetworkPlan.Node junction = plan.nodes.get(node);
    if (phases.isEmpty() || phases.size() > 16) {
      throw NetworkPlan.error(
          junction.line(),
          junction.name()
              + " needs 1 to 16 lines \"phase "
              + junction.name()
              + " : …\"; got "
              + phases.size());
    }
    for (int i = 0; i < ever.length; i++) {
      if (!ever[i]) {
        throw NetworkPlan.error(
            junction.line(),
            text(network.waysOf[j][i]) + " is green in no phase of " + junction.name());
      }
    }
    return phases.toArray(boolean[][]::new);
  }

  private String text(int way) {
    return network.origin(network.wayFrom[way])
        + ">"
        + plan.name(plan.roads.get(network.wayTo[way]).to());
  }

  private int way(int j, NetworkPlan.Green said, int i) {
    int[] ways = network.waysOf[j];
    for (int w = 0; w < ways.length; w++) {
      if (plan.roads.get(network.wayFrom[ways[w]]).from() == said.from()[i]
          && plan.roads.get(network.wayTo[ways[w]]).to() == said.to()[i]) {
        return w;
      }
    }
    throw NetworkPlan.error(
        said.line(),
        "no lane leads along "
            + plan.name(said.from()[i])
            + ">"
            + plan.name(said.to()[i])
            + " over "
            + plan.name(said.at()));
  }

  private void refuseConflicts(int j, NetworkPlan.Green said, boolean[] green, int phase) {
    int[] ways = network.waysOf[j];
    for (int a = 0; a < ways.length; a++) {
      for (int b = a + 1; b < ways.length; b++) {
        if (green[a] && green[b] && conflict(ways[a], ways[b])) {
          throw NetworkPlan.error(
              said.line(),
              "phase "
                  + phase
                  + " of "
                  + plan.name(said.at())
                  + " gives green to "
                  + text(ways[a])
                  + " and "
                  + text(ways[b])
                  + ", which meet; put them into different phases");
        }
      }
    }
  }

  private boolean conflict(int a, int b) {
    if (network.wayFrom[a] == network.wayFrom[b]) {
      return false;
    }
    if (network.wayTo[a] == network.wayTo[b]) {
      return true;
    }
    double enter = enter(a);
    double span = turn(leave(a) - enter);
    return turn(enter(b) - enter) < span != turn(leave(b) - enter) < span;
  }

  private static double turn(double angle) {
    double full = 2 * Math.PI;
    return (angle % full + full) % full;
  }

  private double enter(int way) {
    NetworkPlan.Road road = plan.roads.get(network.wayFrom[way]);
    return direction(road.to(), road.from()) + HALF_ARM;
  }

  private double leave(int way) {
    NetworkPlan.Road road = plan.roads.get(network.wayTo[way]);
    return direction(road.from(), road.to()) - HALF_ARM;
  }

  private double direction(int at, int towards) {
    NetworkPlan.Node a = plan.nodes.get(at);
    NetworkPlan.Node b = plan.nodes.get(towards);
    return Math.atan2(b.y() - a.y(), b.x() - a.x());
  }
}
