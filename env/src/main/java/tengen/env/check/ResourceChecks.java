package tengen.env.check;

import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import tengen.env.Environment;

/** What environments hold on to. */
final class ResourceChecks<A> {

  private static final int RESETS = 300;
  private static final int STEPS = 20;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;

  /** A round that leaves this much behind for each reset [bytes] has grown. */
  private static final long GROWTH = 100;

  private static final int COPIES = 5;

  /** How long a thread may take to end [ms]. */
  private static final long WAIT = 100;

  private final Supplier<? extends Environment<A>> create;

  ResourceChecks(Supplier<? extends Environment<A>> create) {
    this.create = create;
  }

  void closeTwiceIsHarmless() {
    Environment<A> env = create.get();
    env.reset(1);
    env.close();
    env.close();
  }

  /* Other threads allocate too: only a heap that grows in every one of many rounds is a leak. */
  void memoryStaysFlat() {
    try (Environment<A> env = create.get()) {
      long seed = 0;
      long before = 0;
      long start = 0;
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        seed = play(env, seed);
        long used = used();
        if (round >= WARM_UP && used - before < RESETS * GROWTH) {
          return;
        }
        start = round == WARM_UP - 1 ? used : start;
        before = used;
      }
      throw new AssertionError(
          String.format(
              "memory grows by about %d bytes with every episode",
              (before - start) / (ROUNDS * RESETS)));
    }
  }

  private long play(Environment<A> env, long seed) {
    for (int i = 0; i < RESETS; i++) {
      Episode.play(env, seed + i, STEPS);
    }
    return seed + RESETS;
  }

  /** Bytes of the heap in use when all garbage is gone. */
  private static long used() {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    for (int i = 0; i < 10 && garbage.get() != null; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  void closeEndsThreads() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < COPIES; i++) {
      try (Environment<A> env = create.get()) {
        Episode.play(env, i, STEPS);
      }
    }
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(ResourceChecks::ends);
    Expect.that(
        left.size() < COPIES,
        "%d environments were closed and left %d threads running",
        COPIES,
        left.size());
  }

  private static boolean ends(Thread thread) {
    try {
      thread.join(WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
