package tengen.selfplay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C into a request: work that looks at {@link #requested} gets time to finish what it
 * writes before the JVM goes.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  /**
   * Listens from now on.
   *
   * @param said on standard error once Ctrl-C was pressed
   */
  Interruption(Runnable said) {
    hook = new Thread(() -> interrupted(said), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** True once the user wants the work to end. */
  AtomicBoolean requested() {
    return requested;
  }

  private void interrupted(Runnable said) {
    requested.set(true);
    said.run();
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is over, in one way or the other. */
  @Override
  public void close() {
    finished.countDown();
    if (!requested.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
