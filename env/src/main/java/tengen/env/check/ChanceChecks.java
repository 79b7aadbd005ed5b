package tengen.env.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;
import tengen.env.game.SimultaneousState;

/** Whether chance, secrets and simultaneous moves make sense, in games that have them. */
final class ChanceChecks {

  private final Game game;
  private final RandomGames walk;

  ChanceChecks(RandomGames walk) {
    this.walk = walk;
    game = walk.game();
  }

  /** Where chance moves, the probabilities of its outcomes are positive and add up to 1. */
  void chanceIsADistribution() {
    int[] outcomes = new int[game.choices()];
    double[] probabilities = new double[game.choices()];
    walk.eachPosition(
        state -> {
          boolean chance = state.currentPlayer() == GameState.CHANCE;
          if (!(state instanceof ChanceState position)) {
            Expect.that(!chance, "a position where chance moves must be a ChanceState");
            return;
          }
          if (!chance) {
            Expect.thrown(
                IllegalStateException.class,
                () -> position.chanceOutcomes(outcomes, probabilities),
                "chanceOutcomes where it is not chance that moves");
            return;
          }
          int n = position.chanceOutcomes(outcomes, probabilities);
          int[] legal = RandomGames.legalMoves(state);
          Expect.that(
              Arrays.equals(legal, Arrays.copyOf(outcomes, n)),
              "chanceOutcomes must be the legal moves; got %s and %s",
              Expect.members(Arrays.copyOf(outcomes, n)),
              Expect.members(legal));
          double sum = 0;
          for (int i = 0; i < n; i++) {
            sum += probabilities[i];
            Expect.that(
                probabilities[i] > 0,
                "the probability of outcome %d must be positive; got %s",
                outcomes[i],
                probabilities[i]);
          }
          Expect.that(
              Math.abs(sum - 1) < 1e-12,
              "probabilities must add up to 1; got %s in\n%s",
              sum,
              state);
        });
  }

  /** What belongs to a key: the text, the moves, what the player observes. */
  private record Known(String text, String moves, String observation) {}

  /** Equal keys, equal texts, and then equal moves and observations of the player. */
  void informationStatesSayWhatPlayersKnow() {
    Map<String, Known> byKey = new HashMap<>();
    Map<String, Long> byText = new HashMap<>();
    walk.eachPosition(
        state -> {
          int player = state.currentPlayer();
          if (player < 0 || !(state instanceof InformationState information)) {
            return;
          }
          long key = information.informationKey(player);
          Known known = known(information, player);
          Known before = byKey.putIfAbsent(player + ":" + key, known);
          Expect.that(
              before == null || before.equals(known),
              "equal keys of player %d must mean equal knowledge; expected %s got %s",
              player,
              before,
              known);
          Long other = byText.putIfAbsent(player + ":" + known.text, key);
          Expect.that(
              other == null || Objects.equals(other, key),
              "the text \"%s\" of player %d must have one key",
              known.text,
              player);
        });
  }

  private Known known(InformationState state, int player) {
    int[] shape = game.observationShape();
    float[] observation = new float[shape[0] * shape[1] * shape[2]];
    state.observe(player, observation, 0);
    return new Known(
        state.informationText(player),
        Arrays.toString(RandomGames.legalMoves(state)),
        Arrays.toString(observation));
  }

  /** Where all move at once, every combination of their moves is legal and nothing else. */
  void jointMovesCombineTheMovesOfAll() {
    walk.eachPosition(
        state -> {
          boolean together = state.currentPlayer() == GameState.SIMULTANEOUS;
          if (!(state instanceof SimultaneousState position)) {
            Expect.that(!together, "a position where all move at once must be a SimultaneousState");
            return;
          }
          TreeSet<Integer> joint = new TreeSet<>();
          combine(position, new int[game.players()], 0, joint);
          int[] expected = joint.stream().mapToInt(move -> move).toArray();
          Expect.that(
              Arrays.equals(together ? expected : new int[0], simultaneous(state)),
              "legal joint moves must combine the moves of all players; expected %s got %s",
              Expect.members(expected),
              Expect.members(RandomGames.legalMoves(state)));
        });
  }

  private static int[] simultaneous(GameState state) {
    return state.currentPlayer() == GameState.SIMULTANEOUS
        ? RandomGames.legalMoves(state)
        : new int[0];
  }

  private void combine(SimultaneousState state, int[] moves, int player, Set<Integer> joint) {
    int[] legal = new int[game.moves()];
    int n = state.legalMoves(player, legal);
    for (int i = 0; i < n; i++) {
      moves[player] = legal[i];
      if (player + 1 < moves.length) {
        combine(state, moves, player + 1, joint);
        continue;
      }
      int packed = state.joint(moves);
      joint.add(packed);
      for (int p = 0; p < moves.length; p++) {
        Expect.that(
            state.moveOf(packed, p) == moves[p],
            "moveOf must undo joint; joint move %d of player %d",
            packed,
            p);
      }
    }
  }
}
