package tengen.agents.rl4j;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.deeplearning4j.gym.StepReply;
import org.deeplearning4j.rl4j.mdp.MDP;
import org.deeplearning4j.rl4j.space.DiscreteSpace;
import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.Space;

/**
 * Any environment of discrete actions as RL4J's {@code MDP}, for those who run RL4J's own loop:
 *
 * <pre>{@code
 * var mdp = EnvironmentMdp.of(() -> Environments.discrete("CartPole-v1", Map.of()), 1);
 * new QLearningDiscreteDense<>(mdp, network, settings).train();
 * }</pre>
 *
 * <p>The parts of a composite observation lie behind one another. A truncated episode ends without
 * being final: {@code MDP.isDone} is true then, {@code StepReply.isDone} is not.
 */
public final class EnvironmentMdp extends FlatMdp {

  private final Supplier<Environment<Integer>> create;
  private final Environment<Integer> environment;
  private final long seed;
  private final AtomicLong copies;
  private final long copy;
  private long episodes;

  private EnvironmentMdp(
      Supplier<Environment<Integer>> create,
      Environment<Integer> environment,
      long seed,
      AtomicLong copies) {
    this(create, environment, seed, copies, copies.getAndIncrement());
  }

  private EnvironmentMdp(
      Supplier<Environment<Integer>> create,
      Environment<Integer> environment,
      long seed,
      AtomicLong copies,
      long copy) {
    super(
        environment.observationSpace(),
        (Space.Discrete) environment.actionSpace(),
        Rng.seed(seed, "rl4j.actions", copy));
    this.create = create;
    this.environment = environment;
    this.seed = seed;
    this.copies = copies;
    this.copy = copy;
  }

  /**
   * Wraps an environment.
   *
   * @param create makes a new environment, at once and for each copy that RL4J asks for
   * @param seed decides the episodes of this and of all its copies, which differ
   */
  public static EnvironmentMdp of(Supplier<Environment<Integer>> create, long seed) {
    return new EnvironmentMdp(create, create.get(), seed, new AtomicLong());
  }

  @Override
  public FlatObservation reset() {
    begun();
    return seen(environment.reset(Rng.child(Rng.seed(seed, "rl4j.episodes", copy), episodes++)));
  }

  @Override
  public StepReply<FlatObservation> step(Integer action) {
    Environment.Step step = environment.step(action);
    return reply(seen(step.observation()), step.reward(), step.terminated(), step.truncated());
  }

  private static FlatObservation seen(float[] observation) {
    return FlatObservation.of(observation, 0, observation.length);
  }

  /** An environment of its own, with other episodes. */
  @Override
  public MDP<FlatObservation, Integer, DiscreteSpace> newInstance() {
    return new EnvironmentMdp(create, create.get(), seed, copies);
  }

  @Override
  public void close() {
    environment.close();
  }
}
