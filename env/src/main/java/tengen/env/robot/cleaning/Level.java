package tengen.env.robot.cleaning;

/**
 * What a level stands for.
 *
 * @param size floor of the flat with its inner walls, m²
 * @param rooms how many
 * @param furniture pieces in the whole flat
 * @param tables whether some of them are tables, of which only the legs stand in the way
 * @param battery seconds of full power
 */
record Level(double size, int rooms, int furniture, boolean tables, double battery) {

  private static final Level[] ALL = {
    new Level(7, 1, 0, false, 300),
    new Level(10, 1, 3, false, 400),
    new Level(16, 2, 4, false, 600),
    new Level(30, 4, 8, true, 1100),
    new Level(50, 6, 14, true, 1200)
  };

  static final int HARDEST = ALL.length - 1;

  static Level of(int number) {
    return ALL[number];
  }
}
