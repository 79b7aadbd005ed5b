package tengen.env.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Space;

/** Steps of rows make no objects. */
final class VectorAllocationTest {

  private static final int ROWS = 64;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Bytes of objects that the thread makes at least while the work is done. */
  private static long bytes(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) { // classes are loaded and compiled meanwhile
      least = Math.min(least, once(work));
    }
    return least;
  }

  private static long once(Runnable work) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    work.run();
    return THREADS.getThreadAllocatedBytes(thread) - before;
  }

  @ParameterizedTest
  @ValueSource(strings = {"CartPole-v1", "MountainCar-v0", "Acrobot-v1"})
  void step_discreteColumns_makesNoObjects(String id) {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.discrete(id, ROWS, 1, Map.of())) {
      int[] actions = new int[ROWS];
      rows.reset(1);
      assertThat(bytes(() -> steps(rows, actions, 600))).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pendulum-v1", "MountainCarContinuous-v0"})
  void step_continuousColumns_makesNoObjects(String id) {
    try (VectorEnvironment<float[]> rows = VectorEnvironments.continuous(id, ROWS, 1, Map.of())) {
      float[] actions = new float[ROWS];
      rows.reset(1);
      Runnable work =
          () -> {
            for (int step = 0; step < 600; step++) {
              for (int row = 0; row < ROWS; row++) {
                actions[row] = ((step * 31 + row * 17) % 21 - 10) / 10f;
              }
              rows.step(actions);
            }
          };
      assertThat(bytes(work)).isZero();
    }
  }

  /* The draws of a new room need a stream of random numbers; steps inside an episode do not. */
  @ParameterizedTest
  @ValueSource(
      strings = {"MiniGrid-Empty-8x8-v0", "MiniGrid-DoorKey-8x8-v0", "MiniGrid-KeyCorridorS3R1-v0"})
  void step_gridRooms_makesNoObjects(String id) {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.discrete(id, ROWS, 1, Map.of())) {
      int[] turns = new int[ROWS]; // always left: no episode ends before the limit
      rows.reset(1);
      Runnable work =
          () -> {
            for (int step = 0; step < 40; step++) {
              rows.step(turns);
            }
          };
      assertThat(bytes(work)).isZero();
    }
  }

  private static final int SOAK = 100_000_000;

  /**
   * A hundred million steps leave nothing behind: no object was made, and the heap is as before.
   */
  @Test
  @Tag("slow")
  void step_hundredMillion_flatMemory() {
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete("CartPole-v1", 1024, 1, Map.of())) {
      int[] actions = new int[1024];
      int steps = SOAK / 1024 / 5 + 1;
      rows.reset(1);
      long before = heap();
      long made = bytes(() -> steps(rows, actions, steps));
      long after = heap();
      System.out.printf(
          "CartPole-v1: %,d steps, %,d bytes made, heap %,d KiB before and %,d KiB after%n",
          5L * steps * 1024, made, before / 1024, after / 1024);
      assertThat(made).isZero();
      assertThat(after - before).isLessThan(1 << 20);
    }
  }

  private static void steps(VectorEnvironment<int[]> rows, int[] actions, int steps) {
    int n = ((Space.Discrete) rows.actionSpace()).n();
    for (int step = 0; step < steps; step++) {
      for (int row = 0; row < actions.length; row++) {
        actions[row] = (step * 31 + row * 17) % 29 % n;
      }
      rows.step(actions);
    }
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
