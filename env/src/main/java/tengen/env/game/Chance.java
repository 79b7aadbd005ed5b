package tengen.env.game;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws what chance does. Holds scratch memory: one object a thread. */
public final class Chance {

  private final int[] outcomes;
  private final double[] probabilities;

  /** For positions of one game. */
  public Chance(Game game) {
    outcomes = new int[game.choices()];
    probabilities = new double[game.choices()];
  }

  /**
   * Draws an outcome, which is not played.
   *
   * @param state where chance moves next
   * @throws IllegalArgumentException if the state does not say what chance can do
   * @throws IllegalStateException if it is not chance that moves next
   */
  public int draw(GameState state, UniformRandomProvider random) {
    if (!(state instanceof ChanceState position)) {
      throw new IllegalArgumentException(
          state.game().name() + " must implement ChanceState where chance moves next");
    }
    int last = position.chanceOutcomes(outcomes, probabilities) - 1;
    double left = random.nextDouble();
    int i = 0;
    while (i < last && left >= probabilities[i]) {
      left -= probabilities[i++];
    }
    return outcomes[i];
  }
}
