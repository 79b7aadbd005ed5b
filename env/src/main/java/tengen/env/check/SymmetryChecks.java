package tengen.env.check;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Symmetry;

/** Whether a mirrored game is the mirror image of the game. */
final class SymmetryChecks {

  private final Game game;
  private final int games;
  private final int planes;
  private final int area;

  SymmetryChecks(Game game, int games) {
    this.game = game;
    this.games = games;
    int[] shape = game.observationShape();
    planes = shape[0];
    area = shape[1] * shape[2];
  }

  void symmetriesLeaveTheRulesUnchanged() {
    List<Symmetry> symmetries = game.symmetries();
    Expect.that(!symmetries.isEmpty(), "symmetries must at least hold the identity");
    Symmetry identity = Symmetry.identity(area, game.moves());
    Symmetry first = symmetries.get(0);
    Expect.that(
        Arrays.equals(first.points(), identity.points())
            && Arrays.equals(first.moves(), identity.moves()),
        "the first symmetry must be the identity");
    for (int i = 0; i < symmetries.size(); i++) {
      permutation(symmetries.get(i).points(), area, "points of symmetry " + i);
      permutation(symmetries.get(i).moves(), game.moves(), "moves of symmetry " + i);
      UniformRandomProvider random = Rng.stream(1, "contract.symmetry", i);
      for (int played = 0; played < games; played++) {
        mirroredGame(symmetries.get(i), i, random);
      }
    }
  }

  private static void permutation(int[] map, int size, String what) {
    int[] sorted = map.clone();
    Arrays.sort(sorted);
    boolean right = map.length == size;
    for (int i = 0; right && i < size; i++) {
      right = sorted[i] == i;
    }
    Expect.that(right, "%s must be a permutation of 0 to %d", what, size - 1);
  }

  private void mirroredGame(Symmetry symmetry, int index, UniformRandomProvider random) {
    GameState state = game.start();
    GameState mirror = game.start();
    compare(state, mirror, symmetry, index);
    while (!state.terminal()) {
      int[] legal = RandomGames.legalMoves(state);
      int move = legal[random.nextInt(legal.length)];
      mirror.play(mirrored(state, symmetry, move));
      state.play(move);
      compare(state, mirror, symmetry, index);
    }
  }

  /** What chance does, and joint moves, are the same in the mirror. */
  private static int mirrored(GameState state, Symmetry symmetry, int move) {
    return state.currentPlayer() >= 0 ? symmetry.moves()[move] : move;
  }

  private void compare(GameState state, GameState mirror, Symmetry symmetry, int index) {
    int[] legal = RandomGames.legalMoves(state);
    int[] mapped =
        Arrays.stream(legal).map(move -> mirrored(state, symmetry, move)).sorted().toArray();
    Expect.that(
        state.currentPlayer() == mirror.currentPlayer()
            && Arrays.equals(mapped, RandomGames.legalMoves(mirror)),
        "symmetry %d must map legal moves to legal moves; it does not in\n%sand\n%s",
        index,
        state,
        mirror);
    float[] expected = new float[planes * area];
    float[] plain = new float[planes * area];
    float[] got = new float[planes * area];
    for (int player = 0; player < game.players(); player++) {
      state.observe(player, plain, 0);
      symmetry.applyToPlanes(planes, plain, 0, expected, 0);
      mirror.observe(player, got, 0);
      Expect.that(
          Arrays.equals(expected, got),
          "symmetry %d must map the observation of player %d; it does not in\n%sand\n%s",
          index,
          player,
          state,
          mirror);
      Expect.that(
          !state.terminal() || state.returns(player) == mirror.returns(player),
          "symmetry %d must not change who wins",
          index);
    }
  }
}
