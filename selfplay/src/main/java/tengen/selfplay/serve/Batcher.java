package tengen.selfplay.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import tengen.selfplay.train.TrainedPolicy;

/**
 * Answers questions of many threads on one thread of its own: those that have come while it worked
 * go through the network together. Nobody waits for a batch to become full.
 */
final class Batcher implements AutoCloseable {

  private static final int WAITING = 4096;
  private static final long LISTEN_MILLIS = 200;

  /** A question and who waits for its answer. */
  private record Waiting(Question question, CompletableFuture<List<Object>> answer) {}

  private final TrainedPolicy<?> policy;
  private final int maxRows;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(WAITING);
  private final LongAdder batches = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private final Thread thread;
  private volatile boolean closed;

  /** Takes the policy, which is closed with it. */
  Batcher(TrainedPolicy<?> policy, int maxRows) {
    this.policy = policy;
    this.maxRows = maxRows;
    thread = new Thread(this::run, "policy");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Asks.
   *
   * @return the actions, later; null if too many wait already
   */
  CompletableFuture<List<Object>> ask(Question question) {
    Waiting waiting = new Waiting(question, new CompletableFuture<>());
    boolean taken = queue.offer(waiting);
    if (closed) {
      waiting.answer.cancel(false); // nobody may look at the queue any more
    }
    return taken ? waiting.answer : null;
  }

  /** How many batches there were. */
  long batches() {
    return batches.sum();
  }

  /** How many observations were answered. */
  long rows() {
    return rows.sum();
  }

  private void run() {
    try (policy) {
      while (!closed) {
        Waiting first = queue.poll(LISTEN_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          answer(first);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed = true;
      queue.forEach(waiting -> waiting.answer.cancel(false));
    }
  }

  /* With as many of those behind it as fit in. */
  private void answer(Waiting first) {
    List<Waiting> batch = new ArrayList<>(List.of(first));
    int size = first.question.observations().size();
    for (Waiting next = queue.peek();
        next != null && size + next.question.observations().size() <= maxRows;
        next = queue.peek()) {
      batch.add(queue.remove());
      size += next.question.observations().size();
    }
    List<float[]> observations = new ArrayList<>();
    List<boolean[]> masks = new ArrayList<>();
    for (Waiting waiting : batch) {
      observations.addAll(waiting.question.observations());
      masks.addAll(waiting.question.masks());
    }
    try {
      List<Object> actions = policy.act(observations, masks);
      int from = 0;
      for (Waiting waiting : batch) {
        int to = from + waiting.question.observations().size();
        waiting.answer.complete(List.copyOf(actions.subList(from, to)));
        from = to;
      }
      batches.increment();
      rows.add(size);
    } catch (RuntimeException e) {
      batch.forEach(waiting -> waiting.answer.completeExceptionally(e));
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
