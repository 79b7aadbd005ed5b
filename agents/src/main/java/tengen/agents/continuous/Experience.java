package tengen.agents.continuous;

import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.replay.Batch;
import tengen.agents.replay.Fields;
import tengen.agents.replay.HindsightReplay;
import tengen.agents.replay.NStep;
import tengen.agents.replay.ReplayBuffer;
import tengen.agents.replay.ReplayFiles;
import tengen.env.Goals;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * The half of an off-policy learner that acts: at random at first, then by a policy; fills a
 * replay, and says when it is time to learn.
 *
 * @param <B> the actions of all rows; those of networks and replay may differ from those of the
 *     space
 */
abstract class Experience<B> {

  private static final String REPLAY = "replay";
  private static final String NAME = "experience";

  private final OffPolicy config;

  /** Actions of all rows, of the networks and the replay, as {@link #act} chose them last. */
  final B taken;

  final ReplayBuffer replay;
  private final ReplayFiles files;
  private final NStep view;

  /** Null where steps are drawn as they were. */
  private final HindsightReplay hindsight;

  final RestorableUniformRandomProvider random;
  final RestorableUniformRandomProvider draws;
  private long steps;
  private long calls;

  /** What was drawn last. */
  final Batch batch;

  /**
   * An empty replay.
   *
   * @param rows environments that run side by side
   * @param taken room for the actions of all rows
   * @param goals null where the world has none
   * @throws IllegalArgumentException if the replay does not fit in memory
   */
  Experience(
      OffPolicy config,
      Space.Box observations,
      Fields fields,
      int rows,
      long seed,
      B taken,
      Goals goals) {
    this.config = config;
    this.taken = taken;
    replay = new ReplayBuffer(fields, Math.max(config.capacity(), 2 * rows), rows, false);
    files = new ReplayFiles(replay);
    batch = new Batch(fields, config.batch());
    view = NStep.one(config.gamma());
    hindsight = HindsightReplay.of(config.hindsight(), replay, observations, goals, config.gamma());
    random = Rng.stream(seed, "continuous.random");
    draws = Rng.stream(seed, "continuous.replay");
  }

  /** Fills in actions at random, see {@link #random}. */
  abstract void any(B actions);

  /** Puts actions and what followed into the replay. */
  abstract void store(B actions, StepBatch after);

  /** From the actions of networks and replay to those of the space; the arrays may be the same. */
  abstract void toSpace(B inside, B actions);

  /**
   * Chooses actions of the space.
   *
   * @param policy fills in actions, exploring
   */
  final void act(StepBatch after, B actions, Actor<B> policy) {
    if (!replay.begun()) {
      replay.begin(after.observation);
    }
    if (steps < config.learningStarts()) {
      any(taken);
    } else {
      policy.act(after.observation, after.rows(), taken);
    }
    toSpace(taken, actions);
  }

  /**
   * Counts a step of every row.
   *
   * @return how many updates to make now
   */
  final int count(int rows) {
    steps += rows;
    calls++;
    if (calls % config.trainFrequency() != 0 || steps <= config.learningStarts()) {
      return 0;
    }
    return config.gradientSteps() == 0 ? config.trainFrequency() * rows : config.gradientSteps();
  }

  /** Draws {@link #batch}. */
  final void sample() {
    if (hindsight == null) {
      replay.sample(batch, view, draws);
    } else {
      hindsight.sample(batch, draws);
    }
  }

  /**
   * Writes the replay, and puts the counters among the numbers.
   *
   * @param previous what was saved or loaded last; null if it is not there
   */
  final void save(Path directory, Path previous, Map<String, double[]> numbers) {
    files.save(directory.resolve(REPLAY), previous == null ? null : previous.resolve(REPLAY));
    numbers.put(NAME, new double[] {steps, calls});
  }

  /** Puts back what {@link #save} wrote. */
  final void load(Path directory, Map<String, double[]> numbers) {
    double[] own = numbers.get(NAME);
    steps = (long) own[0];
    calls = (long) own[1];
    files.restore(directory.resolve(REPLAY));
  }

  /** Actions of the space from a policy. */
  final Actor<B> greedy(Actor<B> policy) {
    return (observation, rows, actions) -> {
      policy.act(observation, rows, actions);
      toSpace(actions, actions);
    };
  }
}
