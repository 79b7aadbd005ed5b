package tengen.selfplay.arena;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tengen.env.Measures;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** Games for one, such as schedules that a search is to shorten. */
public final class Solo {

  /**
   * A game that was played.
   *
   * @param result what its only player got
   * @param length in moves
   * @param measures of the last position, where its game has {@link Measures}
   */
  public record Played(double result, int length, Map<String, Double> measures) {}

  private Solo() {}

  /**
   * Plays games from the start, one after the other.
   *
   * @param seed of all that is random
   * @throws IllegalArgumentException if the game is for more than one
   * @throws IllegalStateException if the player gives up or fails
   */
  public static List<Played> play(Game game, Contestant contestant, int games, long seed) {
    Require.inRange("players of " + game.name() + " without an opponent", game.players(), 1, 1);
    List<Played> all = new ArrayList<>();
    try (Player player = contestant.open(game)) {
      for (int index = 0; index < games; index++) {
        all.add(play(game, player, Rng.seed(seed, "solo", index)));
      }
    }
    return all;
  }

  private static Played play(Game game, Player player, long seed) {
    GameState state = game.start();
    int length = 0;
    try (Player.Seat seat = player.sit(0, seed)) {
      for (; !state.terminal(); length++) {
        Turn turn = new Turn(seat, state);
        player.choose(List.of(turn));
        if (turn.move() < 0) {
          throw new IllegalStateException("the player does not go on: " + turn.reason());
        }
        state.play(turn.move());
        seat.played(0, turn.move());
      }
    }
    return new Played(state.returns(0), length, measures(state));
  }

  private static Map<String, Double> measures(GameState state) {
    Map<String, Double> all = new LinkedHashMap<>();
    if (state instanceof Measures measured) {
      double[] values = new double[measured.measures().size()];
      measured.measures(values);
      for (int i = 0; i < values.length; i++) {
        all.put(measured.measures().get(i), values[i]);
      }
    }
    return all;
  }
}
