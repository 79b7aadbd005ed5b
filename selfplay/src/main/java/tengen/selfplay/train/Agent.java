package tengen.selfplay.train;

import tengen.agents.Insight;
import tengen.env.Environment;

/**
 * Who acts in one environment, step by step: a trained network without exploring, what the world's
 * authors wrote, or chance. Not safe for use by several threads at once.
 *
 * @param <A> the actions of the environment
 */
public interface Agent<A> extends AutoCloseable {

  /** The environment that it acts in; who asks it for actions takes the steps. */
  Environment<A> environment();

  /** What is acting, such as {@code "ppo"} or {@code "rules"}. */
  String name();

  /**
   * Begins an episode of {@link #environment}.
   *
   * @param seed of the episode, and of the agent's own draws
   * @return the first observation
   */
  float[] begin(long seed);

  /**
   * Chooses the next action.
   *
   * @param observation the environment's last one
   */
  A act(float[] observation);

  /**
   * What it makes of what it sees; empty where it tells nothing. Does not change what it does next.
   *
   * @param observation the environment's last one
   */
  default Insight insight(float[] observation) {
    return Insight.NONE;
  }

  /** Frees networks and closes the environment. */
  @Override
  void close();
}
