package tengen.env.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * What a player of a game with secrets can believe: all positions that it cannot tell from the real
 * one, by Bayes' rule. Chance is tried in all ways; what the players did is known to all, and says
 * something about what they hold.
 */
public final class Belief {

  /** How others play. */
  @FunctionalInterface
  public interface Model {

    /**
     * The probability that the player to move makes a move.
     *
     * @param position not to be modified
     */
    double probability(GameState position, int move);
  }

  /**
   * A position that may be the real one.
   *
   * @param probability positive; those of all worlds add up to 1
   */
  public record World(GameState position, double probability) {}

  private final Game game;
  private final int[] moves;
  private final int viewer;
  private final Model others;

  /** What the viewer knows after so many moves. */
  private final long[] known;

  private final List<World> worlds = new ArrayList<>();

  private Belief(Game game, int[] moves, int viewer, Model others) {
    this.game = game;
    this.moves = moves;
    this.viewer = viewer;
    this.others = others;
    known = new long[moves.length + 1];
    GameState real = game.start();
    for (int i = 0; i <= moves.length; i++) {
      known[i] = TreeBuilder.key(real, viewer);
      if (i < moves.length) {
        real.play(moves[i]);
      }
    }
  }

  /**
   * The worlds that a player cannot tell apart.
   *
   * @param moves of the real game, those of chance included
   * @param viewer who believes
   * @param others how the other players play; asked where they moved
   * @return at least one, unless the others would never have done what they did
   * @throws IllegalArgumentException if a move is illegal
   */
  public static List<World> of(Game game, int[] moves, int viewer, Model others) {
    Belief belief = new Belief(game, moves, viewer, others);
    belief.follow(game.start(), 0, 1);
    double sum = belief.worlds.stream().mapToDouble(World::probability).sum();
    return belief.worlds.stream()
        .map(world -> new World(world.position(), world.probability() / sum))
        .toList();
  }

  private void follow(GameState state, int made, double probability) {
    if (probability == 0 || TreeBuilder.key(state, viewer) != known[made]) {
      return;
    }
    if (made == moves.length) {
      worlds.add(new World(state, probability));
    } else if (state.currentPlayer() == GameState.CHANCE) {
      ChanceState position = (ChanceState) state;
      int[] outcomes = new int[game.choices()];
      double[] chances = new double[game.choices()];
      int count = position.chanceOutcomes(outcomes, chances);
      for (int i = 0; i < count; i++) {
        follow(state, outcomes[i], made, probability * chances[i]);
      }
    } else if (state.legal(moves[made])) {
      boolean own = state.currentPlayer() == viewer;
      double share = own ? 1 : others.probability(state, moves[made]);
      follow(state, moves[made], made, probability * share);
    }
  }

  private void follow(GameState state, int move, int made, double probability) {
    GameState next = state.copy();
    next.play(move);
    follow(next, made + 1, probability);
  }

  /** Of a player who makes all legal moves alike. */
  public static Model uniform(Game game) {
    int[] legal = new int[game.choices()];
    return (position, move) -> {
      int count = position.legalMoves(legal);
      return Arrays.binarySearch(legal, 0, count, move) < 0 ? 0 : 1.0 / count;
    };
  }
}
