package tengen.env.driving.city;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen of a driving grid. Numbers of {@link #BY_LEVEL} are those of the level.
 *
 * @param level 0 an empty street, 1 some traffic and signs, 2 signals and pedestrians, 3
 *     roundabouts, wide and one-way streets and cyclists, 4 rush hour with 100 vehicles
 * @param easiest each episode's level is drawn from this one to {@code level}; {@link #BY_LEVEL}
 *     for {@code level} always
 * @param city number of the city, the seed that it is drawn from
 * @param cities each episode's city is one of so many, 1 to 64
 * @param map file with a text or JSON map; empty for cities that are drawn
 * @param cars controlled ones, 1 to 32; where one agent acts, it drives the first one and rules
 *     drive the others
 * @param vehicles other cars and cyclists, to 400
 * @param pedestrians to 200
 * @param shortest least length of the way to the address, m, 20 to 10,000
 * @param longest greatest length, where the city has such ways, m
 * @param maxSteps of {@link DrivingGrid#STEP} s after which an episode is truncated, 1 to 100,000
 * @param sensors parts of the observation, see {@link Sensor}
 * @param noise names of sensors and standard deviations of what is added to their numbers, such as
 *     {@code lidar:0.02}, above 0 and at most 1
 * @param delay names of sensors and the steps by which they lag, such as {@code neighbours:2}, at
 *     most 20
 * @param failure names of sensors and the probability of a step at which a failure begins, such as
 *     {@code lidar:0.01}
 * @param failureSteps how long a failure lasts, 1 to 1,000
 * @param neighbours how many are seen, the nearest ones, 1 to 64
 * @param rays of the lidar, 4 to 360
 */
public record DrivingConfig(
    int level,
    int easiest,
    long city,
    int cities,
    String map,
    int cars,
    int vehicles,
    int pedestrians,
    double shortest,
    double longest,
    int maxSteps,
    List<String> sensors,
    List<String> noise,
    List<String> delay,
    List<String> failure,
    int failureSteps,
    int neighbours,
    int rays) {

  /** The level says it. */
  public static final int BY_LEVEL = -1;

  /** Level 1. */
  public static final DrivingConfig V0 =
      new DrivingConfig(
          1,
          BY_LEVEL,
          1,
          1,
          "",
          1,
          BY_LEVEL,
          BY_LEVEL,
          120,
          400,
          400,
          List.of("car", "route", "signals", "radar", "neighbours"),
          List.of(),
          List.of(),
          List.of(),
          10,
          8,
          24);

  /** Checks the values. */
  public DrivingConfig {
    sensors = listed(sensors);
    noise = listed(noise);
    delay = listed(delay);
    failure = listed(failure);
    Require.inRange("level", level, 0, Level.HARDEST);
    Require.inRange("easiest", easiest, BY_LEVEL, level);
    Require.inRange("cities", cities, 1, 64);
    Require.inRange("cars", cars, 1, 32);
    Require.inRange("vehicles", vehicles, BY_LEVEL, Level.MOST_VEHICLES);
    Require.inRange("pedestrians", pedestrians, BY_LEVEL, Level.MOST_PEDESTRIANS);
    Require.inRange("shortest", shortest, 20, 10_000);
    Require.inRange("longest", longest, shortest, 10_000);
    Require.inRange("maxSteps", maxSteps, 1, 100_000);
    Require.inRange("failureSteps", failureSteps, 1, 1_000);
    Require.inRange("neighbours", neighbours, 1, 64);
    Require.inRange("rays", rays, 4, 360);
    if (sensors.isEmpty()) {
      throw new IllegalArgumentException("sensors must name one at least");
    }
    for (int i = 0; i < sensors.size(); i++) {
      if (sensors.subList(0, i).contains(sensors.get(i))) {
        throw new IllegalArgumentException("sensors names " + sensors.get(i) + " twice");
      }
      Sensor.named(sensors.get(i));
    }
    for (String sensor : sensors) {
      of(noise, "noise", sensor, 1);
      whole(of(delay, "delay", sensor, 20));
      of(failure, "failure", sensor, 1);
    }
  }

  /* Text of the command line gives one empty name for an empty list. */
  private static List<String> listed(List<String> list) {
    return list.stream().filter(name -> !name.isBlank()).toList();
  }

  double noiseOf(String sensor) {
    return of(noise, "noise", sensor, 1);
  }

  int delayOf(String sensor) {
    return whole(of(delay, "delay", sensor, 20));
  }

  private static int whole(double steps) {
    if (steps != Math.rint(steps)) {
      throw new IllegalArgumentException("delay counts whole steps; got " + steps);
    }
    return (int) steps;
  }

  double failureOf(String sensor) {
    return of(failure, "failure", sensor, 1);
  }

  private static double of(List<String> entries, String setting, String sensor, double most) {
    double found = 0;
    for (String entry : entries) {
      int colon = entry.indexOf(':');
      String name = colon < 0 ? entry : entry.substring(0, colon);
      String number = colon < 0 ? "" : entry.substring(colon + 1);
      Sensor.named(name);
      if (!number.matches("\\d{1,4}(\\.\\d{1,9})?") || Double.parseDouble(number) > most) {
        throw new IllegalArgumentException(
            setting
                + " lists sensors with numbers from 0 to "
                + most
                + ", such as lidar:"
                + (most > 1 ? "2" : "0.1")
                + "; got \""
                + entry
                + "\"");
      }
      if (name.equals(sensor)) {
        found = Double.parseDouble(number);
      }
    }
    return found;
  }

  Level at(int number) {
    Level l = Level.of(number);
    return new Level(
        l.columns(),
        l.rows(),
        vehicles == BY_LEVEL ? l.vehicles() : vehicles,
        vehicles == BY_LEVEL ? l.cyclists() : Math.min(l.cyclists(), vehicles),
        pedestrians == BY_LEVEL ? l.pedestrians() : pedestrians,
        l.signs(),
        l.signals(),
        l.rings());
  }

  int easiestLevel() {
    return easiest == BY_LEVEL ? level : easiest;
  }
}
