package tengen.env.check;

import java.util.function.Consumer;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;
import tengen.env.game.SimultaneousState;

/** A coin is tossed in secret and one player guesses how it fell; one thing is wrong. */
record BrokenCoin(Defect defect) implements Game {

  /** What is wrong, which check finds it, and a piece of what that says. */
  enum Defect {
    NO_DISTRIBUTION(GameChecks::chanceIsADistribution, "must add up to 1; got 1.1"),
    IMPOSSIBLE_OUTCOME(GameChecks::chanceIsADistribution, "outcome 0 must be positive; got 0.0"),
    FORGOTTEN_OUTCOME(GameChecks::chanceIsADistribution, "must be the legal moves; got [0] and"),
    CHANCE_ANYWHERE(GameChecks::chanceIsADistribution, "threw nothing"),
    SEES_THE_COIN(GameChecks::informationStatesSayWhatPlayersKnow, "must mean equal knowledge"),
    TWO_KEYS(GameChecks::informationStatesSayWhatPlayersKnow, "must have one key"),
    NOT_SIMULTANEOUS(GameChecks::jointMovesCombineTheMovesOfAll, "must be a SimultaneousState"),
    FORGOTTEN_JOINT_MOVE(GameChecks::jointMovesCombineTheMovesOfAll, "must combine the moves");

    @SuppressWarnings("Immutable") // a method reference
    final Consumer<GameChecks> check;

    final String message;

    Defect(Consumer<GameChecks> check, String message) {
      this.check = check;
      this.message = message;
    }
  }

  @Override
  public String name() {
    return "coin";
  }

  @Override
  public int players() {
    return 1;
  }

  @Override
  public int moves() {
    return 2;
  }

  @Override
  public int maxLength() {
    return 2;
  }

  @Override
  public int[] observationShape() {
    return new int[] {1, 1, 1};
  }

  @Override
  public GameState start() {
    return defect == Defect.FORGOTTEN_JOINT_MOVE ? new Together(this) : new Toss(this);
  }

  private static class Toss implements ChanceState, InformationState {

    final BrokenCoin game;
    final Defect defect;
    private int coin;
    private int guess;
    private int length;

    Toss(BrokenCoin game) {
      this.game = game;
      defect = game.defect;
    }

    @Override
    public Game game() {
      return game;
    }

    @Override
    public int currentPlayer() {
      boolean together = defect == Defect.NOT_SIMULTANEOUS || defect == Defect.FORGOTTEN_JOINT_MOVE;
      return length == 0 ? CHANCE : length == 2 ? TERMINAL : together ? SIMULTANEOUS : 0;
    }

    @Override
    public int legalMoves(int[] out) {
      out[0] = 0;
      out[1] = 1;
      boolean forgets = defect == Defect.FORGOTTEN_JOINT_MOVE && length == 1;
      return terminal() ? 0 : forgets ? 1 : 2;
    }

    @Override
    public boolean legal(int move) {
      return !terminal() && (move == 0 || move == 1);
    }

    @Override
    public void play(int move) {
      if (length++ == 0) {
        coin = move;
      } else {
        guess = move;
      }
    }

    @Override
    public int chanceOutcomes(int[] outcomes, double[] probabilities) {
      if (length > 0 && defect != Defect.CHANCE_ANYWHERE) {
        throw new IllegalStateException("the coin was tossed");
      }
      outcomes[0] = 0;
      outcomes[1] = 1;
      probabilities[0] = defect == Defect.IMPOSSIBLE_OUTCOME ? 0 : 0.5;
      probabilities[1] = defect == Defect.NO_DISTRIBUTION ? 0.6 : 0.5;
      return defect == Defect.FORGOTTEN_OUTCOME ? 1 : 2;
    }

    @Override
    public String informationText(int player) {
      return "?";
    }

    @Override
    public long informationKey(int player) {
      return defect == Defect.TWO_KEYS ? coin : 0;
    }

    @Override
    public GameState copy() {
      GameState copy = game.start();
      copy.copyFrom(this);
      return copy;
    }

    @Override
    public void copyFrom(GameState other) {
      Toss from = (Toss) other;
      coin = from.coin;
      guess = from.guess;
      length = from.length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public double returns(int player) {
      return coin == guess ? 1 : -1;
    }

    @Override
    public void observe(int player, float[] out, int at) {
      out[at] = defect == Defect.SEES_THE_COIN ? coin : 0;
    }

    @Override
    public long hash() {
      return 100L * length + 10L * coin + guess;
    }

    @Override
    public String toString() {
      return "coin\n";
    }
  }

  private static final class Together extends Toss implements SimultaneousState {

    Together(BrokenCoin game) {
      super(game);
    }

    @Override
    public int legalMoves(int player, int[] out) {
      out[0] = 0;
      out[1] = 1;
      return length() == 1 ? 2 : 0;
    }
  }
}
