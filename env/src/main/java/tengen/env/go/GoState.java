package tengen.env.go;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.game.Scored;

/**
 * A position of a game of Go, with what ko and superko need to know of the past. Colours of stones
 * are 0 empty, 1 black, 2 white; players are 0 Black, 1 White.
 */
public final class GoState implements Scored {

  private final GoGame game;
  private final GoRules rules;
  private final Grid grid;
  private final GoBoard board;
  private final int area;

  /** Keys of the positions so far, of a kind that the ko rule compares. */
  private final PositionSet history;

  private final int[] captured = new int[2];

  /** By ply: move * 2 + player. */
  private int[] moves = new int[64];

  private int length;

  /** Colour to move, also after the end. */
  private int turn;

  private int koCell;
  private int passes;
  private boolean over;
  private boolean drawn;

  /** Whether any stone was ever taken off: before that no position can come back. */
  private boolean removed;

  /** Number of passes, which under simple ko separates what counts as a repetition. */
  private int epoch;

  private int setupStones;
  private boolean setupHasWhite;

  /** Black's plays before White's first. */
  private int openingStones;

  private boolean whitePlayed;

  /** Colour that took the button, 0 if none did. */
  private int button;

  private final Past past;
  private Counting counting;
  private int[] libertyMark;
  private int[] libertyCount;
  private int libertyStamp;

  GoState(GoGame game) {
    this.game = game;
    rules = game.rules();
    grid = Grid.of(game.size());
    area = grid.area;
    board = new GoBoard(grid);
    history = new PositionSet(4 * area);
    past = game.planes() == GoPlanes.ALPHAZERO ? new Past(area) : null;
    reset();
  }

  private void reset() {
    board.clear();
    history.clear();
    Arrays.fill(captured, 0);
    length = 0;
    turn = GoBoard.BLACK;
    koCell = 0;
    passes = 0;
    over = false;
    drawn = false;
    removed = false;
    epoch = 0;
    setupStones = 0;
    setupHasWhite = false;
    openingStones = 0;
    whitePlayed = false;
    button = 0;
    remember();
  }

  private void remember() {
    history.add(key(board.hash, turn));
    if (past != null) {
      past.push(board, length);
    }
  }

  /** What the ko rule compares: the board, and what else must agree for a repetition. */
  private long key(long boardHash, int mover) {
    return switch (rules.ko()) {
      case SITUATIONAL -> boardHash ^ side(mover);
      case SIMPLE -> boardHash ^ side(mover) ^ (epoch * 0xD1B54A32D192ED03L);
      default -> boardHash;
    };
  }

  private static long side(int mover) {
    return mover == GoBoard.WHITE ? 0x9FB21C651E98DF25L : 0;
  }

  /**
   * Starts a new game from stones on the board, for example a handicap.
   *
   * @param black points of the black stones
   * @param white points of the white stones
   * @param toMove player to move, 0 or 1
   * @throws IllegalArgumentException if a point is not on the board or used twice, or stones have
   *     no liberty; the position is then the empty board
   */
  public void setup(int[] black, int[] white, int toMove) {
    Require.inRange("player to move", toMove, 0, 1);
    reset();
    try {
      putAll(black, GoBoard.BLACK);
      putAll(white, GoBoard.WHITE);
    } catch (IllegalArgumentException e) {
      reset();
      throw e;
    }
    turn = toMove + 1;
    setupStones = black.length;
    setupHasWhite = white.length > 0;
    history.clear();
    remember();
  }

  private void putAll(int[] points, int color) {
    for (int p : points) {
      Require.inRange("setup point", p, 0, area - 1);
      if (board.color[grid.cell[p]] != GoBoard.EMPTY) {
        throw new IllegalArgumentException("setup puts two stones on " + GoText.move(size(), p));
      }
      if (board.place(grid.cell[p], color) != 0) {
        throw new IllegalArgumentException(
            "setup leaves stones without a liberty next to " + GoText.move(size(), p));
      }
    }
  }

  @Override
  public GoGame game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return over ? TERMINAL : turn - 1;
  }

  @Override
  public boolean terminal() {
    return over;
  }

  @Override
  public int legalMoves(int[] out) {
    if (over) {
      return 0;
    }
    int n = 0;
    if (!mustPass()) {
      for (int p = 0; p < area; p++) {
        int q = grid.cell[p];
        if (board.color[q] == GoBoard.EMPTY && legalCell(q)) {
          out[n++] = p;
        }
      }
    }
    out[n++] = area;
    return n;
  }

  @Override
  public boolean legal(int move) {
    if (over || move < 0 || move > area) {
      return false;
    }
    if (move == area) {
      return true;
    }
    int q = grid.cell[move];
    return board.color[q] == GoBoard.EMPTY && !mustPass() && legalCell(q);
  }

  /** Whether Black's pass was the second and White has only the last pass left. */
  private boolean mustPass() {
    return passes >= 2;
  }

  private boolean legalCell(int q) {
    if (q == koCell) {
      return false;
    }
    boolean suicide = false;
    if (!board.breathes(q, turn)) {
      if (!rules.suicide() || !board.touches(q, turn)) {
        return false;
      }
      suicide = true;
    }
    return !(rules.superko() && (removed || suicide)) || !repeats(q);
  }

  private boolean repeats(int q) {
    return history.contains(key(board.hashAfter(q, turn), 3 - turn));
  }

  /** Whether ko or superko, and not the lack of liberties, forbids this empty point. */
  public boolean forbiddenByKo(int point) {
    int q = grid.cell[point];
    if (over || board.color[q] != GoBoard.EMPTY) {
      return false;
    }
    if (q == koCell) {
      return true;
    }
    boolean possible = board.breathes(q, turn) || (rules.suicide() && board.touches(q, turn));
    return possible && rules.superko() && repeats(q);
  }

  @Override
  public void play(int move) {
    if (over) {
      throw new IllegalStateException("the game is over: no move can be played");
    }
    if (!legal(move)) {
      throw new IllegalArgumentException(refusal(move));
    }
    if (move == area) {
      pass();
    } else {
      place(grid.cell[move]);
    }
  }

  private String refusal(int move) {
    if (move < 0 || move > area) {
      return "move must be in [0, " + area + "]; got " + move;
    }
    int q = grid.cell[move];
    String why;
    if (board.color[q] != GoBoard.EMPTY) {
      why = "there is a stone";
    } else if (mustPass()) {
      why = "White must pass last";
    } else if (forbiddenByKo(move)) {
      why = rules.superko() ? "superko: the position stood before" : "ko";
    } else {
      why = "suicide";
    }
    String who = turn == GoBoard.BLACK ? "Black" : "White";
    return "illegal move " + GoText.move(size(), move) + " of " + who + ": " + why;
  }

  /**
   * Plays a move of either player, whoever's turn it is, also after two passes or the maximum
   * length: what a client of the Go Text Protocol or a game record may ask for.
   *
   * @throws IllegalArgumentException if the move is illegal for that player; nothing has changed
   */
  public void playOutOfTurn(int player, int move) {
    Require.inRange("player", player, 0, 1);
    int oldTurn = turn;
    int oldPasses = passes;
    int oldKo = koCell;
    boolean wasOver = over;
    turnTo(player);
    if (oldPasses == 1) {
      passes = 1;
    }
    if (!legal(move)) {
      String message = refusal(move);
      turn = oldTurn;
      passes = oldPasses;
      koCell = oldKo;
      over = wasOver;
      throw new IllegalArgumentException(message);
    }
    play(move);
  }

  /**
   * Makes it a player's turn, whoever moved last. The game is not over then, passes so far do not
   * count, and a simple ko is free for a player whose turn it was not.
   */
  public void turnTo(int player) {
    Require.inRange("player", player, 0, 1);
    if (turn != player + 1) {
      koCell = 0;
    }
    turn = player + 1;
    passes = 0;
    over = false;
  }

  /**
   * Plays a uniformly random legal move, a pass included, without listing them: draws empty points
   * until one is legal.
   *
   * @return the move
   * @throws IllegalStateException after the end
   */
  public int playRandom(UniformRandomProvider random) {
    int q = randomCell(random);
    if (q == 0) {
      pass();
      return area;
    }
    place(q);
    return grid.point[q];
  }

  /**
   * A uniformly random legal move, a pass included.
   *
   * @throws IllegalStateException after the end
   */
  public int randomMove(UniformRandomProvider random) {
    int q = randomCell(random);
    return q == 0 ? area : grid.point[q];
  }

  /** A cell, or 0 for a pass. */
  private int randomCell(UniformRandomProvider random) {
    if (over) {
      throw new IllegalStateException("the game is over: no move can be played");
    }
    if (mustPass()) {
      return 0;
    }
    int n = board.emptyCount;
    while (true) {
      int k = random.nextInt(n + 1);
      if (k == n) {
        return 0;
      }
      int q = board.empties[k];
      if (legalCell(q)) {
        return q;
      }
    }
  }

  private void pass() {
    note(area);
    koCell = 0;
    epoch++;
    if (rules.button() && button == 0) {
      button = turn;
      passes = 0;
      history.clear();
    } else {
      passes++;
    }
    int mover = turn;
    turn = 3 - turn;
    remember();
    over = passes >= 2 && !(rules.whitePassesLast() && mover == GoBoard.BLACK);
    over |= length >= game.maxLength();
  }

  private void place(int q) {
    note(grid.point[q]);
    passes = 0;
    if (turn == GoBoard.WHITE) {
      whitePlayed = true;
    } else if (!whitePlayed) {
      openingStones++;
    }
    koCell = 0;
    int taken = board.place(q, turn);
    if (taken != 0) {
      afterRemoval(q, taken);
    }
    turn = 3 - turn;
    if (removed && !rules.superko()) {
      endIfRepeated();
    }
    remember();
    over |= length >= game.maxLength();
  }

  private void afterRemoval(int q, int taken) {
    removed = true;
    if (taken < 0) {
      captured[turn - 1] -= taken;
      return;
    }
    captured[2 - turn] += taken;
    boolean lone = board.stones[q] == 1 && board.head[q] == q;
    if (taken == 1 && lone && board.liberties[q] == 1 && !rules.superko()) {
      // The only liberty of a lone stone that took one stone is where that stone stood, and it is
      // the cell that became empty last.
      koCell = board.empties[board.emptyCount - 1];
    }
  }

  private void endIfRepeated() {
    long key = key(board.hash, turn);
    int allowed = rules.ko() == GoRules.Ko.SIMPLE ? 2 : 1;
    if (history.count(key) >= allowed) {
      over = true;
      drawn = true;
    }
  }

  private void note(int move) {
    if (length == moves.length) {
      moves = Arrays.copyOf(moves, 2 * length);
    }
    moves[length++] = move * 2 + turn - 1;
  }

  @Override
  public GoState copy() {
    GoState result = new GoState(game);
    result.copyFrom(this);
    return result;
  }

  @Override
  public void copyFrom(tengen.env.game.GameState state) {
    if (!(state instanceof GoState other) || !other.game.equals(game)) {
      throw new IllegalArgumentException(
          "cannot copy a position of " + state.game() + " into one of " + game);
    }
    board.copyFrom(other.board);
    history.copyFrom(other.history);
    if (moves.length < other.length) {
      moves = new int[other.moves.length];
    }
    System.arraycopy(other.moves, 0, moves, 0, other.length);
    captured[0] = other.captured[0];
    captured[1] = other.captured[1];
    length = other.length;
    turn = other.turn;
    koCell = other.koCell;
    passes = other.passes;
    over = other.over;
    drawn = other.drawn;
    removed = other.removed;
    epoch = other.epoch;
    setupStones = other.setupStones;
    setupHasWhite = other.setupHasWhite;
    openingStones = other.openingStones;
    whitePlayed = other.whitePlayed;
    button = other.button;
    if (past != null) {
      past.copyFrom(other.past);
    }
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public double returns(int player) {
    if (!over) {
      throw new IllegalStateException("the game is not over: it has no result yet");
    }
    return drawn ? 0 : Math.signum(score(player));
  }

  /** Whether the game ended without a result because a position came back. */
  public boolean endedByRepetition() {
    return drawn;
  }

  @Override
  public double score(int player) {
    return score(player, null);
  }

  /**
   * Points by which a player leads when agreed dead stones are taken off before counting.
   *
   * @param deadStones {@code [size * size]}: points whose stones are dead; null leaves that to the
   *     rules
   */
  public double score(int player, boolean[] deadStones) {
    double black = counting().blackLead(deadStones) - komi() - handicapBonus();
    if (button != 0) {
      black += button == GoBoard.BLACK ? 0.5 : -0.5;
    }
    return player == 0 ? black : 0 - black;
  }

  /** Komi of the rules, in White's favour. */
  public double komi() {
    return rules.komi();
  }

  /** White's points for handicap stones. */
  public int handicapBonus() {
    return setupHasWhite ? 0 : rules.handicapPoints(setupStones + openingStones);
  }

  @Override
  public void ownership(int player, float[] out, int at) {
    byte[] owner = counting().owners();
    for (int p = 0; p < area; p++) {
      int color = owner[grid.cell[p]];
      out[at + p] = color == 0 ? 0 : color - 1 == player ? 1 : -1;
    }
  }

  @Override
  public void observe(int player, float[] out, int at) {
    game.planes().write(this, player, out, at);
  }

  @Override
  public long hash() {
    long h = Grid.mix(board.hash ^ side(turn));
    h = Grid.mix(h + koCell * 8L + passes * 2L + (over ? 1 : 0));
    int depth = Math.min(length, game.planes().history());
    for (int i = length - depth; i < length; i++) {
      h = h * 0x9E3779B97F4A7C15L + moves[i] + 1;
    }
    if (removed || rules.scoring() == GoRules.Scoring.TERRITORY) {
      h += Grid.mix(history.digest() + captured[0] * 1000L + captured[1]);
    }
    return Grid.mix(h + button);
  }

  /** Side of the board. */
  public int size() {
    return grid.size;
  }

  /** What stands on a point: 0 nothing, 1 black, 2 white. */
  public int stone(int point) {
    return board.color[grid.cell[point]];
  }

  /** Number of liberties of the chain on a point, 0 if there is none. */
  public int liberties(int point) {
    int q = grid.cell[point];
    return board.color[q] == GoBoard.EMPTY ? 0 : trueLiberties(Integer.MAX_VALUE)[board.head[q]];
  }

  /** The last move, -1 if there is none. */
  public int lastMove() {
    return length == 0 ? -1 : moveAt(length - 1);
  }

  /** The move of a ply, {@code 0 … length - 1}. */
  public int moveAt(int ply) {
    return moves[ply] >> 1;
  }

  /** Who moved at a ply, {@code 0 … length - 1}. */
  public int moverAt(int ply) {
    return moves[ply] & 1;
  }

  /** Number of passes at the end of the game so far. */
  public int consecutivePasses() {
    return passes;
  }

  /** Number of stones of a player that were taken off, suicides included. */
  public int captured(int player) {
    return captured[player];
  }

  /**
   * What is a player's whatever is played, if that player answers: chains that live
   * unconditionally, and what they enclose without room for the opponent to live. Stones of the
   * opponent there are dead.
   *
   * @return {@code [size * size]}
   */
  public boolean[] passAlive(int player) {
    Require.inRange("player", player, 0, 1);
    byte[] certain = counting().certain(player + 1);
    boolean[] result = new boolean[area];
    for (int p = 0; p < area; p++) {
      result[p] = certain[grid.cell[p]] != 0;
    }
    return result;
  }

  /**
   * Black's stones and surrounded points minus White's, without komi, tax and bonuses.
   *
   * @param removePassDead whether stones of a player inside what is the opponent's whatever is
   *     played count as captured; else every stone counts, as Tromp and Taylor have it
   */
  public double areaScore(boolean removePassDead) {
    return counting().areaLead(removePassDead);
  }

  /** Whether a pass now would be the last move that matters. */
  public boolean passEndsGame() {
    return !over && passes >= 1 && !(rules.button() && button == 0);
  }

  GoBoard board() {
    return board;
  }

  int koCell() {
    return koCell;
  }

  /** Points of the board some moves ago; only where the planes need them. */
  byte[] stonesAgo(int moves) {
    return past.ago(moves, length);
  }

  boolean inAtari(int q) {
    needLibertyMark();
    return board.countLiberties(q, 2, libertyMark, ++libertyStamp) == 1;
  }

  private void needLibertyMark() {
    if (libertyMark == null) {
      libertyMark = new int[grid.cells];
      libertyCount = new int[grid.cells];
    }
  }

  /** Liberties by head of chain, counted up to a limit; valid until the next call. */
  int[] trueLiberties(int limit) {
    needLibertyMark();
    for (int q : grid.cell) {
      if (board.color[q] != GoBoard.EMPTY && board.head[q] == q) {
        libertyCount[q] = board.countLiberties(q, limit, libertyMark, ++libertyStamp);
      }
    }
    return libertyCount;
  }

  private Counting counting() {
    if (counting == null) {
      counting = new Counting(this);
    }
    return counting;
  }

  @Override
  public String toString() {
    return GoText.picture(this);
  }
}
