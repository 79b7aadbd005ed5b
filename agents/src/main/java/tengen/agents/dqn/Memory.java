package tengen.agents.dqn;

import java.nio.file.Path;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Batch;
import tengen.agents.replay.Fields;
import tengen.agents.replay.NStep;
import tengen.agents.replay.PrioritizedReplay;
import tengen.agents.replay.ReplayBuffer;
import tengen.agents.replay.ReplayFiles;
import tengen.env.vector.StepBatch;

/** Replay, uniform or by priorities, with the masks of the observations where there are some. */
final class Memory {

  private final ReplayBuffer buffer;
  private final PrioritizedReplay priorities;
  private final NStep view;
  private final Schedule beta;
  private final Legal legal;
  private final boolean[] mask;
  private final int[] action = new int[1];
  private boolean begun;

  /**
   * Takes all of its memory.
   *
   * @param legal null where every action is allowed
   * @param totalSteps over which the importance weights become whole
   */
  Memory(DqnConfig config, int observation, int actions, int rows, long totalSteps, Legal legal) {
    this.legal = legal;
    Extensions extensions = config.extensions();
    Fields fields = Fields.discrete(observation);
    mask = new boolean[legal == null ? 0 : actions];
    buffer =
        new ReplayBuffer(fields.withMask(mask.length), config.capacity(), rows, config.bytes());
    priorities =
        extensions.alpha() == 0
            ? null
            : new PrioritizedReplay(
                buffer,
                new PrioritizedReplay.Config(
                    extensions.alpha(), PrioritizedReplay.Config.DEFAULT.epsilon()));
    view = new NStep(extensions.steps(), config.gamma());
    beta = Schedule.linear(extensions.beta(), 1, Math.max(1, totalSteps));
  }

  Batch batch(int size) {
    return new Batch(buffer.fields(), size);
  }

  /** Takes the first observations; later calls do nothing. */
  void begin(StepBatch first) {
    if (!begun) {
      buffer.begin(first.observation);
      for (int row = 0; row < first.rows(); row++) {
        mask(row, first.observation, row * first.width);
      }
      begun = true;
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
      mask(row, reached, at);
      if (ended) {
        buffer.begin(row, after.observation, at);
        mask(row, after.observation, at);
      }
    }
  }

  private void mask(int row, float[] observation, int at) {
    if (legal != null) {
      legal.allowed(observation, at, mask, 0);
      buffer.mask(row, mask, 0);
    }
  }

  /** Draws transitions. */
  void sample(Batch batch, long step, UniformRandomProvider random) {
    if (priorities == null) {
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

  /** Writes everything. */
  void save(Path directory) {
    files(directory).save();
  }

  /** Puts back what {@link #save} wrote. */
  void load(Path directory) {
    ReplayFiles files = files(directory);
    if (files.latest() == 0) {
      throw new IllegalArgumentException(directory + " holds no replay");
    }
    files.restore(files.latest());
    begun = true;
  }

  private ReplayFiles files(Path directory) {
    return priorities == null
        ? new ReplayFiles(buffer, directory)
        : new ReplayFiles(priorities, directory);
  }
}
