package tengen.mcts.gtp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoResult;

/** The game that a client plays: board, rules, what was set up, and every move since. */
final class GtpGame {

  private final GtpPlayer player;
  private final List<GoRecord.Move> moves = new ArrayList<>();
  private GoRules rules;
  private double komi;
  private int[] black = {};
  private int[] white = {};
  private int firstToMove;
  private int handicap;
  private GoState state;

  GtpGame(GtpPlayer player, int size, GoRules rules) {
    this.player = player;
    this.rules = rules;
    komi = rules.komi();
    state = player.game(size, rules).start();
  }

  GoState state() {
    return state;
  }

  GoGame game() {
    return state.game();
  }

  GoRules rules() {
    return rules;
  }

  double komi() {
    return komi;
  }

  int handicap() {
    return handicap;
  }

  List<GoRecord.Move> moves() {
    return Collections.unmodifiableList(moves);
  }

  /** Whether no stone was put on the board yet. */
  boolean fresh() {
    return moves.isEmpty() && black.length == 0 && white.length == 0;
  }

  /** Starts anew on a board of another size. */
  void resize(int size) {
    GoGame game;
    try {
      game = player.game(size, rules);
    } catch (IllegalArgumentException e) {
      throw new GtpFailure("unacceptable size");
    }
    state = game.start();
    clear();
  }

  void clear() {
    setUp(new int[0], new int[0], 0, 0);
    player.newGame();
  }

  /** Starts anew from stones on the board. */
  void setUp(int[] blackStones, int[] whiteStones, int toMove, int handicapStones) {
    state.setup(blackStones, whiteStones, toMove);
    black = blackStones;
    white = whiteStones;
    firstToMove = toMove;
    handicap = handicapStones;
    moves.clear();
  }

  /** Sets any komi; search thinks of the nearest that rules can have. */
  void komi(double value) {
    komi = value;
    apply(rules);
  }

  /** Changes the rules under the game, which stays as it is. */
  void rules(GoRules value) {
    apply(value);
  }

  private void apply(GoRules wanted) {
    double near = Math.rint(Math.max(-1000, Math.min(1000, komi)) * 2) / 2;
    GoRules with = wanted.withKomi(near);
    if (with.equals(rules)) {
      return;
    }
    GoState replayed = player.game(state.size(), with).start();
    try {
      replay(replayed, moves.size());
    } catch (IllegalArgumentException e) {
      throw new GtpFailure("the game so far is illegal under these rules");
    }
    rules = with;
    state = replayed;
  }

  private void replay(GoState target, int count) {
    target.setup(black, white, firstToMove);
    for (GoRecord.Move move : moves.subList(0, count)) {
      target.playOutOfTurn(move.player(), move.move());
    }
  }

  void play(int mover, int move) {
    try {
      state.playOutOfTurn(mover, move);
    } catch (IllegalArgumentException e) {
      throw new GtpFailure("illegal move");
    }
    moves.add(new GoRecord.Move(mover, move));
  }

  void undo() {
    if (moves.isEmpty()) {
      throw new GtpFailure("cannot undo");
    }
    replay(state, moves.size() - 1);
    moves.remove(moves.size() - 1);
  }

  /** Takes over a record up to a number of moves; on failure nothing has changed. */
  void load(GoRecord record, int count) {
    double oldKomi = komi;
    GoState oldState = state;
    GoRules oldRules = rules;
    try {
      rules = rules.withKomi(Math.rint(record.komi() * 2) / 2);
      GoState loaded = player.game(record.size(), rules).start();
      loaded.setup(record.setupBlack(), record.setupWhite(), record.toMove());
      for (GoRecord.Move move : record.moves().subList(0, count)) {
        loaded.playOutOfTurn(move.player(), move.move());
      }
      state = loaded;
    } catch (IllegalArgumentException e) {
      komi = oldKomi;
      state = oldState;
      rules = oldRules;
      throw new GtpFailure("cannot load file");
    }
    komi = record.komi();
    black = record.setupBlack();
    white = record.setupWhite();
    firstToMove = record.toMove();
    handicap = record.handicap();
    moves.clear();
    moves.addAll(record.moves().subList(0, count));
    player.newGame();
  }

  /** A copy in which a player is to move, whoever moved last. */
  GoState positionFor(int mover) {
    GoState copy = state.copy();
    if (copy.terminal() || copy.currentPlayer() != mover) {
      copy.turnTo(mover);
    }
    return copy;
  }

  /** Whether the last move was the opponent's pass. */
  boolean opponentPassed(int mover) {
    GoRecord.Move last = moves.isEmpty() ? null : moves.get(moves.size() - 1);
    return last != null && last.player() != mover && last.move() == game().pass();
  }

  /** Black's lead, the komi exactly as it was given. */
  double lead(boolean[] dead) {
    return state.score(0, dead) + rules.komi() - komi;
  }

  /** The game as a record. */
  GoRecord record(GoResult result) {
    return new GoRecord(
        state.size(),
        komi,
        RuleNames.nameOf(rules),
        handicap,
        black.clone(),
        white.clone(),
        moves.isEmpty() ? firstToMove : moves.get(0).player(),
        moves,
        result,
        "",
        "");
  }
}
