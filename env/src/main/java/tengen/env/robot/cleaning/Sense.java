package tengen.env.robot.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;
import tengen.env.PartKind;
import tengen.env.Space;

/** A part of the observation. */
enum Sense {
  ROBOT(-1),
  DOCK(-1),
  DIRT(-1),
  RANGES(0),
  MAP(0);

  /** Directions in which the floor nearby is told, and distances in squares. */
  static final int DIRECTIONS = 8;

  static final int[] RINGS = {3, 6};

  /** Squares of the map along a side, how many squares of the flat each is wide, channels. */
  static final int CELLS = 24;

  static final double ZOOM = 1.5;
  static final int CHANNELS = 5;

  /** Least value of its numbers; the greatest is 1. */
  final float low;

  Sense(float low) {
    this.low = low;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of a name; names the nearest if there is none. */
  static Sense named(String name) {
    List<String> names = new ArrayList<>();
    for (Sense sense : values()) {
      if (sense.word().equals(name)) {
        return sense;
      }
      names.add(sense.word());
    }
    throw new IllegalArgumentException(
        "there is no sensor \""
            + name
            + "\" (there are "
            + String.join(", ", names)
            + ")"
            + Nearest.hint(name, names));
  }

  Space.Part part(CleaningConfig config) {
    return switch (this) {
      case ROBOT -> new Space.Part(word(), 9);
      case DOCK -> new Space.Part(word(), 5);
      case DIRT -> new Space.Part(word(), 5 + DIRECTIONS * RINGS.length);
      case RANGES -> new Space.Part(word(), config.sectors());
      case MAP -> new Space.Part(PartKind.IMAGE, word(), CELLS, CELLS, CHANNELS);
    };
  }
}
