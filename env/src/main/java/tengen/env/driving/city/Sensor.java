package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;
import tengen.env.Nearest;
import tengen.env.PartKind;
import tengen.env.Space;

/** A part of the observation. */
enum Sensor {
  CAR(PartKind.NUMBERS, -1, 0),
  ROUTE(PartKind.NUMBERS, -1, 0),
  SIGNALS(PartKind.NUMBERS, -1, 0),
  RADAR(PartKind.NUMBERS, -1, -1),
  NEIGHBOURS(PartKind.SET, -1, 0),
  LIDAR(PartKind.NUMBERS, -1, -1),
  OCCUPANCY(PartKind.IMAGE, 0, 0);

  /** Points of the route that are seen. */
  static final int POINTS = 8;

  /** Numbers of a neighbour. */
  static final int MEMBER = 10;

  /** Cells of the occupancy grid along a side, and its channels. */
  static final int CELLS = 24;

  static final int CHANNELS = 4;

  final PartKind kind;
  final float low;

  /** What every number reads as while the sensor has failed. */
  final float missing;

  Sensor(PartKind kind, float low, float missing) {
    this.kind = kind;
    this.low = low;
    this.missing = missing;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The sensor of a name; names the nearest if there is none. */
  static Sensor named(String name) {
    List<String> names = new ArrayList<>();
    for (Sensor sensor : values()) {
      if (sensor.word().equals(name)) {
        return sensor;
      }
      names.add(sensor.word());
    }
    throw new IllegalArgumentException(
        "there is no sensor \""
            + name
            + "\" (there are "
            + String.join(", ", names)
            + ")"
            + Nearest.hint(name, names));
  }

  Space.Part part(DrivingConfig config) {
    return switch (this) {
      case CAR -> new Space.Part(word(), 10);
      case ROUTE -> new Space.Part(word(), 2 * POINTS + 5);
      case SIGNALS -> new Space.Part(word(), 12);
      case RADAR -> new Space.Part(word(), 2);
      case NEIGHBOURS -> new Space.Part(kind, word(), config.neighbours(), MEMBER);
      case LIDAR -> new Space.Part(word(), config.rays());
      case OCCUPANCY -> new Space.Part(kind, word(), CELLS, CELLS, CHANNELS);
    };
  }
}
