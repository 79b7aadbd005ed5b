package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.env.Environment.Step;

/** Environments of one kind do not touch each other, on one thread and on two. */
final class IsolationChecks<A> {

  private static final int EPISODES = 4;

  /* Threads that disturb each other do so soon, and all observations are kept. */
  private static final int THREADED_STEPS = 100;

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  IsolationChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  void takingTurns() {
    List<Step> first = alone(11);
    List<Step> second = alone(12);
    try (Environment<A> one = create.get();
        Environment<A> other = create.get()) {
      Episode<A> left = new Episode<>(one, 11);
      Episode<A> right = new Episode<>(other, 12);
      for (int i = 0; i < steps; i++) {
        left.on(1);
        right.on(1);
      }
      String what = "a step of one environment between two of another";
      Episode.same(first, left.steps(), what);
      Episode.same(second, right.steps(), what);
    }
  }

  private List<Step> alone(long seed) {
    try (Environment<A> env = create.get()) {
      return Episode.play(env, seed, steps);
    }
  }

  void onTwoThreads() {
    try (Environment<A> one = create.get();
        Environment<A> other = create.get()) {
      List<Step> first = episodes(one, 20);
      List<Step> second = episodes(other, 50);
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService pool = Executors.newFixedThreadPool(2);
      try {
        Future<List<Step>> left = pool.submit(() -> together(start, one, 20));
        Future<List<Step>> right = pool.submit(() -> together(start, other, 50));
        String what = "another environment on another thread";
        Episode.same(first, result(left), what);
        Episode.same(second, result(right), what);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private List<Step> together(CyclicBarrier start, Environment<A> env, long seed) throws Exception {
    start.await();
    return episodes(env, seed);
  }

  private List<Step> episodes(Environment<A> env, long seed) {
    List<Step> result = new ArrayList<>();
    for (int i = 0; i < EPISODES; i++) {
      result.addAll(Episode.play(env, seed + i, Math.min(steps, THREADED_STEPS)));
    }
    return result;
  }

  private static List<Step> result(Future<List<Step>> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("two environments on two threads: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking two threads", e);
    }
  }
}
