package tengen.viz.time;

import java.util.OptionalDouble;

/** How fast an episode is shown to people: twice as fast as it happens, where a world says that. */
final class Pace {

  private static final String SECONDS = "seconds";
  private static final double HASTE = 2;
  private static final double SLOWEST = 4;
  private static final double FASTEST = 40;

  private Pace() {}

  /** Steps a second for a world, by a moment of it; empty if it does not measure its seconds. */
  static OptionalDouble of(Moment moment) {
    int measure = moment.course().setting().measures().indexOf(SECONDS);
    double seconds = measure < 0 ? 0 : moment.measures()[measure];
    return seconds > 0 && moment.step() > 0
        ? OptionalDouble.of(Math.max(SLOWEST, Math.min(FASTEST, HASTE * moment.step() / seconds)))
        : OptionalDouble.empty();
  }
}
