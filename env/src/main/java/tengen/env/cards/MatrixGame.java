package tengen.env.cards;

import java.util.Arrays;
import java.util.List;
import tengen.env.Require;
import tengen.env.game.GameState;

/**
 * A game of one joint move: two players choose at once, and a table says what each gets. Player 0
 * chooses the row, player 1 the column.
 *
 * <p>Observations are {@code [1, 1, 1]}: 1 before the moves, 0 after them.
 */
public final class MatrixGame extends TableGame {

  private final List<String> texts;
  private final double[][] rowPayoffs;
  private final double[][] columnPayoffs;

  /**
   * A game of one's own.
   *
   * @param name in lower case
   * @param texts of the moves, all different; as many as the larger side of the tables
   * @param rowPayoffs {@code [rows][columns]}: what player 0 gets; copied
   * @param columnPayoffs {@code [rows][columns]}: what player 1 gets; copied
   * @throws IllegalArgumentException if the tables are empty, ragged or of different shapes, if a
   *     payoff is not finite, or if the number of texts is wrong
   */
  public MatrixGame(
      String name, List<String> texts, double[][] rowPayoffs, double[][] columnPayoffs) {
    super(name, 2, texts.size(), 1);
    this.texts = List.copyOf(texts);
    this.rowPayoffs = copy(rowPayoffs);
    this.columnPayoffs = copy(columnPayoffs);
    boolean same =
        rowPayoffs.length == columnPayoffs.length
            && rowPayoffs[0].length == columnPayoffs[0].length;
    if (!same || texts.size() != Math.max(rowPayoffs.length, rowPayoffs[0].length)) {
      throw new IllegalArgumentException(
          "the tables of "
              + name
              + " must have one shape with a text for each move; got "
              + shape(rowPayoffs)
              + ", "
              + shape(columnPayoffs)
              + " and "
              + texts.size()
              + " texts");
    }
  }

  private static String shape(double[][] table) {
    return table.length + "x" + table[0].length;
  }

  private static double[][] copy(double[][] table) {
    Require.inRange("rows of a payoff table", table.length, 1, 1000);
    double[][] result = new double[table.length][];
    for (int row = 0; row < table.length; row++) {
      Require.inRange("columns of a payoff table", table[row].length, 1, 1000);
      Require.inRange("length of row " + row, table[row].length, table[0].length, table[0].length);
      for (double payoff : table[row]) {
        Require.inRange("a payoff", payoff, -Double.MAX_VALUE, Double.MAX_VALUE);
      }
      result[row] = table[row].clone();
    }
    return result;
  }

  /** A game in which what one player wins the other loses. */
  static MatrixGame zeroSum(String name, List<String> texts, double[][] rowPayoffs) {
    double[][] opposite = new double[rowPayoffs.length][];
    for (int row = 0; row < opposite.length; row++) {
      opposite[row] = Arrays.stream(rowPayoffs[row]).map(payoff -> 0 - payoff).toArray();
    }
    return new MatrixGame(name, texts, rowPayoffs, opposite);
  }

  /** A game in which both players get the same. */
  static MatrixGame shared(String name, List<String> texts, double[][] payoffs) {
    return new MatrixGame(name, texts, payoffs, payoffs);
  }

  /** The game in which nobody can be exploited who plays all three alike. */
  public static MatrixGame rockPaperScissors() {
    double[][] payoffs = {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
    return zeroSum("rock-paper-scissors", List.of("rock", "paper", "scissors"), payoffs);
  }

  /** To defect is better whatever the other does, and worse for both. */
  public static MatrixGame prisonersDilemma() {
    double[][] row = {{5, 0}, {10, 1}};
    double[][] column = {{5, 10}, {0, 1}};
    return new MatrixGame("prisoners-dilemma", List.of("cooperate", "defect"), row, column);
  }

  /** Together they catch a stag; alone a hare is sure. */
  public static MatrixGame stagHunt() {
    double[][] row = {{2, 0}, {1, 1}};
    double[][] column = {{2, 1}, {0, 1}};
    return new MatrixGame("stag-hunt", List.of("stag", "hare"), row, column);
  }

  /** The best joint move lies beside the worst (Claus and Boutilier 1998, AAAI, figure 5). */
  public static MatrixGame climbing() {
    double[][] payoffs = {{11, -30, 0}, {-30, 7, 6}, {0, 0, 5}};
    return shared("climbing", List.of("a", "b", "c"), payoffs);
  }

  /**
   * Two best joint moves, and a penalty for mixing them up (Claus and Boutilier 1998, AAAI).
   *
   * @param penalty in [-1000, 0]
   */
  public static MatrixGame penalty(double penalty) {
    double k = Require.inRange("penalty", penalty, -1000, 0);
    double[][] payoffs = {{10, 0, k}, {0, 2, 0}, {k, 0, 10}};
    return shared("penalty", List.of("a", "b", "c"), payoffs);
  }

  /** Number of moves of a player. */
  public int movesOf(int player) {
    return player == 0 ? rowPayoffs.length : rowPayoffs[0].length;
  }

  /**
   * What a player gets.
   *
   * @param row move of player 0
   * @param column move of player 1
   */
  public double payoff(int player, int row, int column) {
    return (player == 0 ? rowPayoffs : columnPayoffs)[row][column];
  }

  @Override
  public int choices() {
    return moves() * moves();
  }

  @Override
  public int maxLength() {
    return 1;
  }

  @Override
  public double minUtility() {
    double least = Double.POSITIVE_INFINITY;
    for (double[][] table : List.of(rowPayoffs, columnPayoffs)) {
      for (double[] row : table) {
        least = Math.min(least, Arrays.stream(row).min().orElseThrow());
      }
    }
    return least;
  }

  @Override
  public double maxUtility() {
    double most = Double.NEGATIVE_INFINITY;
    for (double[][] table : List.of(rowPayoffs, columnPayoffs)) {
      for (double[] row : table) {
        most = Math.max(most, Arrays.stream(row).max().orElseThrow());
      }
    }
    return most;
  }

  @Override
  public boolean zeroSum() {
    for (int row = 0; row < rowPayoffs.length; row++) {
      for (int column = 0; column < rowPayoffs[0].length; column++) {
        if (rowPayoffs[row][column] + columnPayoffs[row][column] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public GameState start() {
    return new MatrixState(this);
  }

  @Override
  public String moveText(int move) {
    return texts.get(move);
  }
}
