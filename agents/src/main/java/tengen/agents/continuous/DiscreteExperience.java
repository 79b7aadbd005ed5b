package tengen.agents.continuous;

import tengen.agents.replay.Fields;
import tengen.env.Goals;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/** Experience with one choice a step. */
final class DiscreteExperience extends Experience<int[]> {

  private final int count;

  /**
   * An empty replay.
   *
   * @throws IllegalArgumentException if the replay does not fit in memory
   */
  DiscreteExperience(
      OffPolicy config,
      Space.Box observations,
      Space.Discrete actions,
      int rows,
      long seed,
      Goals goals) {
    super(
        config,
        observations,
        Fields.discrete(observations.width()),
        rows,
        seed,
        new int[rows],
        goals);
    count = actions.n();
  }

  @Override
  void any(int[] actions) {
    for (int i = 0; i < actions.length; i++) {
      actions[i] = random.nextInt(count);
    }
  }

  @Override
  void store(int[] actions, StepBatch after) {
    replay.add(actions, after);
  }

  @Override
  void toSpace(int[] inside, int[] actions) {
    System.arraycopy(inside, 0, actions, 0, inside.length);
  }
}
