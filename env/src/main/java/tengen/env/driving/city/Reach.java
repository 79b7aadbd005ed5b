package tengen.env.driving.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tengen.env.driving.city.CityPlan.Street;

/** Whether one can drive from everywhere to everywhere without turning round in a street. */
final class Reach {

  private final List<String> names = new ArrayList<>();
  private final List<int[]> ways = new ArrayList<>();

  private Reach(List<Street> streets, Map<String, Integer> index) {
    for (Street street : streets) {
      add(index.get(street.from()), index.get(street.to()), street.from() + "-" + street.to());
      if (!street.oneWay()) {
        add(index.get(street.to()), index.get(street.from()), street.to() + "-" + street.from());
      }
    }
  }

  private void add(int from, int to, String name) {
    ways.add(new int[] {from, to});
    names.add(name);
  }

  /**
   * Checks the streets of a map.
   *
   * @throws IllegalArgumentException if a street leads nowhere or an address cannot be reached
   */
  static void check(List<Street> streets, Map<String, Integer> index) {
    if (streets.isEmpty()) {
      throw new IllegalArgumentException("the map has no streets");
    }
    Reach reach = new Reach(streets, index);
    int count = reach.ways.size();
    for (int way = 0; way < count; way++) {
      if (reach.from(way, true).isEmpty()) {
        throw new IllegalArgumentException(
            "the lanes of street " + reach.names.get(way) + " lead nowhere; continue them");
      }
    }
    for (boolean forwards : new boolean[] {true, false}) {
      boolean[] seen = reach.flood(forwards);
      for (int way = 0; way < count; way++) {
        if (!seen[way]) {
          String a = reach.names.get(forwards ? 0 : way);
          String b = reach.names.get(forwards ? way : 0);
          throw new IllegalArgumentException(
              "an address in street " + b + " is unreachable from street " + a);
        }
      }
    }
  }

  private List<Integer> from(int way, boolean forwards) {
    List<Integer> next = new ArrayList<>();
    int[] a = ways.get(way);
    for (int i = 0; i < ways.size(); i++) {
      int[] b = ways.get(i);
      boolean follows = forwards ? b[0] == a[1] : b[1] == a[0];
      boolean back = b[0] == a[1] && b[1] == a[0];
      if (follows && !back) {
        next.add(i);
      }
    }
    return next;
  }

  private boolean[] flood(boolean forwards) {
    boolean[] seen = new boolean[ways.size()];
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(0));
    seen[0] = true;
    while (!open.isEmpty()) {
      for (int next : from(open.remove(), forwards)) {
        if (!seen[next]) {
          seen[next] = true;
          open.add(next);
        }
      }
    }
    return seen;
  }
}
