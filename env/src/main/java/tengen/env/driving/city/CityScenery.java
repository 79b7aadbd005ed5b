package tengen.env.driving.city;

import java.util.List;

/**
 * Streets and what stands beside them; metres, x to the east, y to the north.
 *
 * @param laneWidth of all lanes, m
 * @param lanes of streets, and ways through junctions
 * @param crossings where pedestrians cross
 * @param parked cars that stand beside the road
 */
public record CityScenery(
    double laneWidth, List<Lane> lanes, List<Crossing> crossings, List<Parked> parked) {

  /** What is at the end of a lane. */
  public enum Sign {
    NONE,
    GIVE_WAY,
    STOP,
    LIGHT
  }

  /**
   * A lane.
   *
   * @param points of its middle, x and y in turn; not to be changed
   * @param way whether it leads through a junction
   * @param left whether another lane of the same direction is to its left
   * @param right likewise to its right
   */
  public record Lane(float[] points, boolean way, boolean left, boolean right, Sign sign) {}

  /**
   * A place where pedestrians cross.
   *
   * @param x of its middle
   * @param cosine of the direction in which they walk
   * @param half of the street's width, m
   * @param depth along the street, m
   */
  public record Crossing(float x, float y, float cosine, float sine, float half, float depth) {}

  /** A car that stands beside the road. */
  public record Parked(float x, float y, float cosine, float sine) {}

  /** Of lists that do not change. */
  public CityScenery {
    lanes = List.copyOf(lanes);
    crossings = List.copyOf(crossings);
    parked = List.copyOf(parked);
  }
}
