package tengen.env.driving.signals;

/** How demand changes with time; every factor is of a gate's rate. */
public enum Profile {
  /** The rate, always. */
  CONSTANT,

  /**
   * A rush hour, as long as the episode: 0.4 at its edges; 1 after 35 % of the time at gates east
   * and west of the middle, after 65 % at those north and south of it.
   */
  RUSH,

  /** A day in a city from midnight on, with peaks from 7 to 9 and from 16 to 18 o'clock. */
  DAY;

  private static final double QUIET = 0.4;
  private static final double WIDTH = 0.2;
  private static final double EARLY = 0.35;
  private static final double LATE = 0.65;

  /** At each full hour. */
  private static final double[] HOURS = {
    0.10, 0.07, 0.05, 0.05, 0.08, 0.20, 0.50, 0.95, 1.00, 0.75, 0.60, 0.60,
    0.65, 0.65, 0.70, 0.80, 0.95, 1.00, 0.85, 0.65, 0.45, 0.35, 0.25, 0.15
  };

  /**
   * The factor at a time.
   *
   * @param second of the episode
   * @param seconds of the whole episode
   * @param startHour when a day's episode begins
   * @param eastWest whether the gate lies east or west of the middle rather than north or south
   */
  double factor(int second, int seconds, double startHour, boolean eastWest) {
    if (this == CONSTANT) {
      return 1;
    }
    if (this == RUSH) {
      double off = ((double) second / seconds - (eastWest ? EARLY : LATE)) / WIDTH;
      return QUIET + (1 - QUIET) * Math.exp(-off * off);
    }
    double hour = (startHour + second / 3600.0) % 24;
    int before = (int) hour;
    double share = hour - before;
    return (1 - share) * HOURS[before] + share * HOURS[(before + 1) % 24];
  }
}
