package tengen.agents.nn;

import tengen.env.Require;

/**
 * The shape of a policy and value network; all that is needed to build it, kept in {@code
 * model.json}.
 *
 * @param game name of the game that the planes and moves are of, such as {@code "go-9"}
 * @param planes input planes
 * @param height of the board, in points
 * @param width of the board, in points
 * @param moves number of moves; decides the policy head, see {@link #policy}
 * @param blocks residual blocks; every third one mixes in features pooled over the board
 * @param channels of the trunk
 * @param headChannels of the policy and value heads
 * @param ownership whether there is a head for who will own each point
 * @param score whether there is a head for the final score
 * @param scoreScale points that the score head calls 1
 */
public record PolicyValueSpec(
    String game,
    int planes,
    int height,
    int width,
    int moves,
    int blocks,
    int channels,
    int headChannels,
    boolean ownership,
    boolean score,
    float scoreScale) {

  /** What the policy head looks at for one logit. */
  public enum Policy {
    /** The features of the move's own point; {@code moves == height * width}. */
    POINTS,
    /** As {@link #POINTS}, and a last move, the pass, judged from pooled features. */
    POINTS_AND_PASS,
    /** The features of one column; {@code moves == width}. */
    COLUMNS,
    /** All features of all points: any other number of moves. */
    DENSE
  }

  /** Checks the ranges. */
  public PolicyValueSpec {
    if (game == null || game.isBlank()) {
      throw new IllegalArgumentException("game must be a name; got " + game);
    }
    Require.inRange("planes", planes, 1, 1024);
    Require.inRange("height", height, 1, 64);
    Require.inRange("width", width, 1, 64);
    Require.inRange("moves", moves, 1, 65536);
    Require.inRange("blocks", blocks, 0, 80);
    Require.inRange("channels", channels, 1, 1024);
    Require.inRange("headChannels", headChannels, 1, 256);
    Require.inRange("scoreScale", scoreScale, 1e-3, 1e6);
  }

  /** The kind of policy head that the number of moves asks for. */
  public Policy policy() {
    if (moves == area() + 1) {
      return Policy.POINTS_AND_PASS;
    }
    if (moves == area()) {
      return Policy.POINTS;
    }
    return moves == width ? Policy.COLUMNS : Policy.DENSE;
  }

  /** Points of the board. */
  public int area() {
    return height * width;
  }

  /** Numbers in one position's planes. */
  public int inputs() {
    return planes * area();
  }

  /** Whether the same weights judge boards of every size. */
  public boolean anySize() {
    return policy() == Policy.POINTS || policy() == Policy.POINTS_AND_PASS;
  }

  /**
   * The same network on another board.
   *
   * @throws IllegalArgumentException if the weights fit one size only, see {@link #anySize}
   */
  public PolicyValueSpec resized(String game, int height, int width) {
    if (!anySize()) {
      throw new IllegalArgumentException(
          "a network for "
              + this.game
              + " fits boards of "
              + this.height
              + "x"
              + this.width
              + " only; got "
              + height
              + "x"
              + width);
    }
    int moves = height * width + this.moves - area();
    return new PolicyValueSpec(
        game,
        planes,
        height,
        width,
        moves,
        blocks,
        channels,
        headChannels,
        ownership,
        score,
        scoreScale);
  }
}
