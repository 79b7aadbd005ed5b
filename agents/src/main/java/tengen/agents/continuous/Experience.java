package tengen.agents.continuous;

import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.replay.Batch;
import tengen.agents.replay.Fields;
import tengen.agents.replay.NStep;
import tengen.agents.replay.ReplayBuffer;
import tengen.agents.replay.ReplayFiles;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * The half of an off-policy learner that acts: at random at first, then by a policy; fills a
 * replay, and says when it is time to learn. Inside, actions are in [-1, 1].
 */
final class Experience {

  private static final String REPLAY = "replay";
  private static final String NAME = "experience";

  private final OffPolicy config;
  private final ActionScale scale;
  private final ReplayBuffer replay;
  private final NStep view;
  final RestorableUniformRandomProvider random;
  final RestorableUniformRandomProvider draws;
  private final float[] scaled;
  private boolean begun;
  private long steps;
  private long calls;

  /** What was drawn last. */
  final Batch batch;

  /**
   * An empty replay.
   *
   * @param rows environments that run side by side
   * @throws IllegalArgumentException if actions are unbounded, or the replay does not fit in memory
   */
  Experience(OffPolicy config, Space.Box observations, Space.Box actions, int rows, long seed) {
    this.config = config;
    scale = new ActionScale(actions);
    Fields fields = Fields.continuous(observations.width(), scale.width());
    replay = new ReplayBuffer(fields, Math.max(config.capacity(), 2 * rows), rows, false);
    batch = new Batch(fields, config.batch());
    view = NStep.one(config.gamma());
    random = Rng.stream(seed, "continuous.random");
    draws = Rng.stream(seed, "continuous.replay");
    scaled = new float[rows * scale.width()];
  }

  /**
   * Chooses actions of the space.
   *
   * @param policy fills in actions in [-1, 1], exploring
   */
  void act(StepBatch after, float[] actions, Actor<float[]> policy) {
    if (!begun) {
      replay.begin(after.observation);
      begun = true;
    }
    if (steps < config.learningStarts()) {
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = 2 * random.nextFloat() - 1;
      }
    } else {
      policy.act(after.observation, after.rows(), scaled);
    }
    scale.toSpace(scaled, actions);
  }

  /**
   * Remembers what followed.
   *
   * @return how many updates to make now
   */
  int add(StepBatch after) {
    replay.add(scaled, after);
    steps += after.rows();
    calls++;
    if (calls % config.trainFrequency() != 0 || steps <= config.learningStarts()) {
      return 0;
    }
    return config.gradientSteps() == 0
        ? config.trainFrequency() * after.rows()
        : config.gradientSteps();
  }

  /** Draws {@link #batch}. */
  void sample() {
    replay.sample(batch, view, draws);
  }

  /** Writes the replay, and puts the counters among the numbers. */
  void save(Path directory, Map<String, double[]> numbers) {
    long number = new ReplayFiles(replay, directory.resolve(REPLAY)).save();
    numbers.put(NAME, new double[] {begun ? 1 : 0, steps, calls, number});
  }

  /** Puts back what {@link #save} wrote. */
  void load(Path directory, Map<String, double[]> numbers) {
    double[] own = numbers.get(NAME);
    begun = own[0] != 0;
    steps = (long) own[1];
    calls = (long) own[2];
    new ReplayFiles(replay, directory.resolve(REPLAY)).restore((long) own[3]);
  }

  /** Actions of the space from a policy that acts in [-1, 1]. */
  Actor<float[]> greedy(Actor<float[]> policy) {
    return (observation, rows, actions) -> {
      policy.act(observation, rows, actions);
      scale.toSpace(actions, actions);
    };
  }
}
