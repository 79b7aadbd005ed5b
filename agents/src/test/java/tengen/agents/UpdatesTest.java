package tengen.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tengen.env.vector.StepBatch;

final class UpdatesTest {

  private final List<Integer> replay = new ArrayList<>();
  private final Updates<int[]> updates =
      new Updates<>((actions, after) -> replay.add(actions[0] + (int) after.reward[0]));

  private void add(int action) {
    StepBatch after = new StepBatch(1, 1);
    after.reward[0] = 100;
    updates.add(new int[] {action}, after);
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void run_lockStep_isOverAtOnce() {
    List<Thread> ran = new ArrayList<>();
    updates.run(() -> ran.add(Thread.currentThread()));
    assertThat(ran).containsExactly(Thread.currentThread());
    assertThat(updates.running()).isFalse();
  }

  @Test
  void add_whileAnUpdateRuns_reachesTheReplayAfterIt() {
    updates.overlap(() -> {});
    CountDownLatch go = new CountDownLatch(1);
    List<Integer> seen = new ArrayList<>();
    add(1);
    updates.run(
        () -> {
          wait(go);
          seen.addAll(replay);
        });
    add(2);
    add(3);
    go.countDown();
    updates.settle();
    add(4);
    assertThat(seen).containsExactly(101);
    assertThat(replay).containsExactly(101, 102, 103, 104);
    updates.close();
  }

  @Test
  void settle_failedUpdate_throwsWhatItThrew() {
    updates.overlap(() -> {});
    RuntimeException thrown = new IllegalStateException("NaN");
    updates.run(
        () -> {
          throw thrown;
        });
    assertThatThrownBy(updates::settle).isSameAs(thrown);
    updates.run(
        () -> {
          throw new OutOfMemoryError("full");
        });
    Actor<int[]> actor = updates.settled((observation, rows, actions) -> actions[0] = 1);
    assertThatThrownBy(() -> actor.act(new float[1], 1, new int[1]))
        .isInstanceOf(OutOfMemoryError.class);
    updates.close();
  }

  @Test
  void close_whileAnUpdateRuns_waitsForItEvenWhenInterrupted() {
    updates.overlap(() -> {});
    CountDownLatch go = new CountDownLatch(1);
    List<Integer> done = new ArrayList<>();
    updates.run(
        () -> {
          wait(go);
          done.add(1);
          throw new IllegalStateException("dropped");
        });
    Thread.currentThread().interrupt();
    new Thread(go::countDown).start();
    updates.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly(1);
    updates.close();
  }

  @Test
  void run_beforeTheLastWasWaitedFor_isRefused() {
    updates.overlap(() -> {});
    updates.run(() -> {});
    assertThatThrownBy(() -> updates.run(() -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call settle");
    updates.close();
  }
}
