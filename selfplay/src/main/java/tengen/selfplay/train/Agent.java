package tengen.selfplay.train;

import java.util.List;
import java.util.Optional;
import tengen.agents.Insight;
import tengen.env.Environment;
import tengen.mcts.Analysis;

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

  /** Who plays each side of a game; empty where there are no sides. */
  default List<String> players() {
    return List.of();
  }

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

  /**
   * What it found out about the last position that it was asked for its {@linkplain #insight
   * insight} of; empty where it does not search.
   */
  default Optional<Analysis> analysis() {
    return Optional.empty();
  }

  /** Whether it can act now: a person who is to move has to be waited for. */
  default boolean ready() {
    return true;
  }

  /** Whether it takes so long to say what it makes of things that one would notice. */
  default boolean deliberates() {
    return false;
  }

  /** Frees networks and closes the environment. */
  @Override
  void close();
}
