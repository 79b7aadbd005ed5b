package tengen.env.go.sgf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tengen.env.go.GoState;

/**
 * A game of Go as played: the main line of a tree. Points are {@code row * size + column}, row 0 at
 * the bottom. Moves are on the board but not checked against the rules.
 *
 * @param size of the board, 1 to 26
 * @param komi points that White gets
 * @param rules what the record calls them, such as {@code "Chinese"}; empty if it does not say
 * @param handicap stones of Black, 0 or at least 2; they are also in the setup
 * @param setupBlack points of Black's stones at the start, ascending; not to be modified
 * @param setupWhite points of White's stones at the start, ascending; not to be modified
 * @param toMove who moves first: 0 Black, 1 White
 * @param moves the moves in order; colours need not alternate
 * @param result how the game ended
 * @param black the player's name, empty if the record does not say
 * @param white the player's name, empty if the record does not say
 */
public record GoRecord(
    int size,
    double komi,
    String rules,
    int handicap,
    int[] setupBlack,
    int[] setupWhite,
    int toMove,
    List<Move> moves,
    GoResult result,
    String black,
    String white) {

  /**
   * A move.
   *
   * @param player 0 Black, 1 White
   * @param move a point, or {@code size * size} for a pass
   */
  public record Move(int player, int move) {}

  /** Keeps a list of its own. */
  public GoRecord {
    moves = List.copyOf(moves);
  }

  /**
   * The game of a tree.
   *
   * @throws SgfException if it is not a game of Go, a value makes no sense, or stones are put on or
   *     taken off the board after the start
   */
  public static GoRecord of(SgfTree tree) {
    SgfNode root = tree.root();
    if (root.number("GM").orElse(1) != 1) {
      throw root.property("GM").error("not a game of Go");
    }
    List<Move> moves = moves(tree);
    return new GoRecord(
        tree.size(),
        tree.komi(),
        root.text("RU").orElse(""),
        tree.handicap().orElse(0),
        root.points("AB"),
        root.points("AW"),
        firstToMove(tree, moves),
        moves,
        tree.result(),
        root.text("PB").orElse(""),
        root.text("PW").orElse(""));
  }

  /** The moves of the main line. */
  static List<Move> moves(SgfTree tree) {
    List<Move> moves = new ArrayList<>();
    for (SgfNode node : tree.mainLine()) {
      Optional<Move> move = node.move();
      move.ifPresent(moves::add);
      boolean setup = node.has("AB") || node.has("AW") || node.has("AE");
      if (setup && (node != tree.root() || move.isPresent())) {
        throw node.error("stones are set up after the start of the game");
      }
    }
    return moves;
  }

  private static int firstToMove(SgfTree tree, List<Move> moves) {
    if (!moves.isEmpty()) {
      return moves.get(0).player();
    }
    Optional<String> player = tree.root().text("PL").filter(text -> !text.isEmpty());
    if (player.isPresent()) {
      return "Ww2".indexOf(player.get().charAt(0)) >= 0 ? 1 : 0;
    }
    return tree.handicap().isPresent() ? 1 : 0;
  }

  /** Told of every position before a move is played. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Looks at a position.
     *
     * @param number of the move, from 0
     * @param move that comes next; if it is not {@code state}'s turn, it is played out of turn
     */
    void before(int number, Move move);
  }

  /**
   * Plays the game.
   *
   * @param state of a game of the same size; set up anew, holds the last position at the end
   * @throws GoRecordException at the first move that the state's rules forbid, or for another size
   *     or a setup without liberties
   */
  public void replay(GoState state, Visitor visitor) throws GoRecordException {
    if (state.size() != size) {
      throw new GoRecordException(
          0, "the board is " + size + "x" + size + "; expected " + state.size());
    }
    try {
      state.setup(setupBlack, setupWhite, toMove);
    } catch (IllegalArgumentException e) {
      throw new GoRecordException(0, e.getMessage());
    }
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      visitor.before(i, move);
      try {
        state.playOutOfTurn(move.player(), move.move());
      } catch (IllegalArgumentException e) {
        throw new GoRecordException(i + 1, e.getMessage());
      }
    }
  }

  /** A tree that holds this game, to be written or commented. */
  public SgfTree toTree() {
    SgfTree tree = SgfTree.create(size);
    SgfNode node = tree.root();
    node.setReal("KM", komi);
    setTextUnlessEmpty(node, "RU", rules);
    setTextUnlessEmpty(node, "PB", black);
    setTextUnlessEmpty(node, "PW", white);
    if (handicap > 0) {
      node.setNumber("HA", handicap);
    }
    node.setPoints("AB", setupBlack);
    node.setPoints("AW", setupWhite);
    if (moves.isEmpty() && toMove != (handicap > 0 ? 1 : 0)) {
      node.setRaw("PL", List.of(toMove == 0 ? "B" : "W"));
    }
    if (result.end() != GoResult.End.UNKNOWN) {
      node.setText("RE", result.toString());
    }
    for (Move move : moves) {
      node = node.addChild();
      node.setMove(move.player(), move.move());
    }
    return tree;
  }

  private static void setTextUnlessEmpty(SgfNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.setText(name, text);
    }
  }
}
