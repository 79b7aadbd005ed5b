package tengen.env.vector;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import tengen.env.Require;

/**
 * Threads that share rows among them. Each begins with a part of its own, always the same, which
 * its core may still have in its cache, and then helps the others: episodes that begin anew make
 * parts unequal. Rows do not know of each other, so who moves one makes no difference.
 */
final class Crew implements AutoCloseable {

  /** Work on the rows from {@code from} up to {@code to}, the latter excluded. */
  interface Work {
    void run(int from, int to);
  }

  /** Pieces that a part is taken in. */
  private static final int PIECES = 8;

  /** How long to stay awake for what comes next: waking up takes about as long [ns]. */
  private static final long AWAKE = 50_000;

  /** Counters so far apart are not on the same line of a cache. */
  private static final int APART = 32;

  private final int[] bounds;
  private final int piece;
  private final long awake;
  private final Hand[] hands;

  /** The first row of each part that nobody has taken. */
  private final AtomicIntegerArray next;

  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private volatile Thread waiting;
  private volatile boolean closed;
  private Work work;
  private Throwable failure;
  private int failed;

  Crew(int rows, int threads) {
    int parts = Math.min(Require.inRange("threads", threads, 1, 1024), rows);
    bounds = new int[parts + 1];
    for (int i = 0; i <= parts; i++) {
      bounds[i] = (int) ((long) rows * i / parts);
    }
    piece = Math.max(1, rows / parts / PIECES);
    awake = parts <= Runtime.getRuntime().availableProcessors() ? AWAKE : 0;
    next = new AtomicIntegerArray(parts * APART);
    hands = new Hand[parts - 1];
    for (int i = 0; i < hands.length; i++) {
      hands[i] = new Hand(i + 1);
      hands[i].start();
    }
  }

  /** Whether the caller's thread does everything. */
  boolean alone() {
    return hands.length == 0;
  }

  /**
   * Runs work over all rows; the calling thread takes part.
   *
   * @throws RuntimeException what the work threw, of the lowest rows if several did, after all
   *     ended
   */
  void run(Work all) {
    if (alone()) {
      all.run(0, bounds[1]);
      return;
    }
    work = all;
    failure = null;
    for (int part = 0; part < bounds.length - 1; part++) {
      next.set(part * APART, bounds[part]);
    }
    busy.set(hands.length);
    round.incrementAndGet();
    for (Hand hand : hands) {
      hand.wake();
    }
    labour(0);
    awaitOthers();
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private void awaitOthers() {
    long start = System.nanoTime();
    waiting = Thread.currentThread();
    while (busy.get() > 0) { // rows must not be left half moved, whoever interrupts
      if (System.nanoTime() - start < awake) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
    waiting = null;
  }

  /** The own part, then what is left of the others'. */
  private void labour(int own) {
    int parts = bounds.length - 1;
    for (int i = 0; i < parts; i++) {
      int part = (own + i) % parts;
      int end = bounds[part + 1];
      int from = next.getAndAdd(part * APART, piece);
      while (from < end) {
        labour(from, Math.min(from + piece, end));
        from = next.getAndAdd(part * APART, piece);
      }
    }
  }

  private void labour(int from, int to) {
    try {
      work.run(from, to);
    } catch (RuntimeException | Error e) {
      fail(from, e);
    }
  }

  private synchronized void fail(int from, Throwable e) {
    if (failure == null || from < failed) {
      failure = e;
      failed = from;
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Hand hand : hands) {
      hand.wake();
    }
  }

  /** A thread beside the caller's. */
  private final class Hand implements Runnable {

    private final int part;
    private final Thread thread;
    private volatile boolean asleep;

    Hand(int part) {
      this.part = part;
      thread = new Thread(this, "rows");
      thread.setDaemon(true);
    }

    void start() {
      thread.start();
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(thread);
      }
    }

    @Override
    public void run() {
      for (int seen = 0; awaitRound(seen); seen++) {
        labour(part);
        if (busy.decrementAndGet() == 0) {
          LockSupport.unpark(waiting);
        }
      }
    }

    /** Whether there is one, rather than the end. */
    private boolean awaitRound(int seen) {
      long start = System.nanoTime();
      while (round.get() == seen && !closed) {
        if (System.nanoTime() - start < awake) {
          Thread.onSpinWait();
        } else if (asleep) { // known to who begins a round since before the last look
          LockSupport.park(Crew.this);
        } else {
          asleep = true;
        }
      }
      asleep = false;
      return !closed;
    }
  }
}
