package tengen.agents;

import java.util.Arrays;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * What was done in the running episode of each row. An episode is a function of its seed and its
 * actions: played again they bring any environment back to where it was.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
final class ActionLog<B> {

  private final int width;

  /** {@code [row]}: actions of the running episode; the bits of real numbers. */
  private int[][] done;

  private int[] length;
  private int[] episodes;

  ActionLog(B actions, int rows) {
    int numbers = actions instanceof int[] whole ? whole.length : ((float[]) actions).length;
    width = numbers / rows;
    done = new int[rows][16 * width];
    length = new int[rows];
    episodes = new int[rows];
  }

  void add(B actions, StepBatch after) {
    for (int row = 0; row < length.length; row++) {
      if (after.ended(row)) {
        episodes[row]++;
        length[row] = 0;
        continue;
      }
      if (length[row] + width > done[row].length) {
        done[row] = Arrays.copyOf(done[row], 2 * done[row].length);
      }
      for (int i = 0; i < width; i++) {
        done[row][length[row]++] =
            actions instanceof int[] whole
                ? whole[row * width + i]
                : Float.floatToRawIntBits(((float[]) actions)[row * width + i]);
      }
    }
  }

  /** Episodes that have ended in each row. */
  int[] episodes() {
    return episodes.clone();
  }

  /** {@code [rows]}: the actions of each running episode. */
  int[][] actions() {
    int[][] actions = new int[done.length][];
    Arrays.setAll(actions, row -> Arrays.copyOf(done[row], length[row]));
    return actions;
  }

  /**
   * Brings rows to where they were.
   *
   * @param ended episodes in each row
   * @param actions of each running episode
   * @param room for the actions of all rows
   * @return what is to be acted on next
   */
  StepBatch replay(
      VectorEnvironment<B> environment, long seed, int[] ended, int[][] actions, B room) {
    episodes = ended.clone();
    done = actions.clone();
    for (int row = 0; row < done.length; row++) {
      length[row] = actions[row].length;
      done[row] = Arrays.copyOf(actions[row], Math.max(16 * width, length[row]));
    }
    StepBatch batch = environment.reset(seed, episodes);
    int longest = Arrays.stream(length).max().orElse(0);
    boolean[] idle = new boolean[length.length];
    for (int at = 0; at < longest; at += width) {
      for (int row = 0; row < idle.length; row++) {
        idle[row] = at >= length[row];
        if (!idle[row]) {
          put(row, at, room);
        }
      }
      batch = environment.step(room, idle);
    }
    return batch;
  }

  private void put(int row, int at, B room) {
    for (int i = 0; i < width; i++) {
      if (room instanceof int[] whole) {
        whole[row * width + i] = done[row][at + i];
      } else {
        ((float[]) room)[row * width + i] = Float.intBitsToFloat(done[row][at + i]);
      }
    }
  }
}
