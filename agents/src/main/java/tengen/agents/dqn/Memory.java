package tengen.agents.dqn;

import java.nio.file.Path;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Batch;
import tengen.agents.replay.Fields;
import tengen.agents.replay.HindsightReplay;
import tengen.agents.replay.NStep;
import tengen.agents.replay.PrioritizedReplay;
import tengen.agents.replay.ReplayBuffer;
import tengen.agents.replay.ReplayFiles;
import tengen.env.Goals;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/** Replay, uniform or by priorities, with the masks of the observations where there are some. */
final class Memory {

  private final ReplayBuffer buffer;
  private final PrioritizedReplay priorities;
  private final ReplayFiles files;
  private final HindsightReplay hindsight;
  private final NStep view;
  private final Schedule beta;

  /** How many actions a mask tells of; 0 where every action is allowed. */
  private final int mask;

  private final int[] action = new int[1];

  /**
   * Takes all of its memory.
   *
   * @param masked whether steps say which actions are allowed
   * @param totalSteps over which the importance weights become whole
   * @param goals null where the world has none
   * @throws IllegalArgumentException if goals in hindsight meet priorities or several steps
   */
  Memory(
      DqnConfig config,
      Space.Box observations,
      int actions,
      int rows,
      long totalSteps,
      boolean masked,
      Goals goals) {
    Extensions extensions = config.extensions();
    Fields fields = Fields.discrete(observations.width());
    mask = masked ? actions : 0;
    buffer = new ReplayBuffer(fields.withMask(mask), config.capacity(), rows, config.bytes());
    priorities =
        extensions.alpha() == 0
            ? null
            : new PrioritizedReplay(
                buffer,
                new PrioritizedReplay.Config(
                    extensions.alpha(), PrioritizedReplay.Config.DEFAULT.epsilon()));
    files = priorities == null ? new ReplayFiles(buffer) : new ReplayFiles(priorities);
    if (config.hindsight().goals() > 0 && (extensions.alpha() > 0 || extensions.steps() > 1)) {
      throw new IllegalArgumentException(
          "goals in hindsight are drawn alike and looked at one step ahead; set alpha to 0 and"
              + " steps to 1");
    }
    hindsight = HindsightReplay.of(config.hindsight(), buffer, observations, goals, config.gamma());
    view = new NStep(extensions.steps(), config.gamma());
    beta = Schedule.linear(extensions.beta(), 1, Math.max(1, totalSteps));
  }

  Batch batch(int size) {
    return new Batch(buffer.fields(), size);
  }

  /** Takes the first observations; later calls do nothing. */
  void begin(StepBatch first) {
    if (!buffer.begun()) {
      buffer.begin(first.observation);
      for (int row = 0; row < first.rows(); row++) {
        mask(row, first.mask);
      }
    }
  }

  /** Takes a step of every row. */
  void add(int[] actions, StepBatch after) {
    for (int row = 0; row < after.rows(); row++) {
      int at = row * after.width;
      boolean ended = after.ended(row);
      float[] reached = ended ? after.finalObservation : after.observation;
      action[0] = actions[row];
      buffer.add(
          row, action, after.reward[row], after.terminated[row], after.truncated[row], reached, at);
      mask(row, ended ? after.finalMask : after.mask);
      if (ended) {
        buffer.begin(row, after.observation, at);
        mask(row, after.mask);
      }
    }
  }

  private void mask(int row, boolean[] masks) {
    if (mask > 0) {
      buffer.mask(row, masks, row * mask);
    }
  }

  /** Draws transitions. */
  void sample(Batch batch, long step, UniformRandomProvider random) {
    if (hindsight != null) {
      hindsight.sample(batch, random);
    } else if (priorities == null) {
      buffer.sample(batch, view, random);
    } else {
      priorities.sample(batch, view, beta.at(step), random);
    }
  }

  /** Sets the priorities of what was drawn last. */
  void update(Batch batch, float[] error) {
    if (priorities != null) {
      priorities.update(batch, error);
    }
  }

  /**
   * Writes everything.
   *
   * @param previous where it was saved to, or loaded from, last; null if that is not there
   */
  void save(Path directory, Path previous) {
    files.save(directory, previous);
  }

  /** Puts back what {@link #save} wrote. */
  void load(Path directory) {
    files.restore(directory);
  }
}
