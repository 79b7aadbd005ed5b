package tengen.env.game;

/**
 * A position of a game in which dice or cards decide some plies. Where {@link #currentPlayer} is
 * {@link #CHANCE}, {@link #legalMoves} gives the outcomes and {@link #play} takes one of them.
 *
 * @see Chance
 */
public interface ChanceState extends GameState {

  /**
   * What can happen next and how probable it is.
   *
   * @param outcomes of length at least {@code game().choices()}; filled from index 0, ascending, as
   *     {@link #legalMoves} does
   * @param probabilities as long; filled with positive numbers that add up to 1
   * @return how many there are
   * @throws IllegalStateException if it is not chance that moves next
   */
  int chanceOutcomes(int[] outcomes, double[] probabilities);
}
