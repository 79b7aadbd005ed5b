package tengen.selfplay.arena;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a match, from the first contestant's side.
 *
 * @param first the contestant whose points are counted
 * @param second the other one
 * @param played the games, in the order of their indices
 */
public record MatchResult(String first, String second, List<PlayedGame> played) {

  /** Keeps a list of its own. */
  public MatchResult {
    played = List.copyOf(played);
  }

  /** Number of games. */
  public int games() {
    return played.size();
  }

  /** Games that the first contestant won. */
  public int wins() {
    return count(1);
  }

  /** Games that the first contestant lost. */
  public int losses() {
    return count(0);
  }

  /** Games that nobody won. */
  public int draws() {
    return games() - wins() - losses();
  }

  /** Games that ended by a failure: no answer, an illegal move. */
  public int forfeits() {
    return (int) played.stream().filter(PlayedGame::forfeit).count();
  }

  /** The first contestant's share of the points, in [0, 1]; 0.5 without games. */
  public double score() {
    return games() == 0 ? 0.5 : (wins() + 0.5 * draws()) / games();
  }

  /** The score's 95 % interval. */
  public ScoreInterval interval() {
    return ScoreInterval.of(wins(), losses(), draws(), pairs());
  }

  /** Difference in Elo that the score stands for; finite, as one more game is thought drawn. */
  public double elo() {
    return Elo.ofScore((score() * games() + 0.5) / (games() + 1));
  }

  /** Points of the first contestant in each pair of games of one opening, in {@code [0, 2]}. */
  public List<Double> pairs() {
    Map<Integer, Double> half = new HashMap<>();
    List<Double> pairs = new ArrayList<>();
    for (PlayedGame game : played) {
      Double other = half.remove(game.index() / 2);
      if (other == null) {
        half.put(game.index() / 2, game.points());
      } else {
        pairs.add(other + game.points());
      }
    }
    return pairs;
  }

  private int count(double points) {
    return (int) played.stream().filter(game -> game.points() == points).count();
  }
}
