package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/** Adding and drawing make no objects. */
final class AllocationTest {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final UniformRandomProvider random = Rng.stream(1, "draw");
  private final StepBatch after = new StepBatch(2, 3);

  /** Bytes of objects that the thread makes while the work is done once more. */
  private static long bytes(Runnable work) {
    work.run(); // classes are loaded now
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    long nothing = THREADS.getThreadAllocatedBytes(thread) - before;
    before = THREADS.getThreadAllocatedBytes(thread);
    work.run();
    return THREADS.getThreadAllocatedBytes(thread) - before - nothing;
  }

  @Test
  void replay_addAndDraw_makesNoObjects() {
    Fields fields = Fields.discrete(3).withMask(4).withState(2);
    var buffer = new ReplayBuffer(fields, 100, 2, false);
    var replay = new PrioritizedReplay(buffer, PrioritizedReplay.Config.DEFAULT);
    var batch = new Batch(fields, 8);
    var sequences = new SequenceBatch(fields, 4, 2, 5);
    var view = new NStep(3, 0.99);
    int[] actions = new int[2];
    float[] errors = new float[8];
    buffer.begin(after.observation);
    Runnable work =
        () -> {
          for (int step = 0; step < 200; step++) {
            after.truncated[0] = step % 7 == 0;
            buffer.add(actions, after);
            buffer.sample(batch, view, random);
            buffer.sample(sequences, random);
            replay.sample(batch, view, 0.4, random);
            replay.update(batch, errors);
          }
        };
    assertThat(bytes(work)).isZero();
  }

  @Test
  void rollout_collectAndGather_makesNoObjects() {
    Fields fields = Fields.continuous(3, 1);
    var rollout = new Rollout(fields, 50, 2);
    var permutation = new Permutation(100);
    var batch = new Minibatch(fields, 25);
    float[] actions = new float[2];
    float[] values = new float[100];
    Runnable work =
        () -> {
          rollout.clear();
          while (!rollout.full()) {
            rollout.observe(after.observation);
            after.truncated[0] = rollout.filled() % 7 == 0;
            rollout.add(actions, values, values, after);
          }
          rollout.finalValues(values);
          rollout.finish(values, 0.99, 0.95);
          permutation.shuffle(random);
          for (int from = 0; from < 100; from += 25) {
            rollout.gather(permutation.order, from, 25, batch);
          }
        };
    assertThat(bytes(work)).isZero();
  }
}
