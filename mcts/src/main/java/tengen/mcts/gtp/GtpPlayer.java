package tengen.mcts.gtp;

import java.util.function.Supplier;
import tengen.env.go.GoGame;
import tengen.env.go.GoPlanes;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.SearchResult;

/** Who thinks behind a {@link GtpEngine}. */
public interface GtpPlayer extends AutoCloseable {

  /** The engine's name for clients. */
  String name();

  /** The engine's version for clients. */
  String version();

  /**
   * The game to play for a board and rules.
   *
   * @throws IllegalArgumentException if this player cannot play it
   */
  default GoGame game(int size, GoRules rules) {
    // Far longer than the usual bound: after the end clients play dead stones out.
    return new GoGame(size, rules, GoPlanes.FEATURES, 16 * size * size);
  }

  /**
   * Thinks about a position.
   *
   * @param position not over; not to be modified
   * @param watcher asked again and again whether to go on
   */
  SearchResult think(GoState position, Limit limit, Watcher watcher);

  /**
   * Who will own each point.
   *
   * @return {@code [size * size]} in [-1, 1], 1 Black's; null if this player cannot tell
   */
  default float[] ownership(GoState position) {
    return null;
  }

  /**
   * As {@link #ownership}, but judged after playing on from the position: slower, and surer where
   * life and death are open.
   */
  default float[] settledOwnership(GoState position) {
    return ownership(position);
  }

  /** Told before the first move of every game. */
  default void newGame() {}

  @Override
  default void close() {}

  /**
   * How long to think.
   *
   * @param seconds at most; NaN for the player's own number of visits, the same every time
   */
  record Limit(double seconds) {

    /** The player's own number of visits. */
    public static final Limit OWN = new Limit(Double.NaN);

    /** Until the watcher stops it. */
    public static final Limit ENDLESS = new Limit(Double.POSITIVE_INFINITY);

    /** Whether a clock and not the player's own number of visits ends the thinking. */
    public boolean timed() {
      return !Double.isNaN(seconds);
    }
  }

  /** Watches a search. */
  @FunctionalInterface
  interface Watcher {

    /** Never stops a search. */
    Watcher NONE = soFar -> true;

    /**
     * Called every few simulations.
     *
     * @param soFar what is known by now
     * @return false to stop
     */
    boolean goOn(Supplier<SearchResult> soFar);
  }
}
