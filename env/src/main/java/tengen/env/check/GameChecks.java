package tengen.env.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * What every {@link Game} has promised, each promise a method that throws an AssertionError with a
 * sentence when it is broken. Positions come from random games. {@link GameContract} makes a JUnit
 * test of each method.
 */
public final class GameChecks {

  private final Game game;
  private final int games;
  private final int size;
  private final RandomGames walk;

  /**
   * Checks of a game.
   *
   * @param games how many random games each method plays, at least 1
   */
  public GameChecks(Game game, int games) {
    this.game = game;
    this.games = games;
    int[] shape = game.observationShape();
    walk = new RandomGames(game, games);
    size = shape[0] * shape[1] * shape[2];
  }

  /** Calls every other method. */
  public void all() {
    theGameDescribesItself();
    theStartIsANewGame();
    legalMovesAreAscendingAndPlayable();
    illegalMovesAreRejectedByName();
    copiesAreEqualAndIndependent();
    returnsAreInRangeAndOnlyAtTheEnd();
    equalPositionsHaveEqualHashes();
    observationsAreFiniteAndInTheirPlace();
    gamesEndWithinTheirLength();
    movesHaveTextsThatCanBeRead();
    playoutsLeaveThePositionAlone();
    scoresBelongToBothPlayers();
    symmetriesLeaveTheRulesUnchanged();
    chanceIsADistribution();
    informationStatesSayWhatPlayersKnow();
    jointMovesCombineTheMovesOfAll();
  }

  /** Name, players, moves, length and shape make sense. */
  public void theGameDescribesItself() {
    String name = game.name();
    Expect.that(
        name.equals(name.toLowerCase(Locale.ROOT).strip()) && !name.isEmpty(),
        "the name must be in lower case; got \"%s\"",
        name);
    Expect.that(game.players() >= 1, "players must be at least 1; got %d", game.players());
    Expect.that(game.moves() >= 1, "moves must be at least 1; got %d", game.moves());
    Expect.that(
        game.choices() >= game.moves(), "choices must be at least moves; got %d", game.choices());
    Expect.that(
        game.minUtility() < game.maxUtility(),
        "minUtility must be below maxUtility; got %s and %s",
        game.minUtility(),
        game.maxUtility());
    Expect.that(game.maxLength() >= 1, "maxLength must be at least 1; got %d", game.maxLength());
    int[] shape = game.observationShape();
    Expect.that(
        shape.length == 3 && Arrays.stream(shape).allMatch(n -> n >= 1),
        "observationShape must be [planes, height, width]; got %s",
        Expect.members(shape));
    int planes = shape[0];
    shape[0] = -1;
    Expect.that(
        game.observationShape()[0] == planes, "observationShape must not give its own array away");
  }

  /** Every call of start makes a position of its own with nothing played. */
  public void theStartIsANewGame() {
    GameState first = game.start();
    Expect.that(first.length() == 0, "length at the start must be 0; got %d", first.length());
    Expect.that(!first.terminal(), "the game must not be over at the start");
    Expect.that(
        first.game().name().equals(game.name()),
        "a position must know its game %s; got %s",
        game.name(),
        first.game().name());
    Expect.that(
        first.toString() != null && !first.toString().isBlank(), "toString must show the position");
    first.play(RandomGames.legalMoves(first)[0]);
    GameState second = game.start();
    Expect.that(
        second.length() == 0 && second.hash() != first.hash(),
        "a move in one game must not show in the start of another");
  }

  /** Legal moves are ascending, can be played and agree with legal. */
  public void legalMovesAreAscendingAndPlayable() {
    walk.eachPosition(
        state -> {
          int[] legal = RandomGames.legalMoves(state);
          Expect.that(
              state.terminal() == (legal.length == 0),
              "there must be legal moves until the end and none after it; got %d in\n%s",
              legal.length,
              state);
          int next = 0;
          for (int move = -1; move <= game.choices(); move++) {
            boolean listed = next < legal.length && legal[next] == move;
            next += listed ? 1 : 0;
            Expect.that(
                state.legal(move) == listed,
                "legal(%d) is %s but legalMoves gives %s in\n%s",
                move,
                state.legal(move),
                Expect.members(legal),
                state);
          }
          Expect.that(
              next == legal.length,
              "legal moves must be ascending and in [0, %d); got %s",
              game.choices(),
              Expect.members(legal));
          for (int move : RandomGames.sample(legal)) {
            state.copy().play(move);
          }
        });
  }

  /** An illegal move is refused with its number or text and changes nothing. */
  public void illegalMovesAreRejectedByName() {
    walk.eachPosition(
        state -> {
          long before = state.hash();
          if (state.terminal()) {
            Expect.thrown(IllegalStateException.class, () -> state.play(0), "play after the end");
            return;
          }
          for (int move : RandomGames.sample(illegal(state))) {
            String message =
                Expect.thrown(
                    IllegalArgumentException.class,
                    () -> state.play(move),
                    "play of the illegal move " + move);
            Expect.that(
                message.contains(Integer.toString(move)) || message.contains(text(move)),
                "the message about the illegal move %d must name it; got \"%s\"",
                move,
                message);
          }
          Expect.that(state.hash() == before, "an illegal move must change nothing");
        });
  }

  private String text(int move) {
    return move >= 0 && move < game.moves() ? game.moveText(move) : Integer.toString(move);
  }

  private int[] illegal(GameState state) {
    int[] result = new int[game.choices() + 2];
    int n = 0;
    for (int move = -1; move <= game.choices(); move++) {
      if (!state.legal(move)) {
        result[n++] = move;
      }
    }
    return Arrays.copyOf(result, n);
  }

  /** A copy is equal to its original and goes its own way. */
  public void copiesAreEqualAndIndependent() {
    new CopyChecks(walk).copiesAreEqualAndIndependent();
  }

  /** The same moves lead to the same hash, and every move changes it. */
  public void equalPositionsHaveEqualHashes() {
    new CopyChecks(walk).equalPositionsHaveEqualHashes();
  }

  /** Observations are finite, fill exactly their part of the array and change nothing. */
  public void observationsAreFiniteAndInTheirPlace() {
    float[] out = new float[size + 4];
    walk.eachPosition(
        state -> {
          long before = state.hash();
          for (int player = 0; player < game.players(); player++) {
            Arrays.fill(out, Float.NaN);
            state.observe(player, out, 2);
            for (int i = 0; i < out.length; i++) {
              boolean inside = i >= 2 && i < 2 + size;
              Expect.that(
                  inside == Float.isFinite(out[i]),
                  "observe must write finite numbers from at to at + %d; number %d is %s",
                  size - 1,
                  i - 2,
                  out[i]);
            }
          }
          Expect.that(state.hash() == before, "observe must not change the position");
        });
  }

  /** Length counts the moves, and the game is over when they reach maxLength. */
  public void gamesEndWithinTheirLength() {
    UniformRandomProvider random = RandomGames.random("length");
    for (int i = 0; i < games; i++) {
      GameState state = game.start();
      for (int played = 0; !state.terminal(); played++) {
        Expect.that(
            played < game.maxLength(),
            "a game must be over after maxLength = %d moves",
            game.maxLength());
        int player = state.currentPlayer();
        Expect.that(
            player < game.players() && player >= GameState.SIMULTANEOUS,
            "currentPlayer must be in [0, %d) or a constant; got %d",
            game.players(),
            player);
        state.play(walk.choose(state, random));
        Expect.that(
            state.length() == played + 1,
            "length must count the moves; expected %d got %d",
            played + 1,
            state.length());
      }
    }
  }

  /** Every move has its own text, which reads back as the move. */
  public void movesHaveTextsThatCanBeRead() {
    Set<String> texts = new HashSet<>();
    for (int move = 0; move < game.moves(); move++) {
      String text = game.moveText(move);
      Expect.that(texts.add(text), "two moves have the text \"%s\"", text);
    }
    for (int move = 0; move < game.moves(); move++) {
      String text = game.moveText(move);
      int read = game.parseMove(text);
      Expect.that(read == move, "\"%s\" must read back as move %d; got %d", text, move, read);
    }
    String message =
        Expect.thrown(
            IllegalArgumentException.class, () -> game.parseMove("no move!"), "parseMove");
    Expect.that(
        message.contains("no move!"), "the message of parseMove must quote the text: %s", message);
  }

  /** Results are in range, add up to 0 if the game says so, and do not exist before the end. */
  public void returnsAreInRangeAndOnlyAtTheEnd() {
    new ResultChecks(walk).returnsAreInRangeAndOnlyAtTheEnd();
  }

  /** A playout gives results in range, those of the game where it is over, and changes nothing. */
  public void playoutsLeaveThePositionAlone() {
    new ResultChecks(walk).playoutsLeaveThePositionAlone();
  }

  /** Where the game is {@link Scored}: what one player leads by and owns, the other lacks. */
  public void scoresBelongToBothPlayers() {
    new ResultChecks(walk).scoresBelongToBothPlayers();
  }

  /** A mirrored game is the mirror image of the game. */
  public void symmetriesLeaveTheRulesUnchanged() {
    new SymmetryChecks(game, games).symmetriesLeaveTheRulesUnchanged();
  }

  /** Where chance moves, the probabilities of its outcomes are positive and add up to 1. */
  public void chanceIsADistribution() {
    new ChanceChecks(walk).chanceIsADistribution();
  }

  /** Equal keys, equal texts, and then equal moves and observations of the player. */
  public void informationStatesSayWhatPlayersKnow() {
    new ChanceChecks(walk).informationStatesSayWhatPlayersKnow();
  }

  /** Where all move at once, every combination of their moves is legal and nothing else. */
  public void jointMovesCombineTheMovesOfAll() {
    new ChanceChecks(walk).jointMovesCombineTheMovesOfAll();
  }
}
