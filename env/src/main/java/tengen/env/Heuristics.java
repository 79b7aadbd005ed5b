package tengen.env;

import java.util.List;

/**
 * A world whose authors also say how to act in it, by rules that need no learning: the baselines
 * that a learned policy has to beat. Found through {@link Environment#as}; the rules may look at
 * the state behind the observation, and their documentation says what they look at.
 *
 * @param <A> the action
 */
public interface Heuristics<A> {

  /** Names such as {@code "max-pressure"}, the one that does best first; never empty. */
  List<String> heuristics();

  /**
   * What a heuristic would do now. Neither the state nor a random stream moves: the same state
   * gives the same action.
   *
   * @param heuristic one of {@link #heuristics}
   * @return an action of the action space, the caller's to keep
   * @throws IllegalArgumentException if there is no heuristic of that name; names those there are
   * @throws IllegalStateException before the first reset and after the end of an episode
   */
  A advise(String heuristic);
}
