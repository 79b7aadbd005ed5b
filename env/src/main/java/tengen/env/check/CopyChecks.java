package tengen.env.check;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** Whether copies of positions, and positions reached in the same way, are equal. */
final class CopyChecks {

  private final Game game;
  private final int games;
  private final RandomGames walk;

  CopyChecks(RandomGames walk) {
    this.walk = walk;
    game = walk.game();
    games = walk.games();
  }

  /** A copy is equal to its original and goes its own way. */
  void copiesAreEqualAndIndependent() {
    GameState reused = game.start();
    walk.eachPosition(
        state -> {
          GameState copy = state.copy();
          reused.copyFrom(state);
          same(state, copy, "copy");
          same(state, reused, "copyFrom");
          if (!state.terminal()) {
            Picture before = Picture.of(state);
            int[] legal = RandomGames.legalMoves(state);
            copy.play(legal[legal.length - 1]);
            reused.play(legal[legal.length - 1]);
            Expect.that(
                before.same(Picture.of(state)), "a move in a copy must not show in the original");
            same(copy, reused, "a move after copyFrom");
          }
        });
    Expect.thrown(
        IllegalArgumentException.class,
        () -> game.start().copyFrom(new NoGame.Position()),
        "copyFrom of another game");
  }

  private static void same(GameState expected, GameState got, String what) {
    Expect.that(
        Picture.of(expected).same(Picture.of(got)),
        "%s must give an equal position; expected\n%sgot\n%s",
        what,
        expected,
        got);
  }

  /** The same moves lead to the same hash, and every move changes it. */
  void equalPositionsHaveEqualHashes() {
    UniformRandomProvider random = RandomGames.random("hash");
    for (int i = 0; i < games; i++) {
      GameState first = game.start();
      GameState second = game.start();
      while (!first.terminal()) {
        long before = first.hash();
        int move = walk.choose(first, random);
        first.play(move);
        second.play(move);
        Expect.that(
            first.hash() == second.hash(),
            "equal positions must have equal hashes; they differ after move %d in\n%s",
            move,
            first);
        Expect.that(
            first.hash() != before,
            "a move must change the hash; move %d does not in\n%s",
            move,
            first);
      }
    }
  }
}
