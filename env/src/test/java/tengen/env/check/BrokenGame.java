package tengen.env.check;

import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.board.TicTacToe;
import tengen.env.board.TicTacToeState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Playout;
import tengen.env.game.Symmetry;
import tengen.env.game.UniformPlayout;

/** Tic-tac-toe with one thing wrong. */
final class BrokenGame implements Game {

  /** What is wrong, which check finds it, and a piece of what that says. */
  enum Defect {
    UPPER_CASE_NAME(GameChecks::theGameDescribesItself, "must be in lower case"),
    SHARED_SHAPE(GameChecks::theGameDescribesItself, "give its own array away"),
    SHARED_START(GameChecks::theStartIsANewGame, "must not show in the start"),
    UNORDERED_MOVES(GameChecks::legalMovesAreAscendingAndPlayable, "but legalMoves gives [8, 7"),
    MOVES_AFTER_THE_END(GameChecks::legalMovesAreAscendingAndPlayable, "none after it; got 1"),
    LEGAL_DISAGREES(GameChecks::legalMovesAreAscendingAndPlayable, "is true but legalMoves gives"),
    ILLEGAL_ACCEPTED(GameChecks::illegalMovesAreRejectedByName, "threw nothing"),
    ILLEGAL_UNNAMED(GameChecks::illegalMovesAreRejectedByName, "must name it; got \"bad move\""),
    SHARED_COPY(GameChecks::copiesAreEqualAndIndependent, "must not show in the original"),
    FORGETFUL_COPY_FROM(GameChecks::copiesAreEqualAndIndependent, "copyFrom must give an equal"),
    RETURNS_EARLY(
        GameChecks::returnsAreInRangeAndOnlyAtTheEnd, "returns before the end must throw"),
    RETURNS_TWO(GameChecks::returnsAreInRangeAndOnlyAtTheEnd, "must be in [-1.0, 1.0]; got 2.0"),
    NOT_ZERO_SUM(GameChecks::returnsAreInRangeAndOnlyAtTheEnd, "add up to 0; got 1.0"),
    HASH_OF_THE_OBJECT(GameChecks::equalPositionsHaveEqualHashes, "must have equal hashes"),
    HASH_OF_NOTHING(GameChecks::equalPositionsHaveEqualHashes, "a move must change the hash"),
    OBSERVES_NAN(GameChecks::observationsAreFiniteAndInTheirPlace, "number 4 is NaN"),
    OBSERVES_AT_ZERO(GameChecks::observationsAreFiniteAndInTheirPlace, "number -2 is 0.0"),
    TOO_LONG(GameChecks::gamesEndWithinTheirLength, "over after maxLength = 4"),
    MISCOUNTED(GameChecks::gamesEndWithinTheirLength, "expected 1 got 0"),
    ONE_TEXT(GameChecks::movesHaveTextsThatCanBeRead, "two moves have the text \"x\""),
    PLAYOUT_PLAYS(GameChecks::playoutsLeaveThePositionAlone, "must not change the position"),
    WRONG_SYMMETRY(GameChecks::symmetriesLeaveTheRulesUnchanged, "symmetry 1 must map");

    @SuppressWarnings("Immutable") // a method reference
    final Consumer<GameChecks> check;

    final String message;

    Defect(Consumer<GameChecks> check, String message) {
      this.check = check;
      this.message = message;
    }
  }

  private final TicTacToe sound = new TicTacToe();
  private final Defect defect;
  private final int[] shape = {3, 3, 3};
  private final State shared;

  BrokenGame(Defect defect) {
    this.defect = defect;
    shared = new State(sound.start());
  }

  @Override
  public String name() {
    return defect == Defect.UPPER_CASE_NAME ? "Tic-Tac-Toe" : "broken";
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int moves() {
    return 9;
  }

  @Override
  public int maxLength() {
    return defect == Defect.TOO_LONG ? 4 : 9;
  }

  @Override
  public int[] observationShape() {
    return defect == Defect.SHARED_SHAPE ? shape : shape.clone();
  }

  @Override
  public List<Symmetry> symmetries() {
    List<Symmetry> right = sound.symmetries();
    return defect == Defect.WRONG_SYMMETRY
        ? List.of(right.get(0), new Symmetry(right.get(1).points(), right.get(2).moves()))
        : right;
  }

  @Override
  public GameState start() {
    return defect == Defect.SHARED_START ? shared : new State(sound.start());
  }

  @Override
  public Playout playout() {
    return defect == Defect.PLAYOUT_PLAYS ? BrokenGame::playOn : new UniformPlayout(this);
  }

  private static void playOn(GameState from, UniformRandomProvider random, double[] returns) {
    int[] moves = new int[9];
    while (from.legalMoves(moves) > 0) {
      from.play(moves[0]);
    }
  }

  @Override
  public String moveText(int move) {
    return defect == Defect.ONE_TEXT ? "x" : Integer.toString(move);
  }

  private final class State implements GameState {

    private final TicTacToeState inner;

    State(TicTacToeState inner) {
      this.inner = inner;
    }

    @Override
    public Game game() {
      return BrokenGame.this;
    }

    @Override
    public int currentPlayer() {
      return inner.currentPlayer();
    }

    @Override
    public int legalMoves(int[] out) {
      int n = inner.legalMoves(out);
      if (defect == Defect.UNORDERED_MOVES) {
        for (int i = 0; i < n / 2; i++) {
          int swap = out[i];
          out[i] = out[n - 1 - i];
          out[n - 1 - i] = swap;
        }
      }
      return defect == Defect.MOVES_AFTER_THE_END ? Math.max(n, 1) : n;
    }

    @Override
    public boolean legal(int move) {
      return defect == Defect.LEGAL_DISAGREES ? move >= 0 && move < 9 : inner.legal(move);
    }

    @Override
    public void play(int move) {
      boolean refuse = !inner.terminal() && !inner.legal(move);
      if (refuse && defect == Defect.ILLEGAL_UNNAMED) {
        throw new IllegalArgumentException("bad move");
      }
      if (!refuse || defect != Defect.ILLEGAL_ACCEPTED) {
        inner.play(move);
      }
    }

    @Override
    public GameState copy() {
      return defect == Defect.SHARED_COPY ? this : new State(inner.copy());
    }

    @Override
    public void copyFrom(GameState other) {
      if (!(other instanceof State state)) {
        throw new IllegalArgumentException("another game");
      }
      if (defect != Defect.FORGETFUL_COPY_FROM) {
        inner.copyFrom(state.inner);
      }
    }

    @Override
    public int length() {
      return defect == Defect.MISCOUNTED ? 0 : inner.length();
    }

    @Override
    public double returns(int player) {
      if (!inner.terminal() && defect == Defect.RETURNS_EARLY) {
        return 0;
      }
      double result = inner.returns(player);
      return switch (defect) {
        case RETURNS_TWO -> 2 * result;
        case NOT_ZERO_SUM -> Math.max(0, result);
        default -> result;
      };
    }

    @Override
    public void observe(int player, float[] out, int at) {
      inner.observe(player, out, defect == Defect.OBSERVES_AT_ZERO ? 0 : at);
      if (defect == Defect.OBSERVES_NAN) {
        out[at + 4] = Float.NaN;
      }
    }

    @Override
    public long hash() {
      return switch (defect) {
        case HASH_OF_THE_OBJECT -> System.identityHashCode(this) + 31L * inner.hash();
        case HASH_OF_NOTHING -> 1;
        default -> inner.hash();
      };
    }

    @Override
    public String toString() {
      return inner.toString();
    }
  }
}
