package tengen.env.driving.city;

import tengen.env.Require;

/**
 * How hard a city is to drive in; a curriculum from an empty street to rush hour.
 *
 * @param columns junctions from west to east
 * @param rows junctions from north to south
 * @param vehicles cars and cyclists besides the controlled ones
 * @param cyclists of these
 * @param pedestrians who cross streets now and then
 * @param signs whether junctions have give-way and stop signs
 * @param signals whether some have lights, and streets crossings
 * @param rings whether some are roundabouts, and streets wide or one-way
 */
record Level(
    int columns,
    int rows,
    int vehicles,
    int cyclists,
    int pedestrians,
    boolean signs,
    boolean signals,
    boolean rings) {

  static final int HARDEST = 4;

  /** Most vehicles of any level, and of the setting. */
  static final int MOST_VEHICLES = 400;

  static final int MOST_PEDESTRIANS = 200;

  private static final Level[] LEVELS = {
    new Level(3, 2, 0, 0, 0, false, false, false),
    new Level(3, 3, 6, 0, 0, true, false, false),
    new Level(4, 3, 24, 0, 8, true, true, false),
    new Level(4, 4, 48, 6, 14, true, true, true),
    new Level(5, 4, 100, 10, 24, true, true, true)
  };

  static Level of(int number) {
    return LEVELS[Require.inRange("level", number, 0, HARDEST)];
  }
}
