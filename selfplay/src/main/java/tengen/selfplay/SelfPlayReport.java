package tengen.selfplay;

import java.util.List;
import tengen.selfplay.data.TrainingGame;

/**
 * What a generation of self-play brought.
 *
 * @param games all games, in the order of their numbers
 * @param resigned {@code [games]} the player who resigned, or -1
 * @param checkedResignations games played on although a player wanted to resign
 * @param wrongResignations those of them that this player did not lose
 * @param evaluations positions judged by the network
 */
public record SelfPlayReport(
    List<TrainingGame> games,
    int[] resigned,
    int checkedResignations,
    int wrongResignations,
    long evaluations) {

  /** Share of the checked resignations that were wrong, in [0, 1]; 0 when none was checked. */
  public double falseResignations() {
    return checkedResignations == 0 ? 0 : (double) wrongResignations / checkedResignations;
  }

  /** Mean number of moves in a game. */
  public double meanLength() {
    return games.stream().mapToInt(g -> g.moves().length).average().orElse(0);
  }
}
