package tengen.env.check;

import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A slippery corridor of nine fields with one thing wrong. */
final class BrokenCorridor implements Environment<Integer> {

  /** What is wrong, which check finds it, and a piece of what that says. */
  enum Defect {
    NONE(EnvironmentChecks::all, ""),
    GROWING_SPACE(EnvironmentChecks::spacesStayTheSame, "actionSpace must stay the same"),
    UNSEEDED(EnvironmentChecks::sameSeedSameEpisode, "the same seed and actions must give"),
    CLOCK_RUNS_ON(
        EnvironmentChecks::resetForgetsWhatWasBefore, "steps of another episode must give"),
    OUTSIDE(EnvironmentChecks::observationsAreInsideTheSpace, "is not in the space: [9.0"),
    NAN_OBSERVED(EnvironmentChecks::observationsAreInsideTheSpace, "is not in the space: [NaN"),
    TOO_WIDE(EnvironmentChecks::observationsAreInsideTheSpace, "is not in the space"),
    NAN_REWARD(EnvironmentChecks::rewardsAreFinite, "the reward of step 0 is NaN"),
    BOTH_ENDINGS(EnvironmentChecks::episodesHaveOneEnding, "both terminates and truncates"),
    STEPS_BEFORE_RESET(EnvironmentChecks::stepNeedsARunningEpisode, "step before the first reset"),
    STEPS_AFTER_THE_END(EnvironmentChecks::stepNeedsARunningEpisode, "step after the end must"),
    ANY_ACTION(EnvironmentChecks::wrongActionsAreRejectedByName, "wrong action -1 must throw"),
    ACTION_UNNAMED(EnvironmentChecks::wrongActionsAreRejectedByName, "-1 must name it; got \"no\""),
    WRONG_ACTION_ACTS(EnvironmentChecks::wrongActionsAreRejectedByName, "after wrong actions"),
    ONE_ARRAY(EnvironmentChecks::arraysAreTheCallers, "was modified by a later step"),
    NO_RANDOM_IN_SNAPSHOT(EnvironmentChecks::snapshotsAreExactAtAnyStep, "after restoring"),
    NO_CLOCK_IN_SNAPSHOT(EnvironmentChecks::snapshotsAreExactAtAnyStep, "after restoring"),
    ANY_SNAPSHOT(EnvironmentChecks::foreignSnapshotsAreRejected, "must throw"),
    CLOSES_ONCE(EnvironmentChecks::closeTwiceIsHarmless, "closed already");

    @SuppressWarnings("Immutable") // a method reference
    final Consumer<EnvironmentChecks<Integer>> check;

    final String message;

    Defect(Consumer<EnvironmentChecks<Integer>> check, String message) {
      this.check = check;
      this.message = message;
    }
  }

  private record State(int at, int elapsed, boolean running, byte[] random) implements Snapshot {}

  private static long episodes;

  private final Defect defect;
  private final float[] shared = new float[1];
  private RestorableUniformRandomProvider random = Rng.stream(0, "corridor");
  private int at = 4;
  private int elapsed;
  private boolean running;
  private boolean closed;

  BrokenCorridor(Defect defect) {
    this.defect = defect;
    running = defect == Defect.STEPS_BEFORE_RESET;
  }

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 8, 1);
  }

  @Override
  public Space.Discrete actionSpace() {
    return new Space.Discrete(defect == Defect.GROWING_SPACE ? 2 + elapsed : 2);
  }

  @Override
  public float[] reset(long seed) {
    random = Rng.stream(defect == Defect.UNSEEDED ? ++episodes : seed, "corridor");
    at = 3 + random.nextInt(3);
    elapsed = defect == Defect.CLOCK_RUNS_ON ? elapsed : 0;
    running = true;
    return observation();
  }

  @Override
  public Step step(Integer action) {
    boolean wrong = action == null || action < 0 || action > 1;
    if (wrong && defect != Defect.GROWING_SPACE) {
      at += defect == Defect.WRONG_ACTION_ACTS ? 1 : 0;
      if (defect != Defect.ANY_ACTION) {
        throw new IllegalArgumentException(
            defect == Defect.ACTION_UNNAMED ? "no" : "action must be 0 or 1; got " + action);
      }
    }
    if (!running && (defect != Defect.STEPS_AFTER_THE_END || elapsed == 0)) {
      throw new IllegalStateException("call reset first");
    }
    boolean right = Integer.valueOf(1).equals(action) != random.nextInt(5) < 1;
    at = Math.max(0, Math.min(8, at + (right ? 1 : -1)));
    elapsed++;
    boolean end = at == 0 || at == 8;
    boolean cut = elapsed >= 10 && (!end || defect == Defect.BOTH_ENDINGS);
    cut |= end && defect == Defect.BOTH_ENDINGS;
    running = !end && !cut;
    double reward = defect == Defect.NAN_REWARD ? Double.NaN : at == 8 ? 1 : 0;
    return new Step(observation(), reward, end, cut);
  }

  private float[] observation() {
    float value =
        switch (defect) {
          case OUTSIDE -> 9;
          case NAN_OBSERVED -> Float.NaN;
          default -> at;
        };
    float[] result = defect == Defect.ONE_ARRAY ? shared : new float[1];
    result[0] = value;
    return defect == Defect.TOO_WIDE ? new float[] {value, value} : result;
  }

  @Override
  public Snapshot snapshot() {
    return new State(at, elapsed, running, Rng.save(random));
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      if (defect == Defect.ANY_SNAPSHOT) {
        return;
      }
      throw new IllegalArgumentException("not a snapshot of a corridor: " + snapshot);
    }
    at = state.at;
    running = state.running;
    elapsed = defect == Defect.NO_CLOCK_IN_SNAPSHOT ? 0 : state.elapsed;
    if (defect != Defect.NO_RANDOM_IN_SNAPSHOT) {
      Rng.restore(random, state.random);
    }
  }

  @Override
  public void close() {
    if (closed && defect == Defect.CLOSES_ONCE) {
      throw new AssertionError("closed already");
    }
    closed = true;
  }
}
