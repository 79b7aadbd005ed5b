package tengen.env.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A symmetry of a game: where each point of the board and each move goes. It applies in the same
 * way to observations, policies and ownership.
 *
 * <p>The arrays belong to the symmetry and must not be modified.
 *
 * @param points {@code [height * width]}: point {@code i} goes to {@code points[i]}
 * @param moves {@code [moves]}: move {@code m} becomes {@code moves[m]}
 */
public record Symmetry(int[] points, int[] moves) {

  /** The symmetry that leaves everything in its place. */
  public static Symmetry identity(int points, int moves) {
    return new Symmetry(range(points), range(moves));
  }

  /**
   * The eight symmetries of a square board on which moves are points, the identity first.
   *
   * @param size of the board
   * @param passes further moves, behind the points, that stay what they are
   */
  public static List<Symmetry> ofSquare(int size, int passes) {
    List<Symmetry> result = new ArrayList<>();
    for (int kind = 0; kind < 8; kind++) {
      int[] moves = range(size * size + passes);
      for (int i = 0; i < size * size; i++) {
        int row = (kind & 1) == 0 ? i / size : size - 1 - i / size;
        int column = (kind & 2) == 0 ? i % size : size - 1 - i % size;
        moves[i] = (kind & 4) == 0 ? row * size + column : column * size + row;
      }
      result.add(new Symmetry(Arrays.copyOf(moves, size * size), moves));
    }
    return List.copyOf(result);
  }

  /** The symmetry that undoes this one. */
  public Symmetry inverse() {
    return new Symmetry(inverse(points), inverse(moves));
  }

  /**
   * Moves planes to their new places.
   *
   * @param in {@code [planes, height * width]} from {@code inAt} on; not modified
   * @param out written from {@code outAt} on; must not overlap {@code in}
   */
  public void applyToPlanes(int planes, float[] in, int inAt, float[] out, int outAt) {
    int area = points.length;
    for (int plane = 0; plane < planes; plane++) {
      int from = inAt + plane * area;
      int to = outAt + plane * area;
      for (int i = 0; i < area; i++) {
        out[to + points[i]] = in[from + i];
      }
    }
  }

  /**
   * Moves logits or probabilities to their new moves.
   *
   * @param in {@code [moves]} from {@code inAt} on; not modified
   * @param out written from {@code outAt} on; must not overlap {@code in}
   */
  public void applyToMoves(float[] in, int inAt, float[] out, int outAt) {
    for (int m = 0; m < moves.length; m++) {
      out[outAt + moves[m]] = in[inAt + m];
    }
  }

  private static int[] range(int n) {
    int[] result = new int[n];
    for (int i = 0; i < n; i++) {
      result[i] = i;
    }
    return result;
  }

  private static int[] inverse(int[] permutation) {
    int[] result = new int[permutation.length];
    for (int i = 0; i < permutation.length; i++) {
      result[permutation[i]] = i;
    }
    return result;
  }
}
