package tengen.env.check;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.Game;
import tengen.env.game.Scored;

/** Whether the ends of games, real or played out, make sense. */
final class ResultChecks {

  private final Game game;
  private final RandomGames walk;

  ResultChecks(RandomGames walk) {
    this.walk = walk;
    game = walk.game();
  }

  /** Results are in range, add up to 0 if the game says so, and do not exist before the end. */
  void returnsAreInRangeAndOnlyAtTheEnd() {
    walk.eachPosition(
        state -> {
          if (!state.terminal()) {
            Expect.thrown(
                IllegalStateException.class, () -> state.returns(0), "returns before the end");
            return;
          }
          double sum = 0;
          for (int player = 0; player < game.players(); player++) {
            double result = state.returns(player);
            sum += result;
            Expect.that(
                inRange(result),
                "returns must be in [%s, %s]; got %s",
                game.minUtility(),
                game.maxUtility(),
                result);
          }
          Expect.that(
              !game.zeroSum() || sum == 0,
              "returns of a zero-sum game must add up to 0; got %s in\n%s",
              sum,
              state);
        });
  }

  private boolean inRange(double result) {
    return result >= game.minUtility() && result <= game.maxUtility();
  }

  /** A playout gives results in range, those of the game where it is over, and changes nothing. */
  void playoutsLeaveThePositionAlone() {
    UniformRandomProvider random = RandomGames.random("playout");
    double[] returns = new double[game.players()];
    var playout = game.playout();
    walk.eachPosition(
        state -> {
          Picture before = Picture.of(state);
          playout.run(state, random, returns);
          Expect.that(before.same(Picture.of(state)), "a playout must not change the position");
          for (int player = 0; player < returns.length; player++) {
            boolean right =
                state.terminal()
                    ? returns[player] == state.returns(player)
                    : inRange(returns[player]);
            Expect.that(right, "a playout gave player %d the result %s", player, returns[player]);
          }
        });
  }

  /** Where the game is {@link Scored}: what one player leads by and owns, the other lacks. */
  void scoresBelongToBothPlayers() {
    int[] shape = game.observationShape();
    float[] first = new float[shape[1] * shape[2]];
    float[] second = first.clone();
    walk.eachPosition(
        state -> {
          if (!(state instanceof Scored scored) || game.players() != 2) {
            return;
          }
          Expect.that(
              scored.score(0) == 0 - scored.score(1),
              "the scores of two players must be opposite; got %s and %s",
              scored.score(0),
              scored.score(1));
          scored.ownership(0, first, 0);
          scored.ownership(1, second, 0);
          for (int point = 0; point < first.length; point++) {
            boolean right = first[point] == 0 - second[point] && Math.abs(first[point]) <= 1;
            Expect.that(
                right, "point %d is owned by %s and %s", point, first[point], second[point]);
          }
        });
  }
}
