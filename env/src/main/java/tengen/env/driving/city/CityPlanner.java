package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Rng;
import tengen.env.driving.city.CityPlan.Junction;
import tengen.env.driving.city.CityPlan.Street;

/** Draws a city: a grid of streets of uneven lengths, some of which are missing. */
final class CityPlanner {

  private static final double LEAST_BLOCK = 80;
  private static final double BLOCK_RANGE = 40;
  private static final double SPEED = 13.9;
  private static final double SLOW = 8.3;

  private final long seed;
  private final Level level;
  private final double[] x;
  private final double[] y;
  private int draws;

  private CityPlanner(long seed, Level level) {
    this.seed = Rng.seed(seed, "city.plan");
    this.level = level;
    x = places(level.columns());
    y = places(level.rows());
  }

  /** The city of a seed. */
  static CityPlan draw(long seed, Level level) {
    return new CityPlanner(seed, level).plan();
  }

  private double uniform() {
    return Rng.uniform(seed, draws++);
  }

  private boolean chance(double probability) {
    return uniform() < probability;
  }

  private double[] places(int n) {
    double[] places = new double[n];
    for (int i = 1; i < n; i++) {
      places[i] = places[i - 1] + LEAST_BLOCK + BLOCK_RANGE * uniform();
    }
    return places;
  }

  private CityPlan plan() {
    List<Street> streets = streets();
    List<Junction> junctions = junctions(streets);
    thin(junctions, streets);
    if (level.rings()) {
      makeOneWay(junctions, streets);
    }
    List<Junction> named = junctions(junctions, streets);
    return new CityPlan(named, streets.stream().map(s -> roomy(s, named)).toList());
  }

  /* A crossing needs a street that is long enough to see it in time. */
  private static Street roomy(Street s, List<Junction> junctions) {
    List<Junction> ends = junctions.stream().filter(at -> meets(s, at.name())).toList();
    double length = -ends.stream().mapToDouble(CityPlanner::setback).sum();
    length += Math.hypot(ends.get(0).x() - ends.get(1).x(), ends.get(0).y() - ends.get(1).y());
    boolean crossing = s.crossing() && length >= Extras.LEAST_CROSSED;
    return new Street(s.from(), s.to(), s.lanes(), s.oneWay(), s.speed(), crossing, s.parking());
  }

  private static String name(int column, int row) {
    return column + 1 + "/" + (row + 1);
  }

  private List<Street> streets() {
    List<Street> streets = new ArrayList<>();
    int wideRow = level.rings() ? (int) (uniform() * level.rows()) : -1;
    int wideColumn = level.rings() ? (int) (uniform() * level.columns()) : -1;
    for (int row = 0; row < level.rows(); row++) {
      for (int column = 0; column < level.columns(); column++) {
        if (column + 1 < level.columns()) {
          streets.add(street(name(column, row), name(column + 1, row), row == wideRow));
        }
        if (row + 1 < level.rows()) {
          streets.add(street(name(column, row), name(column, row + 1), column == wideColumn));
        }
      }
    }
    return streets;
  }

  private Street street(String from, String to, boolean wide) {
    boolean slow = chance(0.25);
    boolean crossing = level.pedestrians() > 0 && chance(0.4);
    boolean parking = !wide && chance(0.3);
    return new Street(
        from, to, wide ? 2 : 1, false, slow && !wide ? SLOW : SPEED, crossing, parking);
  }

  private List<Junction> junctions(List<Street> streets) {
    List<Junction> junctions = new ArrayList<>();
    for (int row = 0; row < level.rows(); row++) {
      for (int column = 0; column < level.columns(); column++) {
        String name = name(column, row);
        long meeting = streets.stream().filter(s -> meets(s, name)).count();
        Control control = control(meeting);
        junctions.add(new Junction(name, x[column], -y[row], control, List.of()));
      }
    }
    return junctions;
  }

  private static boolean meets(Street street, String name) {
    return street.from().equals(name) || street.to().equals(name);
  }

  private Control control(long streets) {
    double draw = uniform();
    if (streets < 3 || !level.signs()) {
      return Control.PLAIN;
    } else if (level.signals() && draw < 0.45) {
      return Control.SIGNALS;
    } else if (level.rings() && draw < 0.6) {
      return Control.ROUNDABOUT;
    } else if (draw < 0.75) {
      return Control.GIVE_WAY;
    }
    return draw < 0.88 ? Control.STOP : Control.PLAIN;
  }

  /* Corners that thinning made have no signs. */
  private static List<Junction> junctions(List<Junction> drawn, List<Street> streets) {
    List<Junction> result = new ArrayList<>();
    for (Junction at : drawn) {
      long meeting = streets.stream().filter(s -> meets(s, at.name())).count();
      Control control = meeting < 3 ? Control.PLAIN : at.control();
      result.add(new Junction(at.name(), at.x(), at.y(), control, List.of()));
    }
    return result;
  }

  private void thin(List<Junction> junctions, List<Street> streets) {
    for (int i = streets.size() - 1; i >= 0; i--) {
      if (chance(0.12)) {
        Street street = streets.remove(i);
        if (!drivable(junctions, streets)) {
          streets.add(i, street);
        }
      }
    }
  }

  private void makeOneWay(List<Junction> junctions, List<Street> streets) {
    for (int i = 0; i < streets.size(); i++) {
      Street s = streets.get(i);
      if (s.lanes() == 1 && chance(0.15)) {
        boolean back = chance(0.5);
        String from = back ? s.to() : s.from();
        String to = back ? s.from() : s.to();
        streets.set(i, new Street(from, to, 1, true, s.speed(), s.crossing(), s.parking()));
        if (!drivable(junctions, streets)) {
          streets.set(i, s);
        }
      }
    }
  }

  private static double setback(Junction at) {
    return at.control() == Control.ROUNDABOUT ? 27 : 11.6;
  }

  private static boolean drivable(List<Junction> junctions, List<Street> streets) {
    try {
      return new CityPlan(junctions, streets).streets().size() == streets.size();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
