package tengen.env.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.text.Taxi;
import tengen.env.text.TransitionTable;
import tengen.env.wrapper.DelayedAction;
import tengen.env.wrapper.TimeLimit;

/** A taxi's mask leaves out what changes nothing. */
final class MasksTest {

  private static final TransitionTable TABLE = Taxi.table(Taxi.Config.V4);
  private static final int N = TABLE.actions();

  private static VectorEnvironment<int[]> taxis(int threads) {
    return VectorEnvironments.discrete("Taxi-v4", 3, threads, Map.of("maxSteps", "7"));
  }

  private static void assertMask(boolean[] mask, int row, float[] observation) {
    int state = (int) observation[row];
    for (int action = 0; action < N; action++) {
      boolean changes = TABLE.next(TABLE.first(state, action)) != state;
      assertThat(mask[row * N + action]).as("%d in %d", action, state).isEqualTo(changes);
    }
  }

  @Test
  void step_environmentWithMasks_showsThoseOfWhatIsActedOnAndOfWhatEnded() {
    var random = Rng.stream(1, "actions");
    int[] actions = new int[3];
    try (VectorEnvironment<int[]> rows = taxis(2)) {
      assertThat(rows.maskWidth()).isEqualTo(N);
      StepBatch batch = rows.reset(1);
      for (int step = 0; step < 100; step++) {
        for (int row = 0; row < 3; row++) {
          assertMask(batch.mask, row, batch.observation);
          if (batch.ended(row)) {
            assertMask(batch.finalMask, row, batch.finalObservation);
          }
          actions[row] = random.nextInt(N);
        }
        rows.step(actions);
      }
    }
  }

  @Test
  void restore_masks_areThoseOfTheSnapshot() {
    try (VectorEnvironment<int[]> rows = taxis(1)) {
      StepBatch batch = rows.reset(1);
      boolean[] mask = batch.mask.clone();
      Snapshot snapshot = rows.snapshot();
      for (int step = 0; step < 5; step++) {
        rows.step(new int[] {0, 1, 2});
      }
      assertThat(batch.mask).isNotEqualTo(mask);
      rows.restore(snapshot);
      assertThat(batch.mask).isEqualTo(mask);
    }
  }

  @Test
  void nextStepReset_anEnding_showsTheMaskOfTheFinalObservation() {
    try (NextStepReset<int[]> rows = new NextStepReset<>(taxis(1))) {
      StepBatch batch = rows.reset(2);
      int endings = 0;
      for (int step = 0; step < 40; step++) {
        for (int row = 0; row < 3; row++) {
          assertMask(batch.mask, row, batch.observation);
          endings += batch.ended(row) ? 1 : 0;
        }
        rows.step(new int[] {step % 4, 1, 2});
      }
      assertThat(endings).isEqualTo(3 * 5);
    }
  }

  @Test
  void step_environmentWithoutMasks_hasNone() {
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete("FrozenLake-v1", 2, 1, Map.of())) {
      assertThat(rows.maskWidth()).isZero();
      assertThat(rows.reset(1).mask).isEmpty();
    }
  }

  @Test
  void step_maskBeneathWrappers_showsIt() {
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete(
            () -> new TimeLimit<>(Environments.discrete("Taxi-v4", Map.of()), 50), 3, 1)) {
      StepBatch batch = rows.reset(1);
      assertMask(batch.mask, 2, batch.observation);
      rows.step(new int[3]);
      assertMask(batch.mask, 2, batch.observation);
    }
  }

  @Test
  void new_delayedActions_haveNoMask() {
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete(
            () -> new DelayedAction<>(Environments.discrete("Taxi-v4", Map.of()), 1, 0), 2, 1)) {
      assertThat(rows.maskWidth()).isZero();
    }
  }
}
