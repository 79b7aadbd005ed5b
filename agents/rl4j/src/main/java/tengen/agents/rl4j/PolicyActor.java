package tengen.agents.rl4j;

import org.deeplearning4j.rl4j.observation.Observation;
import org.deeplearning4j.rl4j.policy.IPolicy;
import tengen.agents.Actor;

/**
 * Any of RL4J's policies as an actor, one row after the other. It does not know where episodes
 * begin: networks that remember are not for it.
 */
public final class PolicyActor implements Actor<int[]> {

  private final IPolicy<Integer> policy;

  /** Asks this policy. */
  public PolicyActor(IPolicy<Integer> policy) {
    this.policy = policy;
  }

  @Override
  public void act(float[] observation, int rows, int[] actions) {
    int width = observation.length / rows;
    for (int row = 0; row < rows; row++) {
      var seen = new Observation(FlatObservation.array(observation, row * width, width));
      actions[row] = policy.nextAction(seen);
    }
  }
}
