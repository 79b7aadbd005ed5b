package tengen.env.grid;

/** What the part {@code "image"} of an observation is. */
public enum Sight {
  /** {@code [7, 7, 3]}: object, colour and state of each cell of the view, column by column. */
  ENCODED,
  /** {@code [7, 7, 20]}: the same as 11, 6 and 3 numbers of which one is 1. */
  ONE_HOT,
  /** {@code [56, 56, 3]}: a picture of the view, 8 pixels a cell; row, column, channel 0 to 255. */
  RGB,
  /**
   * {@code [width, height, 3]}: the whole room encoded, column by column; the agent's cell is 10, 0
   * and its direction.
   */
  FULL
}
