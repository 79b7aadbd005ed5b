package tengen.env.driving.highway;

import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;
import tengen.env.driving.LaneKeeping;

/** What an observation can tell of a vehicle, by the names of highway-env. */
enum Feature {
  PRESENCE(0, 1),
  X(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  Y(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  VX(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  VY(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  HEADING(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  COS_H(-1, 1),
  SIN_H(-1, 1),
  COS_D(-1, 1),
  SIN_D(-1, 1),
  LONG_OFF(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  LAT_OFF(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
  ANG_OFF((float) -Math.PI, (float) Math.PI),

  /** Of a place, not of a vehicle; for occupancy grids. */
  ON_ROAD(0, 1);

  final float low;
  final float high;

  Feature(float low, float high) {
    this.low = low;
    this.high = high;
  }

  private static final List<Feature> ALL = List.of(values());

  static List<Feature> named(List<String> names) {
    List<String> known = ALL.stream().map(Feature::text).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "features have no \""
                + name
                + "\" (there are "
                + String.join(", ", known)
                + ")"
                + Nearest.hint(name, known));
      }
    }
    return names.stream().map(name -> ALL.get(known.indexOf(name))).toList();
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is one of x, y and the speeds, which are relative and scaled. */
  boolean spatial() {
    return this == X || this == Y || this == VX || this == VY;
  }

  /**
   * Its value.
   *
   * @param i a vehicle or an obstacle; the latter have no offsets and no destination
   */
  double of(Traffic t, int i) {
    return switch (this) {
      case PRESENCE -> 1;
      case X -> t.x[i];
      case Y -> t.y[i];
      case VX -> t.speed[i] * t.cosine[i];
      case VY -> t.speed[i] * t.sine[i];
      case HEADING -> i < t.vehicles ? t.heading[i] : 0;
      case COS_H -> t.cosine[i];
      case SIN_H -> t.sine[i];
      case COS_D -> towards(t, i, true);
      case SIN_D -> towards(t, i, false);
      case LONG_OFF -> i < t.vehicles ? t.roads.along(t.lane[i], t.x[i], t.y[i]) : 0;
      case LAT_OFF -> i < t.vehicles ? t.roads.across(t.lane[i], t.x[i], t.y[i]) : 0;
      case ANG_OFF -> i < t.vehicles ? askew(t, i) : 0;
      case ON_ROAD -> 0;
    };
  }

  private static double askew(Traffic t, int i) {
    double along = t.roads.along(t.lane[i], t.x[i], t.y[i]);
    return LaneKeeping.wrap(t.heading[i] - t.roads.heading(t.lane[i], along));
  }

  /* Direction to the end of the route; 0 without one. */
  private static double towards(Traffic t, int i, boolean cosine) {
    int[] route = t.route[i];
    if (route == null || t.taken[i] >= route.length) {
      return 0;
    }
    boolean begins = t.begins[i] >= 0 && t.taken[i] == route.length - 1;
    int lane = begins ? t.begins[i] : t.roads.first[route[route.length - 1]];
    double dx = t.roads.x(lane, t.roads.length[lane], 0) - t.x[i];
    double dy = t.roads.y(lane, t.roads.length[lane], 0) - t.y[i];
    double distance = Math.hypot(dx, dy);
    return distance == 0 ? 0 : (cosine ? dx : dy) / distance;
  }
}
