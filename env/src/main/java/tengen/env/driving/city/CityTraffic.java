package tengen.env.driving.city;

import java.util.List;

/**
 * What moves in a city at one moment; metres and seconds, x to the east, y to the north.
 *
 * @param step of the episode
 * @param vehicles the controlled ones first
 * @param walkers pedestrians at crossings
 * @param lights state of the light at the end of each lane of {@link CityScenery#lanes}: 0 red, 1
 *     amber, 2 green or none; not to be changed
 * @param route way of the first car to its address, x and y in turn; not to be changed
 * @param limit of the speed where the first car is, m/s
 * @param remaining metres to its address
 */
public record CityTraffic(
    int step,
    List<Vehicle> vehicles,
    List<Walker> walkers,
    byte[] lights,
    float[] route,
    double limit,
    double remaining) {

  /** Who drives. */
  public enum Kind {
    CONTROLLED,
    CAR,
    BICYCLE
  }

  /**
   * A vehicle.
   *
   * @param x of its middle
   * @param cosine of its heading
   * @param turn that it signals: 1 left, 0 none, -1 right
   */
  public record Vehicle(
      Kind kind,
      float x,
      float y,
      float cosine,
      float sine,
      float length,
      float width,
      float speed,
      int turn,
      boolean crashed) {}

  /** A pedestrian, and how fast it goes which way. */
  public record Walker(float x, float y, float velocityX, float velocityY) {}

  /** Of lists that do not change. */
  public CityTraffic {
    vehicles = List.copyOf(vehicles);
    walkers = List.copyOf(walkers);
  }
}
