package tengen.agents.continuous;

import tengen.agents.replay.Fields;
import tengen.env.Goals;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/** Experience with real actions; those of networks and replay are in [-1, 1]. */
final class ContinuousExperience extends Experience<float[]> {

  private final ActionScale scale;

  /**
   * An empty replay.
   *
   * @throws IllegalArgumentException if actions are unbounded, or the replay does not fit in memory
   */
  ContinuousExperience(
      OffPolicy config,
      Space.Box observations,
      Space.Box actions,
      int rows,
      long seed,
      Goals goals) {
    this(config, observations, new ActionScale(actions), rows, seed, goals);
  }

  private ContinuousExperience(
      OffPolicy config,
      Space.Box observations,
      ActionScale scale,
      int rows,
      long seed,
      Goals goals) {
    super(
        config,
        observations,
        Fields.continuous(observations.width(), scale.width()),
        rows,
        seed,
        new float[rows * scale.width()],
        goals);
    this.scale = scale;
  }

  @Override
  void any(float[] actions) {
    for (int i = 0; i < actions.length; i++) {
      actions[i] = 2 * random.nextFloat() - 1;
    }
  }

  @Override
  void store(float[] actions, StepBatch after) {
    replay.add(actions, after);
  }

  @Override
  void toSpace(float[] inside, float[] actions) {
    scale.toSpace(inside, actions);
  }
}
