package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tengen.env.Nearest;
import tengen.env.Require;

/**
 * A map of a city as data: junctions with straight streets between them. Checked as a whole: every
 * street leads somewhere, and every address can be reached from every other.
 *
 * @param junctions with different names, 2 to {@value #MOST_JUNCTIONS}
 * @param streets between them, at most one for each pair
 */
public record CityPlan(List<Junction> junctions, List<Street> streets) {

  static final int MOST_JUNCTIONS = 400;

  /** Least angle between two streets of a junction, rad. */
  private static final double LEAST_ANGLE = Math.toRadians(59);

  /**
   * A place where streets meet.
   *
   * @param name unique
   * @param x metres to the east, within 10 km
   * @param y metres to the north, within 10 km
   * @param control who goes first
   * @param phases of the lights, empty for two phases by the streets' directions; other controls
   *     have none
   */
  public record Junction(String name, double x, double y, Control control, List<Phase> phases) {

    /** Checks the place. */
    public Junction {
      phases = List.copyOf(phases);
      Require.inRange("x of junction " + name, x, -10_000, 10_000);
      Require.inRange("y of junction " + name, y, -10_000, 10_000);
      if (!phases.isEmpty() && control != Control.SIGNALS) {
        throw new IllegalArgumentException(
            "junction " + name + " has phases but no signals; set its control to signals");
      }
    }
  }

  /**
   * A phase of the lights, followed by yellow and red for all.
   *
   * @param green names of the junctions from which the streets come that have green
   * @param seconds of green, 4 to 120
   */
  public record Phase(List<String> green, double seconds) {

    /** Checks the time. */
    public Phase {
      green = List.copyOf(green);
      Require.inRange("seconds of a phase", seconds, 4, 120);
    }
  }

  /**
   * A straight street.
   *
   * @param from name of a junction
   * @param to name of another one
   * @param lanes in each direction, 1 or 2
   * @param oneWay whether one may drive only from {@code from} to {@code to}
   * @param speed limit, m/s, 4 to 20
   * @param crossing whether pedestrians cross in the middle
   * @param parking whether cars stand beside it
   */
  public record Street(
      String from,
      String to,
      int lanes,
      boolean oneWay,
      double speed,
      boolean crossing,
      boolean parking) {

    /** Checks the numbers. */
    public Street {
      Require.inRange("lanes of street " + from + "-" + to, lanes, 1, 2);
      Require.inRange("speed of street " + from + "-" + to, speed, 4, 20);
    }

    @Override
    public String toString() {
      return from + "-" + to;
    }
  }

  /** Checks the whole. */
  public CityPlan {
    junctions = List.copyOf(junctions);
    streets = List.copyOf(streets);
    Require.inRange("number of junctions", junctions.size(), 2, MOST_JUNCTIONS);
    Map<String, Integer> index = index(junctions);
    Set<String> pairs = new HashSet<>();
    for (Street street : streets) {
      int a = find(index, street.from, "street " + street);
      int b = find(index, street.to, "street " + street);
      if (a == b) {
        throw new IllegalArgumentException("street " + street + " ends where it begins");
      }
      if (!pairs.add(Math.min(a, b) + "-" + Math.max(a, b))) {
        throw new IllegalArgumentException(
            "there are two streets " + street + "; use lanes for a wider one");
      }
    }
    checkAngles(junctions, streets, index);
    checkPhases(junctions, streets, index);
    Reach.check(streets, index);
  }

  private static Map<String, Integer> index(List<Junction> junctions) {
    Map<String, Integer> index = new HashMap<>();
    for (Junction junction : junctions) {
      if (index.put(junction.name, index.size()) != null) {
        throw new IllegalArgumentException("two junctions have the name " + junction.name);
      }
    }
    return index;
  }

  private static int find(Map<String, Integer> index, String name, String where) {
    Integer found = index.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          where + ": no junction \"" + name + "\"" + Nearest.hint(name, index.keySet()));
    }
    return found;
  }

  /** Direction in which a street leaves a junction. */
  private static double direction(Junction at, Junction other) {
    return Math.atan2(other.y - at.y, other.x - at.x);
  }

  private static double between(double a, double b) {
    double difference = Math.abs(a - b) % (2 * Math.PI);
    return Math.min(difference, 2 * Math.PI - difference);
  }

  private static void checkAngles(
      List<Junction> junctions, List<Street> streets, Map<String, Integer> index) {
    for (Junction at : junctions) {
      List<Junction> others = new ArrayList<>();
      for (Street street : streets) {
        if (street.from.equals(at.name)) {
          others.add(junctions.get(index.get(street.to)));
        } else if (street.to.equals(at.name)) {
          others.add(junctions.get(index.get(street.from)));
        }
      }
      for (int i = 0; i < others.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (between(direction(at, others.get(i)), direction(at, others.get(j))) < LEAST_ANGLE) {
            throw new IllegalArgumentException(
                String.format(
                    "at junction %s the streets to %s and %s are less than 60 degrees apart",
                    at.name, others.get(j).name, others.get(i).name));
          }
        }
      }
    }
  }

  private static void checkPhases(
      List<Junction> junctions, List<Street> streets, Map<String, Integer> index) {
    for (Junction at : junctions) {
      Set<String> served = new HashSet<>();
      for (int phase = 0; phase < at.phases.size(); phase++) {
        List<String> green = at.phases.get(phase).green;
        String where = "phase " + (phase + 1) + " of junction " + at.name;
        for (String name : green) {
          Junction other = junctions.get(find(index, name, where));
          if (streets.stream().noneMatch(street -> leads(street, name, at.name))) {
            throw new IllegalArgumentException(where + ": no street comes from " + name);
          }
          for (String second : green) {
            double angle =
                between(direction(at, other), direction(at, junctions.get(index.get(second))));
            if (!second.equals(name) && angle < Math.toRadians(135)) {
              throw new IllegalArgumentException(
                  where
                      + " has conflicting greens: the ways from "
                      + name
                      + " and "
                      + second
                      + " cross; put them into different phases");
            }
          }
          served.add(name);
        }
      }
      for (Street street : streets) {
        for (String from : List.of(street.from, street.to)) {
          if (!at.phases.isEmpty() && leads(street, from, at.name) && !served.contains(from)) {
            throw new IllegalArgumentException(
                "who comes from " + from + " never has green at junction " + at.name);
          }
        }
      }
    }
  }

  private static boolean leads(Street street, String from, String to) {
    return (street.from.equals(from) && street.to.equals(to))
        || (!street.oneWay && street.to.equals(from) && street.from.equals(to));
  }
}
