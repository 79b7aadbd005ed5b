package tengen.env.driving.highway;

import java.util.List;

/**
 * What moves, and what stands in the way, at a moment. Metres, seconds, rad; x to the right, y
 * down, headings clockwise from x.
 *
 * @param agent which of the vehicles is the agent's
 * @param obstacles which do not move
 * @param way the agent is going to drive, x and y in turn; empty where nothing is known of it; not
 *     to be changed
 * @param goal where a parked car is to stand; null where there is none
 * @param lane the agent's place on its road, 0 the leftmost
 * @param lanes of that road
 * @param time since the start of the episode
 */
public record HighwayMoment(
    List<Vehicle> vehicles,
    int agent,
    List<Vehicle> obstacles,
    float[] way,
    Vehicle goal,
    int lane,
    int lanes,
    double time) {

  /**
   * A vehicle, or a thing of its shape.
   *
   * @param x of its middle
   * @param speed m/s
   * @param wanted speed that it would like, m/s
   * @param turn -1 changes to a lane on its left, 1 on its right, 0 stays
   * @param yields waits for another one's right of way
   */
  public record Vehicle(
      float x,
      float y,
      float heading,
      float length,
      float width,
      float speed,
      float wanted,
      int turn,
      boolean crashed,
      boolean yields) {}
}
