package tengen.env.robot.cleaning;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen of a cleaning robot. Numbers of {@link #BY_LEVEL} are those of the level.
 *
 * @param level 0 an empty room, 1 a room with furniture, 2 two rooms, 3 four rooms, 4 a flat of six
 *     rooms, more than a charge cleans
 * @param flats how many flats there are, each episode's is one of them; 0 for a new one in each
 * @param map file with a map of the flat; empty for flats that are drawn
 * @param size floor of the flat, m², 4 to 200
 * @param rooms 1 to 12; fewer where they do not fit
 * @param furniture pieces, 0 to 60; fewer where they would be in the way
 * @param goal share of the floor that is to be clean, in (0, 1]
 * @param battery seconds that it lasts at full speed, 10 to 100,000; standing takes 0.6 of the
 *     power
 * @param recharge share of the battery that a step on the dock gives, in [0, 1]
 * @param period seconds of a step, 0.1 to 2
 * @param maxSteps after which an episode is truncated, 1 to 1,000,000
 * @param rays of the range finder that turns on the robot, 4 to 720
 * @param sectors in which the rays are observed, a divisor of {@code rays}
 * @param range of the rays, m, 0.5 to 12
 * @param noise standard deviation of observed ranges, m, 0 to 1
 * @param slip standard deviation of each wheel's speed in a step, as a share of it, 0 to 0.5
 * @param speedSpread how far an episode's speed may be from 0.3 m/s, as a share of it, 0 to 0.5
 * @param biasSpread how far an episode's wheel may be from the speed it should have, 0 to 0.2
 * @param batterySpread how far an episode's battery may be from {@code battery}, 0 to 0.5
 * @param sensors parts of the observation: robot, dock, dirt, ranges, map
 */
public record CleaningConfig(
    int level,
    int flats,
    String map,
    double size,
    int rooms,
    int furniture,
    double goal,
    double battery,
    double recharge,
    double period,
    int maxSteps,
    int rays,
    int sectors,
    double range,
    double noise,
    double slip,
    double speedSpread,
    double biasSpread,
    double batterySpread,
    List<String> sensors) {

  /** The level says it. */
  public static final int BY_LEVEL = -1;

  /** Two rooms, a decision a second. */
  public static final CleaningConfig V0 = with(1);

  /** Two rooms, two decisions a second. */
  public static final CleaningConfig CONTINUOUS_V0 = with(0.5);

  private static CleaningConfig with(double period) {
    return new CleaningConfig(
        2,
        0,
        "",
        BY_LEVEL,
        BY_LEVEL,
        BY_LEVEL,
        0.9,
        BY_LEVEL,
        0,
        period,
        2000,
        72,
        12,
        4,
        0.02,
        0.02,
        0,
        0,
        0,
        List.of("robot", "dock", "dirt", "ranges"));
  }

  /** Checks the values. */
  public CleaningConfig {
    sensors = sensors.stream().filter(name -> !name.isBlank()).toList();
    Require.inRange("level", level, 0, Level.HARDEST);
    Require.inRange("flats", flats, 0, 1_000_000);
    orByLevel("size", size, 4, 200);
    orByLevel("rooms", rooms, 1, 12);
    orByLevel("furniture", furniture, 0, 60);
    Require.inRange("goal", goal, Double.MIN_NORMAL, 1);
    orByLevel("battery", battery, 10, 100_000);
    Require.inRange("recharge", recharge, 0, 1);
    Require.inRange("period", period, 0.1, 2);
    Require.inRange("maxSteps", maxSteps, 1, 1_000_000);
    Require.inRange("rays", rays, 4, 720);
    Require.inRange("sectors", sectors, 1, rays);
    Require.inRange("range", range, 0.5, 12);
    Require.inRange("noise", noise, 0, 1);
    Require.inRange("slip", slip, 0, 0.5);
    Require.inRange("speedSpread", speedSpread, 0, 0.5);
    Require.inRange("biasSpread", biasSpread, 0, 0.2);
    Require.inRange("batterySpread", batterySpread, 0, 0.5);
    if (rays % sectors != 0) {
      throw new IllegalArgumentException(
          "sectors must divide rays, " + rays + "; got " + sectors + ", take such as 12 of 72");
    }
    if (sensors.isEmpty()) {
      throw new IllegalArgumentException("sensors must name one at least");
    }
    for (int i = 0; i < sensors.size(); i++) {
      if (sensors.subList(0, i).contains(sensors.get(i))) {
        throw new IllegalArgumentException("sensors names " + sensors.get(i) + " twice");
      }
      Sense.named(sensors.get(i));
    }
  }

  private static void orByLevel(String name, double value, double low, double high) {
    if (value != BY_LEVEL) {
      Require.inRange(name, value, low, high);
    }
  }

  /** The level with what was chosen otherwise. */
  Level chosen() {
    Level l = Level.of(level);
    return new Level(
        size == BY_LEVEL ? l.size() : size,
        rooms == BY_LEVEL ? l.rooms() : rooms,
        furniture == BY_LEVEL ? l.furniture() : furniture,
        l.tables(),
        battery == BY_LEVEL ? l.battery() : battery);
  }
}
