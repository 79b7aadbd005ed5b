package tengen.env.grid;

/**
 * A kind of room: its size, its limits and how an episode's layout is drawn. MiniGrid's rooms are
 * records of this package; one of your own implements this and is given to {@link GridWorld}.
 *
 * <p>Give it {@code equals}, as a record has: snapshots are exchanged between equal rooms only.
 */
public interface Room {

  /** Cells from left to right, walls included, 3 to 100. */
  int width();

  /** Cells from top to bottom, walls included, 3 to 100. */
  int height();

  /** Length at which an episode is truncated, at least 1; also the scale of the reward. */
  int limit();

  /** Whether the agent sees all 7 x 7 cells before it, whatever stands between. */
  default boolean seeThroughWalls() {
    return false;
  }

  /** What the part {@code "image"} of the observations is. */
  default Sight sight() {
    return Sight.ENCODED;
  }

  /** How many of the {@link Action}s the agent has: 7, or 3 if it only turns and walks. */
  default int actions() {
    return Action.COUNT;
  }

  /**
   * Lays the room out for an episode. Every draw is asked of the layout.
   *
   * @param layout empty; afterwards it holds the agent at least
   */
  void build(Layout layout);
}
