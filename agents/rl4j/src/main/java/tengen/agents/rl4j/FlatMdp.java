package tengen.agents.rl4j;

import org.deeplearning4j.gym.StepReply;
import org.deeplearning4j.rl4j.mdp.MDP;
import org.deeplearning4j.rl4j.space.ArrayObservationSpace;
import org.deeplearning4j.rl4j.space.DiscreteSpace;
import org.deeplearning4j.rl4j.space.ObservationSpace;
import org.nd4j.linalg.factory.Nd4j;
import tengen.env.Space;

/**
 * An {@code MDP} of flat observations and numbered actions.
 *
 * <p>RL4J asks twice how an episode stands, and the two answers tell Tengen's two endings apart:
 * {@code StepReply.isDone} goes into its experience, where it means that nothing more is to be
 * hoped for, and is true after a termination only; {@code MDP.isDone} ends the episode, after
 * either.
 */
abstract class FlatMdp implements MDP<FlatObservation, Integer, DiscreteSpace> {

  private final ObservationSpace<FlatObservation> observations;
  private final DiscreteSpace actions;
  private boolean ended;

  /**
   * Spaces for RL4J.
   *
   * @param seed of the random actions that RL4J draws from its space
   */
  FlatMdp(Space.Box observations, Space.Discrete actions, long seed) {
    Rl4j.begin();
    this.observations = new ArrayObservationSpace<>(new int[] {observations.width()});
    this.actions =
        new DiscreteSpace(actions.n(), Nd4j.getRandomFactory().getNewRandomInstance(seed));
  }

  /** Notes how an episode stands, and packs what followed an action. */
  final StepReply<FlatObservation> reply(
      FlatObservation reached, double reward, boolean terminated, boolean truncated) {
    ended = terminated || truncated;
    return new StepReply<>(reached, reward, terminated, null);
  }

  /** A new episode has begun. */
  final void begun() {
    ended = false;
  }

  @Override
  public final boolean isDone() {
    return ended;
  }

  @Override
  public final ObservationSpace<FlatObservation> getObservationSpace() {
    return observations;
  }

  @Override
  public final DiscreteSpace getActionSpace() {
    return actions;
  }
}
