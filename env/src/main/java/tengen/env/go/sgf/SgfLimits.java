package tengen.env.go.sgf;

import tengen.env.Require;

/**
 * How much of a file is read before it is refused, so that a hostile file ends in an error and not
 * in an exhausted heap. {@link Sgf#games} counts nodes and values anew for each game.
 *
 * @param bytes of the whole stream, after unpacking
 * @param nodes at most
 * @param values of properties, at most
 * @param depth of variations inside variations
 * @param valueLength bytes of one value
 */
public record SgfLimits(long bytes, int nodes, int values, int depth, int valueLength) {

  /** 1 GiB, 4 million nodes, 8 million values, 4,096 variations deep, 4 MiB a value. */
  public static final SgfLimits DEFAULT =
      new SgfLimits(1L << 30, 4_000_000, 8_000_000, 4_096, 4 << 20);

  /** Checks that all limits are positive. */
  public SgfLimits {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be positive; got " + bytes);
    }
    Require.inRange("nodes", nodes, 1, Integer.MAX_VALUE);
    Require.inRange("values", values, 1, Integer.MAX_VALUE);
    Require.inRange("depth", depth, 1, Integer.MAX_VALUE);
    Require.inRange("valueLength", valueLength, 1, 1 << 30);
  }
}
