package tengen.env.go;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/** The course of a game: whose turn it is, what is legal, what a move does, when it is over. */
final class Course {

  private final GoGame game;
  private final GoRules rules;
  private final Grid grid;
  private final int pass;
  final GoBoard board;
  final Moves moves = new Moves();
  final Compensation compensation;
  private final Repetition past;

  /** Earlier positions, where the planes show them; else null. */
  private final Past pictures;

  final int[] captured = new int[2];

  /** Colour to move, also after the end. */
  int turn;

  /** Cell that simple ko forbids, 0 if none. */
  int koCell;

  int passes;
  boolean over;
  boolean drawn;

  Course(GoGame game) {
    this.game = game;
    rules = game.rules();
    grid = Grid.of(game.size());
    pass = game.pass();
    board = new GoBoard(grid);
    compensation = new Compensation(rules);
    past = new Repetition(rules, grid.area);
    pictures = game.planes() == GoPlanes.ALPHAZERO ? new Past(grid.area) : null;
    reset();
  }

  private void reset() {
    board.clear();
    moves.clear();
    compensation.clear();
    past.clear();
    Arrays.fill(captured, 0);
    turn = GoBoard.BLACK;
    koCell = 0;
    passes = 0;
    over = false;
    drawn = false;
    remember();
  }

  void copyFrom(Course other) {
    board.copyFrom(other.board);
    moves.copyFrom(other.moves);
    compensation.copyFrom(other.compensation);
    past.copyFrom(other.past);
    System.arraycopy(other.captured, 0, captured, 0, 2);
    turn = other.turn;
    koCell = other.koCell;
    passes = other.passes;
    over = other.over;
    drawn = other.drawn;
    if (pictures != null) {
      pictures.copyFrom(other.pictures);
    }
  }

  private void remember() {
    past.remember(board, turn);
    if (pictures != null) {
      pictures.push(board, moves.length());
    }
  }

  void setup(int[] black, int[] white, int toMove) {
    Require.inRange("player to move", toMove, 0, 1);
    reset();
    try {
      Setup.put(board, black, GoBoard.BLACK);
      Setup.put(board, white, GoBoard.WHITE);
    } catch (IllegalArgumentException e) {
      reset();
      throw e;
    }
    turn = toMove + 1;
    compensation.setup(black.length, white.length);
    past.clear();
    remember();
  }

  int legalMoves(int[] out) {
    if (over) {
      return 0;
    }
    int n = 0;
    if (!mustPass()) {
      for (int p = 0; p < grid.area; p++) {
        int q = grid.cell[p];
        if (board.color[q] == GoBoard.EMPTY && legalCell(q)) {
          out[n++] = p;
        }
      }
    }
    out[n++] = pass;
    return n;
  }

  boolean legal(int move) {
    if (over || move < 0 || move > pass) {
      return false;
    }
    if (move == pass) {
      return true;
    }
    int q = grid.cell[move];
    return board.color[q] == GoBoard.EMPTY && !mustPass() && legalCell(q);
  }

  /** Whether Black's pass was the second and White has only the last pass left. */
  boolean mustPass() {
    return passes >= 2;
  }

  private boolean legalCell(int q) {
    if (q == koCell) {
      return false;
    }
    boolean suicide = !board.breathes(q, turn);
    if (suicide && !(rules.suicide() && board.touches(q, turn))) {
      return false;
    }
    return !past.forbids(board, q, turn, suicide);
  }

  boolean forbiddenByKo(int point) {
    int q = grid.cell[point];
    if (over || board.color[q] != GoBoard.EMPTY) {
      return false;
    }
    boolean suicide = !board.breathes(q, turn);
    boolean otherwise = !suicide || (rules.suicide() && board.touches(q, turn));
    return q == koCell || (otherwise && past.forbids(board, q, turn, suicide));
  }

  boolean passEndsGame() {
    return !over && passes >= 1 && !compensation.buttonLeft();
  }

  void play(int move) {
    if (over) {
      throw gameOver();
    }
    if (!legal(move)) {
      throw new IllegalArgumentException(GoText.refusal(this, game, move));
    }
    if (move == pass) {
      pass();
    } else {
      place(grid.cell[move]);
    }
  }

  void playOutOfTurn(int player, int move) {
    Require.inRange("player", player, 0, 1);
    int oldTurn = turn;
    int oldPasses = passes;
    int oldKo = koCell;
    boolean wasOver = over;
    boolean wasDrawn = drawn;
    turnTo(player);
    passes = oldPasses == 1 ? 1 : 0;
    if (!legal(move)) {
      String message = GoText.refusal(this, game, move);
      turn = oldTurn;
      passes = oldPasses;
      koCell = oldKo;
      over = wasOver;
      drawn = wasDrawn;
      throw new IllegalArgumentException(message);
    }
    play(move);
  }

  void turnTo(int player) {
    Require.inRange("player", player, 0, 1);
    if (turn != player + 1) {
      koCell = 0;
    }
    turn = player + 1;
    passes = 0;
    over = false;
    drawn = false;
  }

  private static IllegalStateException gameOver() {
    return new IllegalStateException("the game is over: no move can be played");
  }

  int playRandom(UniformRandomProvider random) {
    int q = randomCell(random);
    if (q == 0) {
      pass();
      return pass;
    }
    place(q);
    return grid.point[q];
  }

  /** A uniformly random legal move: a cell, or 0 for a pass. */
  int randomCell(UniformRandomProvider random) {
    if (over) {
      throw gameOver();
    }
    if (mustPass()) {
      return 0;
    }
    while (true) {
      int k = random.nextInt(board.emptyCount + 1);
      int q = k == board.emptyCount ? 0 : board.empties[k];
      if (q == 0 || legalCell(q)) {
        return q;
      }
    }
  }

  private void pass() {
    moves.add(pass, turn - 1);
    koCell = 0;
    past.passed();
    if (compensation.buttonLeft()) {
      compensation.takeButton(turn);
      passes = 0;
      past.forget();
    } else {
      passes++;
    }
    boolean blackPassed = turn == GoBoard.BLACK;
    turn = 3 - turn;
    remember();
    over = passes >= 2 && !(rules.whitePassesLast() && blackPassed);
    over |= moves.length() >= game.maxLength();
  }

  private void place(int q) {
    moves.add(grid.point[q], turn - 1);
    compensation.played(turn);
    passes = 0;
    koCell = 0;
    int taken = board.place(q, turn);
    if (taken != 0) {
      afterRemoval(q, taken);
    }
    turn = 3 - turn;
    if (past.ends(board, turn)) {
      over = true;
      drawn = true;
    }
    remember();
    over |= moves.length() >= game.maxLength();
  }

  private void afterRemoval(int q, int taken) {
    past.removed();
    if (taken < 0) {
      captured[turn - 1] -= taken;
      return;
    }
    captured[2 - turn] += taken;
    if (taken == 1 && board.loneInAtari(q) && !rules.superko()) {
      koCell = board.lastEmptied();
    }
  }

  /** Writes the plane of a player's stones some moves ago. */
  void writePast(int player, int ago, float[] out, int at) {
    pictures.write(player, ago, moves.length(), out, at);
  }

  long hash() {
    long h = Grid.mix(board.hash ^ Repetition.side(turn));
    h = Grid.mix(h + koCell * 8L + passes * 2L + (over ? 1 : 0));
    h += moves.digest(game.planes().history());
    long digest = past.digest();
    if (digest != 0 || rules.scoring() == GoRules.Scoring.TERRITORY) {
      h += Grid.mix(digest + captured[0] * 1000L + captured[1]);
    }
    return Grid.mix(h + compensation.digest());
  }
}
