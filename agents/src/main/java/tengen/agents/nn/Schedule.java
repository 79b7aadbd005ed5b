package tengen.agents.nn;

import tengen.env.Require;

/** A number that changes with the steps of training, such as a learning rate. */
public sealed interface Schedule {

  /**
   * The value for a step.
   *
   * @param step 0 for the first one; after the end of the schedule the last value stays
   */
  double at(long step);

  /** The same value for ever. */
  static Schedule constant(double value) {
    return new Constant(value);
  }

  /** From one value to another on a straight line. */
  static Schedule linear(double from, double to, long steps) {
    return new Linear(from, to, steps);
  }

  /** From one value to another on half a wave (Loshchilov and Hutter 2017, eq. 5, no restarts). */
  static Schedule cosine(double from, double to, long steps) {
    return new Cosine(from, to, steps);
  }

  /** A value that is multiplied by a factor after every so many steps. */
  static Schedule steps(double from, double factor, long every) {
    return new Steps(from, factor, every);
  }

  /** This schedule, times a factor that rises from near 0 to 1 during the first steps. */
  default Schedule warmUp(long steps) {
    return new WarmUp(this, steps);
  }

  /**
   * See {@link #constant}.
   *
   * @param value at every step
   */
  record Constant(double value) implements Schedule {
    @Override
    public double at(long step) {
      return value;
    }
  }

  /**
   * See {@link #linear}.
   *
   * @param from value at step 0
   * @param to value from the last step on
   * @param steps in between, at least 1
   */
  record Linear(double from, double to, long steps) implements Schedule {
    /** Checks the length. */
    public Linear {
      Require.inRange("steps", (double) steps, 1, Long.MAX_VALUE);
    }

    @Override
    public double at(long step) {
      return from + (to - from) * Math.min(1, (double) step / steps);
    }
  }

  /**
   * See {@link #cosine}.
   *
   * @param from value at step 0
   * @param to value from the last step on
   * @param steps in between, at least 1
   */
  record Cosine(double from, double to, long steps) implements Schedule {
    /** Checks the length. */
    public Cosine {
      Require.inRange("steps", (double) steps, 1, Long.MAX_VALUE);
    }

    @Override
    public double at(long step) {
      double done = Math.min(1, (double) step / steps);
      return to + (from - to) * (1 + Math.cos(Math.PI * done)) / 2;
    }
  }

  /**
   * See {@link #steps}.
   *
   * @param from value during the first interval
   * @param factor between intervals
   * @param every length of an interval in steps, at least 1
   */
  record Steps(double from, double factor, long every) implements Schedule {
    /** Checks the length. */
    public Steps {
      Require.inRange("every", (double) every, 1, Long.MAX_VALUE);
    }

    @Override
    public double at(long step) {
      return from * Math.pow(factor, (double) Math.floorDiv(step, every));
    }
  }

  /**
   * See {@link #warmUp}.
   *
   * @param then the schedule that is warmed up to
   * @param steps until the factor is 1, at least 1
   */
  record WarmUp(Schedule then, long steps) implements Schedule {
    /** Checks the length. */
    public WarmUp {
      Require.inRange("steps", (double) steps, 1, Long.MAX_VALUE);
    }

    @Override
    public double at(long step) {
      return then.at(step) * Math.min(1, (step + 1.0) / steps);
    }
  }
}
