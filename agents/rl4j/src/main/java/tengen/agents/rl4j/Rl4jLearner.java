package tengen.agents.rl4j;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.nn.DivergedException;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * RL4J's own loop, led step by step: it runs in threads of its own and learns as it always does,
 * and where it steps its environment it waits for Tengen's. So its runs are evaluated, written and
 * shown like all others.
 *
 * <p>The threads take turns, in the order of the rows, and ND4J computes on one thread: the same
 * seed gives the same weights. Its state cannot be saved, as RL4J keeps its replay to itself: a
 * killed run cannot go on.
 */
final class Rl4jLearner implements Learner<int[]> {

  /** Steps of all rows between two reports. */
  private static final int REPORT_EVERY = 100;

  private final Method method;
  private final List<RowMdp> rows = new ArrayList<>();
  private final int[] next;
  private List<Thread> threads = List.of();
  private long steps;

  /** Nothing runs before the first {@link #act}. */
  Rl4jLearner(Method method, Space.Box observations, Space.Discrete actions, int rows, long seed) {
    this.method = method;
    next = new int[rows];
    for (int row = 0; row < rows; row++) {
      this.rows.add(new RowMdp(observations, actions, Rng.seed(seed, "rl4j.actions", row)));
    }
  }

  @Override
  public void act(StepBatch batch, int[] actions) {
    if (threads.isEmpty()) {
      threads = method.start(List.copyOf(rows));
      lead(row -> rows.get(row).begin(batch, row));
    }
    System.arraycopy(next, 0, actions, 0, next.length);
  }

  @Override
  public void learn(StepBatch batch, Consumer<Report> reports) {
    lead(row -> rows.get(row).follow(batch, row));
    long before = steps;
    steps += next.length;
    if (steps / REPORT_EVERY > before / REPORT_EVERY) {
      reports.accept(report());
    }
  }

  /** Lets the rows go on, each until it has chosen its next action. */
  private void lead(Consumer<Integer> go) {
    for (int row = 0; row < next.length; row++) {
      go.accept(row);
      if (!method.parallel()) {
        next[row] = rows.get(row).action();
      }
    }
    for (int row = 0; method.parallel() && row < next.length; row++) {
      next[row] = rows.get(row).action();
    }
  }

  private Report report() {
    Map<String, Double> values = method.report();
    values.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new DivergedException(name + " after " + steps + " steps");
          }
        });
    return new Report(values);
  }

  @Override
  public Actor<int[]> greedy() {
    return new PolicyActor(method.greedy());
  }

  @Override
  public void save(Path directory) {
    DenseNetworks.save(directory, method.name(), method.networks());
  }

  @Override
  public void load(Path directory) {
    DenseNetworks.load(directory, method.name(), method.networks());
  }

  @Override
  public boolean settled() {
    return false;
  }

  @Override
  public void saveState(Path directory, Path previous) {
    throw cannotGoOn();
  }

  @Override
  public void loadState(Path directory) {
    throw cannotGoOn();
  }

  private IllegalStateException cannotGoOn() {
    return new IllegalStateException(
        method.name() + " cannot go on later: RL4J keeps its replay to itself; start a new run");
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
