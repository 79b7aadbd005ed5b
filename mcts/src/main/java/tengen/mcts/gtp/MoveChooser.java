package tengen.mcts.gtp;

import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.SearchResult;

/** Turns what a search found into what is answered: a move, a pass, or giving up. */
final class MoveChooser {

  /** Instead of a move. */
  static final int RESIGN = -1;

  /** A game is not given up on one bad search. */
  private static final int HOPELESS_MOVES = 3;

  private final GtpGame game;
  private final GtpEngine engine;
  private final int[] hopeless = new int[2];

  MoveChooser(GtpGame game, GtpEngine engine) {
    this.game = game;
    this.engine = engine;
  }

  void newGame() {
    hopeless[0] = 0;
    hopeless[1] = 0;
  }

  /** How to find a move. */
  interface Thinking {
    SearchResult think(GoState position);
  }

  /**
   * Chooses.
   *
   * @param cleanup whether dead stones must be taken off by playing on
   */
  int choose(int player, boolean cleanup, Thinking thinking) {
    GoState position = game.positionFor(player);
    int pass = game.game().pass();
    FinalStatus status = null;
    if (cleanup || game.opponentPassed(player)) {
      status = engine.status(position);
      boolean stonesLeft =
          cleanup
              ? status.anyDead(1 - player)
              : !territory() && status.anyUncertainDead(1 - player);
      if (!stonesLeft && (cleanup || winning(player, position, status))) {
        return pass;
      }
      int capture = stonesLeft ? capture(player, position, status) : pass;
      if (capture != pass) {
        return capture;
      }
      if (cleanup) {
        return pass;
      }
    }
    SearchResult result = thinking.think(position);
    if (giveUp(player, position, result)) {
      return RESIGN;
    }
    return result.best() == pass ? pass(player, position, status, result) : result.best();
  }

  /** Whether taking dead stones off by playing costs points. */
  private boolean territory() {
    return game.rules().scoring() == GoRules.Scoring.TERRITORY;
  }

  /** Whether the game is won by counting the stones as they stand and by counting as it should. */
  private boolean winning(int player, GoState position, FinalStatus status) {
    double sign = player == 0 ? 1 : -1;
    double shift = game.rules().komi() - game.komi();
    double literal = sign * (position.score(0) + shift);
    double judged = sign * (position.score(0, status.deadStones()) + shift);
    return literal > 0 && judged > 0;
  }

  /**
   * A pass, unless the game would be lost by dead stones on the board or the players could disagree
   * about some: then it is played on, which costs nothing when area is counted.
   */
  private int pass(int player, GoState position, FinalStatus known, SearchResult result) {
    int pass = game.game().pass();
    if (territory()) {
      return pass;
    }
    FinalStatus status = known != null ? known : engine.status(position);
    boolean won = winning(player, position, status);
    if (status.anyUncertainDead(1 - player) && !won) {
      int capture = capture(player, position, status);
      if (capture != pass) {
        return capture;
      }
    }
    return status.doubtful() ? playOn(position, status, result) : pass;
  }

  /** The most visited move that neither fills an eye nor can be taken at once; pass if none. */
  private int playOn(GoState position, FinalStatus status, SearchResult result) {
    int pass = game.game().pass();
    int best = pass;
    int most = -1;
    for (int i = 0; i < result.moves().length; i++) {
      int move = result.moves()[i];
      if (move != pass && result.visits()[i] > most && !status.eye(position, move)) {
        GoState after = position.copy();
        after.play(move);
        if (after.liberties(move) > 1) {
          best = move;
          most = result.visits()[i];
        }
      }
    }
    return best;
  }

  /** A move next to dead stones of the opponent, nearest to taking them first; pass if none. */
  private int capture(int player, GoState position, FinalStatus status) {
    int best = game.game().pass();
    int fewest = Integer.MAX_VALUE;
    for (int p = 0; p < game.game().pass(); p++) {
      if (position.stone(p) != 2 - player || !status.isDead(p)) {
        continue;
      }
      for (int next : status.neighbours(p)) {
        int liberties = position.liberties(p);
        if (liberties < fewest && useful(player, position, p, next)) {
          fewest = liberties;
          best = next;
        }
      }
    }
    return best;
  }

  /** Whether a liberty of a chain can be taken without losing the stone at once. */
  private boolean useful(int player, GoState position, int chainPoint, int liberty) {
    if (position.stone(liberty) != 0 || !position.legal(liberty)) {
      return false;
    }
    if (position.liberties(chainPoint) == 1) {
      return true;
    }
    GoState after = position.copy();
    after.play(liberty);
    return after.stone(liberty) == player + 1 && after.liberties(liberty) > 1;
  }

  private boolean giveUp(int player, GoState position, SearchResult result) {
    double winRate = (result.value() + 1) / 2;
    hopeless[player] = winRate < engine.resignBelow() ? hopeless[player] + 1 : 0;
    return hopeless[player] >= HOPELESS_MOVES
        && position.length() >= position.size() * position.size() / 4;
  }
}
