package tengen.env.driving.highway;

import java.util.List;

/**
 * Lanes and what is painted on them. Metres; x to the right, y down, as highway-env has it. Points
 * are x and y in turn and are not to be changed.
 */
public record HighwayMap(List<Lane> lanes, List<Line> lines) {

  /** The middle of a lane, in the direction in which it is driven. */
  public record Lane(float[] points, float width) {}

  /** What a line divides. */
  public enum Kind {
    /** A lane and what is beside the road. */
    EDGE,
    /** Lanes of the same direction. */
    LANES,
    /** Lanes of opposite directions. */
    DIRECTIONS
  }

  /** A painted line. */
  public record Line(Kind kind, float[] points) {}
}
