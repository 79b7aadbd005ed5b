package tengen.mcts;

import tengen.env.Require;

/**
 * How much variety there is in the choice of moves, by the number of moves played: early moves by
 * {@code early}, falling to {@code late}.
 *
 * @param early temperature of the first move, at least 0; 1 plays in proportion to the policy
 * @param late temperature that is fallen to, at least 0; 0 always plays the best move
 * @param plies after which the difference is gone at once, or has fallen to one half
 * @param halving whether it falls by half every {@code plies} moves (Wu 2019), else at once (Silver
 *     et al. 2018)
 */
public record Temperature(double early, double late, int plies, boolean halving) {

  /** Always the best move. */
  public static final Temperature ZERO = constant(0);

  /** Checks every number. */
  public Temperature {
    Require.inRange("early temperature", early, 0, 1e3);
    Require.inRange("late temperature", late, 0, 1e3);
    Require.inRange("plies of the temperature", plies, 0, Integer.MAX_VALUE);
    if (halving) {
      Require.inRange("plies of a halving temperature", plies, 1, Integer.MAX_VALUE);
    }
  }

  /** The same temperature for the whole game. */
  public static Temperature constant(double temperature) {
    return new Temperature(temperature, temperature, 0, false);
  }

  /** One temperature for the first plies, another one after them. */
  public static Temperature steps(double early, double late, int plies) {
    return new Temperature(early, late, plies, false);
  }

  /** From one temperature towards another, half of the way every so many plies. */
  public static Temperature halving(double early, double late, int plies) {
    return new Temperature(early, late, plies, true);
  }

  /** The temperature for the move after {@code length} moves were played. */
  public double at(int length) {
    if (halving) {
      return late + (early - late) * Math.pow(0.5, (double) length / plies);
    }
    return length < plies ? early : late;
  }
}
