package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A slippery corridor of nine fields with one thing wrong. */
final class BrokenCorridor implements Environment<Integer>, Heuristics<Integer>, Measures {

  /** What is wrong, which check finds it, and a piece of what that says. */
  enum Defect {
    NONE(EnvironmentChecks::all, ""),
    NOTHING_OBSERVED(EnvironmentChecks::canBePlayed, "reset gave null instead of an observation"),
    TWO_PARTS_OF_A_NAME(EnvironmentChecks::spacesDescribeThemselves, "are named place"),
    GROWING_SPACE(EnvironmentChecks::spacesStayTheSame, "actionSpace must stay the same"),
    POSITIVE_SEEDS(EnvironmentChecks::anyLongIsASeed, "reset(-9223372036854775808) must work"),
    UNSEEDED(EnvironmentChecks::sameSeedSameEpisode, "the same seed and actions must give"),
    CLOCK_RUNS_ON(
        EnvironmentChecks::resetForgetsWhatWasBefore, "steps of another episode must give"),
    OUTSIDE(EnvironmentChecks::observationsAreInsideTheSpace, "is not in observationSpace: [9.0"),
    NAN_OBSERVED(EnvironmentChecks::observationsAreInsideTheSpace, "from seed 0 is NaN"),
    TOO_WIDE(EnvironmentChecks::observationsAreInsideTheSpace, "2 numbers; observationSpace has 1"),
    NAN_REWARD(EnvironmentChecks::rewardsAreFinite, "the reward of step 0 is NaN"),
    BOTH_ENDINGS(EnvironmentChecks::episodesHaveOneEnding, "both terminates and truncates"),
    STEPS_BEFORE_RESET(EnvironmentChecks::stepNeedsARunningEpisode, "step before the first reset"),
    STEPS_AFTER_THE_END(EnvironmentChecks::stepNeedsARunningEpisode, "step after the end must"),
    ANY_ACTION(EnvironmentChecks::wrongActionsAreRejectedByName, "wrong action -1 must throw"),
    ACTION_UNNAMED(EnvironmentChecks::wrongActionsAreRejectedByName, "-1 must name it; got \"no\""),
    WRONG_ACTION_ACTS(EnvironmentChecks::wrongActionsAreRejectedByName, "after wrong actions"),
    ONE_ARRAY(EnvironmentChecks::observationsAreTheCallers, "was modified by a later step"),
    READS_ITS_OBSERVATION(
        EnvironmentChecks::observationsAreTheCallers, "writing into the observations"),
    SNAPSHOT_DRAWS(EnvironmentChecks::snapshotsDoNotDisturb, "taking snapshots must give the same"),
    NO_RANDOM_IN_SNAPSHOT(EnvironmentChecks::snapshotsAreExactAtAnyStep, "after restoring"),
    NO_CLOCK_IN_SNAPSHOT(EnvironmentChecks::snapshotsAreExactAtAnyStep, "after restoring"),
    ANY_SNAPSHOT(EnvironmentChecks::foreignSnapshotsAreRejected, "snapshot must throw"),
    STATIC_PLACE(
        EnvironmentChecks::instancesShareNothing, "a step of one environment between two of"),
    ONE_THREAD(EnvironmentChecks::threadsShareNothing, "on two threads: java.lang.IllegalState"),
    ADVISES_NO_ACTION(EnvironmentChecks::heuristicsAct, "what right advises at step 0 is not an"),
    ADVICE_DRAWS(EnvironmentChecks::heuristicsAct, "asking right for advice changes step"),
    SUMS_RUN_ON(EnvironmentChecks::measuresAddUp, "the measures reward.... add up to"),
    CLOSES_ONCE(EnvironmentChecks::closeTwiceIsHarmless, "closed already"),
    LEAVES_THREADS(EnvironmentChecks::closeEndsThreads, "were closed and left 5 threads running"),
    HOARDS(EnvironmentChecks::memoryStaysFlat, "memory grows by about"),
    SEED_WITHOUT_EFFECT(
        EnvironmentChecks::seedsGiveDifferentEpisodes, "20 different seeds and the same actions"),
    ENDLESS(EnvironmentChecks::episodesEnd, "no episode ended within"),
    ONE_VALUE(EnvironmentChecks::observationsHaveGoodBounds, "can only be 3.0"),
    GREATEST_FLOAT(
        EnvironmentChecks::observationsHaveGoodBounds, "has the greatest float as bound, not Inf");

    @SuppressWarnings("Immutable") // a method reference
    final Consumer<EnvironmentChecks<Integer>> check;

    final String message;

    Defect(Consumer<EnvironmentChecks<Integer>> check, String message) {
      this.check = check;
      this.message = message;
    }
  }

  private record State(int at, int elapsed, boolean running, double sum, byte[] random)
      implements Snapshot {}

  private static final List<Thread> THREADS = new ArrayList<>();
  private static final List<float[]> HOARD = new ArrayList<>();
  private static long episodes;
  private static int everyonesPlace;

  private final Defect defect;
  private final Thread birthplace = Thread.currentThread();
  private float[] shared = new float[1];
  private RestorableUniformRandomProvider random = Rng.stream(0, "corridor");
  private int at = 4;
  private int elapsed;
  private boolean running;
  private boolean closed;
  private double sum;

  BrokenCorridor(Defect defect) {
    this.defect = defect;
    running = defect == Defect.STEPS_BEFORE_RESET;
    if (defect == Defect.LEAVES_THREADS) {
      Thread thread = new Thread(BrokenCorridor::waitForEver);
      thread.setDaemon(true);
      THREADS.add(thread);
      thread.start();
    }
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Undoes what the worst defects leave behind. */
  static void tidy() {
    THREADS.forEach(Thread::interrupt);
    THREADS.clear();
    HOARD.clear();
  }

  @Override
  public Space.Box observationSpace() {
    return switch (defect) {
      case TWO_PARTS_OF_A_NAME ->
          new Space.Box(
              new float[2],
              new float[] {8, 8},
              List.of(new Space.Part("place", 1), new Space.Part("place", 1)));
      case ONE_VALUE -> Space.Box.of(3, 3, 1);
      case GREATEST_FLOAT -> Space.Box.of(0, Float.MAX_VALUE, 1);
      default -> Space.Box.of(0, 8, 1);
    };
  }

  @Override
  public Space.Discrete actionSpace() {
    return new Space.Discrete(defect == Defect.GROWING_SPACE ? 2 + elapsed : 2);
  }

  @Override
  public float[] reset(long seed) {
    if (defect == Defect.POSITIVE_SEEDS && seed < 0) {
      throw new IllegalArgumentException("seed must be positive");
    }
    if (defect == Defect.HOARDS) {
      HOARD.add(new float[1024]); // more than other tests may free meanwhile
    }
    random = Rng.stream(seedOf(seed), "corridor");
    at = 3 + random.nextInt(3);
    everyonesPlace = at;
    elapsed = defect == Defect.CLOCK_RUNS_ON ? elapsed : 0;
    running = true;
    sum = defect == Defect.SUMS_RUN_ON ? sum + 1 : 0;
    return defect == Defect.NOTHING_OBSERVED ? null : observation();
  }

  private long seedOf(long seed) {
    return switch (defect) {
      case UNSEEDED -> ++episodes;
      case SEED_WITHOUT_EFFECT -> 1;
      default -> seed;
    };
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
    if (defect == Defect.ONE_THREAD && Thread.currentThread() != birthplace) {
      throw new IllegalStateException("not my thread");
    }
    if (defect == Defect.STATIC_PLACE) {
      at = everyonesPlace;
    }
    if (defect == Defect.READS_ITS_OBSERVATION) {
      at = (int) shared[0];
    }
    boolean right = Integer.valueOf(1).equals(action) != random.nextInt(5) < 1;
    at = Math.max(0, Math.min(8, at + (right ? 1 : -1)));
    elapsed++;
    everyonesPlace = at;
    boolean end = (at == 0 || at == 8) && defect != Defect.ENDLESS;
    boolean cut =
        elapsed >= 10 && defect != Defect.ENDLESS && (!end || defect == Defect.BOTH_ENDINGS);
    cut |= end && defect == Defect.BOTH_ENDINGS;
    running = !end && !cut;
    double reward = defect == Defect.NAN_REWARD ? Double.NaN : at == 8 ? 1 : 0;
    sum += reward;
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
    shared = result;
    return defect == Defect.TOO_WIDE ? new float[] {value, value} : result;
  }

  @Override
  public Snapshot snapshot() {
    if (defect == Defect.SNAPSHOT_DRAWS) {
      random.nextInt();
    }
    return new State(at, elapsed, running, sum, Rng.save(random));
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
    everyonesPlace = at;
    shared = new float[] {at};
    running = state.running;
    sum = state.sum;
    elapsed = defect == Defect.NO_CLOCK_IN_SNAPSHOT ? 0 : state.elapsed;
    if (defect != Defect.NO_RANDOM_IN_SNAPSHOT) {
      Rng.restore(random, state.random);
    }
  }

  @Override
  public List<String> heuristics() {
    return List.of("right");
  }

  @Override
  public Integer advise(String heuristic) {
    if (!heuristic.equals("right")) {
      throw new IllegalArgumentException("there is only right; got " + heuristic);
    }
    if (defect == Defect.ADVICE_DRAWS) {
      random.nextInt();
    }
    return defect == Defect.ADVISES_NO_ACTION ? 2 : 1;
  }

  @Override
  public List<String> measures() {
    return List.of("place", "reward.end");
  }

  @Override
  public void measures(double[] out) {
    if (out.length != 2) {
      throw new IllegalArgumentException("there are 2 measures; got room for " + out.length);
    }
    out[0] = at;
    out[1] = sum;
  }

  @Override
  public void close() {
    if (closed && defect == Defect.CLOSES_ONCE) {
      throw new AssertionError("closed already");
    }
    closed = true;
  }
}
