package tengen.mcts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tengen.env.game.Game;

/**
 * What a search found out about its root. Arrays have one entry a legal move, moves ascending;
 * values are for the player to move at the root.
 *
 * @param player who is to move at the root
 * @param moves legal moves
 * @param visits simulations through each move, those of a reused tree included
 * @param q value of each move, in [-1, 1]; 0 where there are no visits and nothing is proven
 * @param prior prior probabilities without noise, summing to 1
 * @param policy the improved policy, summing to 1: shares of visits, for Gumbel search the softmax
 *     of logits and completed values; all on the winning moves once a win is proven
 * @param proven the value of each move where it is known for certain, else NaN
 * @param value of the root: certain if proven, else the mean of all judgements, in [-1, 1]
 * @param best the move to play without temperature
 * @param principalVariation the moves of greatest visits, from the root on
 * @param nodes size of the tree
 * @param simulations descents of this search, those of a reused tree not counted
 */
public record SearchResult(
    int player,
    int[] moves,
    int[] visits,
    float[] q,
    float[] prior,
    float[] policy,
    float[] proven,
    float value,
    int best,
    int[] principalVariation,
    int nodes,
    int simulations) {

  /** Whether a move is known to win. */
  public boolean provenWin() {
    return anyProven(1f) && value == 1f;
  }

  /** Whether every move is known to lose. */
  public boolean provenLoss() {
    return allProven() && value == -1f;
  }

  /** Whether the value of the root is certain. */
  public boolean solved() {
    return anyProven(1f) || allProven();
  }

  /** Sum of {@link #visits}. */
  public int totalVisits() {
    return IntStream.of(visits).sum();
  }

  /**
   * Writes the policy over all moves of a game, 0 where illegal.
   *
   * @param out {@code [game.moves()]} from {@code at} on
   */
  public void policyInto(int gameMoves, float[] out, int at) {
    Arrays.fill(out, at, at + gameMoves, 0);
    for (int i = 0; i < moves.length; i++) {
      out[at + moves[i]] = policy[i];
    }
  }

  /** The moves as a table, most visited first, with the moves' names of the game. */
  public String table(Game game) {
    String head =
        String.format(
            Locale.ROOT,
            "value %+.3f%s  simulations %d  nodes %d%n"
                + "  move     visits    value   prior  policy  proven%n",
            value,
            solved() ? " (proven)" : "",
            simulations,
            nodes);
    String rows =
        IntStream.range(0, moves.length)
            .boxed()
            .sorted((a, b) -> order(a, b))
            .map(i -> row(game, i))
            .collect(Collectors.joining());
    String line =
        IntStream.of(principalVariation)
            .mapToObj(game::moveText)
            .collect(Collectors.joining(" ", "  line: ", ""));
    return head + rows + line;
  }

  private int order(int a, int b) {
    int byVisits = Integer.compare(visits[b], visits[a]);
    return byVisits != 0 ? byVisits : Float.compare(policy[b], policy[a]);
  }

  private String row(Game game, int i) {
    boolean known = visits[i] > 0 || !Float.isNaN(proven[i]);
    return String.format(
        Locale.ROOT,
        "  %-6s %8d %8s  %6.4f  %6.4f%s%n",
        game.moveText(moves[i]),
        visits[i],
        known ? String.format(Locale.ROOT, "%+.3f", q[i]) : "-",
        prior[i],
        policy[i],
        provenText(proven[i]));
  }

  private static String provenText(float proven) {
    if (Float.isNaN(proven)) {
      return "";
    }
    String text = proven == 1f ? "win" : proven == -1f ? "loss" : "" + proven;
    return "  " + (proven == 0f ? "draw" : text);
  }

  private boolean anyProven(float what) {
    for (float p : proven) {
      if (p == what) {
        return true;
      }
    }
    return false;
  }

  private boolean allProven() {
    for (float p : proven) {
      if (Float.isNaN(p)) {
        return false;
      }
    }
    return true;
  }
}
