package tengen.env.vector;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tengen.env.Require;

/** Threads that share rows among them, each always the same ones. */
final class Crew implements AutoCloseable {

  /** Work on the rows from {@code from} up to {@code to}, the latter excluded. */
  interface Work {
    void run(int from, int to);
  }

  private final int[] bounds;
  private final Future<?>[] pending;
  private final ExecutorService pool;

  Crew(int rows, int threads) {
    int hands = Math.min(Require.inRange("threads", threads, 1, 1024), rows);
    bounds = new int[hands + 1];
    for (int i = 0; i <= hands; i++) {
      bounds[i] = (int) ((long) rows * i / hands);
    }
    pending = new Future<?>[hands];
    pool = hands == 1 ? null : Executors.newFixedThreadPool(hands - 1, Crew::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "rows");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether the caller's thread does everything. */
  boolean alone() {
    return pool == null;
  }

  /**
   * Runs work over all rows; the calling thread takes the first part.
   *
   * @throws RuntimeException what the work threw, of the lowest rows if several did, after all
   *     ended
   */
  void run(Work work) {
    for (int i = 1; i < pending.length; i++) {
      int part = i;
      pending[i] = pool.submit(() -> work.run(bounds[part], bounds[part + 1]));
    }
    RuntimeException first = null;
    try {
      work.run(bounds[0], bounds[1]);
    } catch (RuntimeException e) {
      first = e;
    }
    for (int i = 1; i < pending.length; i++) {
      RuntimeException thrown = await(pending[i]);
      first = first == null ? thrown : first;
    }
    if (first != null) {
      throw first;
    }
  }

  private static RuntimeException await(Future<?> part) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          part.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true; // rows must not be left half moved
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException thrown) {
            return thrown;
          }
          return new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
