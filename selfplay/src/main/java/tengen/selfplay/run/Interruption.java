package tengen.selfplay.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What to do when the user presses Ctrl-C: asks the work to stop, and keeps the JVM alive until it
 * has, so that the write it is in ends and the result so far is told.
 *
 * <pre>{@code
 * try (Interruption ctrlC = Interruption.asks(match::stop)) {
 *   match.play();
 *   // tell the result
 * }
 * }</pre>
 */
public final class Interruption implements AutoCloseable {

  /** Longest time that an interrupted program goes on [s]. */
  private static final long PATIENCE = 60;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Runnable stop;
  private final Thread hook = new Thread(this::interrupted, "ctrl-c");
  private volatile boolean happened;

  private Interruption(Runnable stop) {
    this.stop = stop;
  }

  /**
   * Watches for Ctrl-C until closed.
   *
   * @param stop called at most once, from another thread; must return at once
   */
  public static Interruption asks(Runnable stop) {
    Interruption interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the user pressed Ctrl-C. */
  public boolean happened() {
    return happened;
  }

  /** The work has ended and all is told; harmless when called twice. */
  @Override
  public void close() {
    done.countDown();
    if (!happened) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is going down, which is what the hook waits for.
      }
    }
  }

  private void interrupted() {
    happened = true;
    stop.run();
    try {
      boolean ended = done.await(PATIENCE, TimeUnit.SECONDS);
      if (!ended) {
        System.err.println("tengen: gave up waiting for the work to stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
