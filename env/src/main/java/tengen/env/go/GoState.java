package tengen.env.go;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.game.GameState;
import tengen.env.game.Scored;

/**
 * A position of a game of Go, with what ko and superko need to know of the past. Colours of stones
 * are 0 empty, 1 black, 2 white; players are 0 Black, 1 White.
 */
public final class GoState implements Scored {

  private final GoGame game;
  private final Grid grid;
  private final Course course;
  private final GoBoard board;

  /** Scratch memory, made when first needed. */
  private Counting counting;

  private TrueLiberties liberties;

  GoState(GoGame game) {
    this.game = game;
    course = new Course(game);
    board = course.board;
    grid = board.grid;
  }

  @Override
  public GoGame game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return course.over ? TERMINAL : course.turn - 1;
  }

  @Override
  public boolean terminal() {
    return course.over;
  }

  @Override
  public int legalMoves(int[] out) {
    return course.legalMoves(out);
  }

  @Override
  public boolean legal(int move) {
    return course.legal(move);
  }

  /** Whether ko or superko, and not the lack of liberties, forbids this empty point. */
  public boolean forbiddenByKo(int point) {
    return course.forbiddenByKo(point);
  }

  @Override
  public void play(int move) {
    course.play(move);
  }

  /**
   * Plays a move of either player, whoever's turn it is, also after two passes or the maximum
   * length: what a client of the Go Text Protocol or a game record may ask for.
   *
   * @throws IllegalArgumentException if the move is illegal for that player; nothing has changed
   */
  public void playOutOfTurn(int player, int move) {
    course.playOutOfTurn(player, move);
  }

  /**
   * Makes it a player's turn, whoever moved last. The game is not over then, passes so far do not
   * count, and a simple ko is free for a player whose turn it was not.
   */
  public void turnTo(int player) {
    course.turnTo(player);
  }

  /**
   * Plays what {@link #randomMove} would return, and returns it.
   *
   * @throws IllegalStateException after the end
   */
  public int playRandom(UniformRandomProvider random) {
    return course.playRandom(random);
  }

  /**
   * A uniformly random legal move, a pass included: draws empty points until one is legal.
   *
   * @throws IllegalStateException after the end
   */
  public int randomMove(UniformRandomProvider random) {
    int q = course.randomCell(random);
    return q == 0 ? game.pass() : grid.point[q];
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
    course.setup(black, white, toMove);
  }

  @Override
  public GoState copy() {
    GoState result = new GoState(game);
    result.copyFrom(this);
    return result;
  }

  @Override
  public void copyFrom(GameState state) {
    if (!(state instanceof GoState other) || !other.game.equals(game)) {
      throw new IllegalArgumentException(
          "cannot copy a position of " + state.game() + " into one of " + game);
    }
    course.copyFrom(other.course);
  }

  @Override
  public double returns(int player) {
    if (!course.over) {
      throw new IllegalStateException("the game is not over: it has no result yet");
    }
    return course.drawn ? 0 : Math.signum(score(player));
  }

  /** Whether the game ended without a result because a position came back. */
  public boolean endedByRepetition() {
    return course.drawn;
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
    double black = counting().blackLead(deadStones) + course.compensation.blackLead();
    return player == 0 ? black : 0 - black;
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

  @Override
  public void ownership(int player, float[] out, int at) {
    byte[] owner = counting().owners();
    for (int p = 0; p < grid.area; p++) {
      int color = owner[grid.cell[p]];
      out[at + p] = color == 0 ? 0 : color - 1 == player ? 1 : -1;
    }
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
    boolean[] result = new boolean[grid.area];
    for (int p = 0; p < grid.area; p++) {
      result[p] = certain[grid.cell[p]] != 0;
    }
    return result;
  }

  @Override
  public void observe(int player, float[] out, int at) {
    game.planes().write(this, player, out, at);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Covers the last moves that the planes show, and the positions of the past once a stone has
   * been taken off: before that none of them can come back.
   */
  @Override
  public long hash() {
    return course.hash();
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
    return board.color[q] == GoBoard.EMPTY ? 0 : trueLiberties().of(q, Integer.MAX_VALUE);
  }

  @Override
  public int length() {
    return course.moves.length();
  }

  /** The last move, -1 if there is none. */
  public int lastMove() {
    return length() == 0 ? -1 : moveAt(length() - 1);
  }

  /** The move of a ply, {@code 0 … length - 1}. */
  public int moveAt(int ply) {
    return course.moves.move(ply);
  }

  /** Who moved at a ply, {@code 0 … length - 1}. */
  public int moverAt(int ply) {
    return course.moves.player(ply);
  }

  /** Number of passes at the end of the game so far. */
  public int consecutivePasses() {
    return course.passes;
  }

  /** Whether a pass now would be the last move that matters. */
  public boolean passEndsGame() {
    return course.passEndsGame();
  }

  /** Number of stones of a player that were taken off, suicides included. */
  public int captured(int player) {
    return course.captured[player];
  }

  /** Komi of the rules, in White's favour. */
  public double komi() {
    return game.rules().komi();
  }

  /** White's points for handicap stones. */
  public int handicapBonus() {
    return course.compensation.handicapBonus();
  }

  GoBoard board() {
    return board;
  }

  Course course() {
    return course;
  }

  TrueLiberties trueLiberties() {
    if (liberties == null) {
      liberties = new TrueLiberties(board);
    }
    return liberties;
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
