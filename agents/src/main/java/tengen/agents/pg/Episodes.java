package tengen.agents.pg;

import java.util.Arrays;
import tengen.agents.replay.Minibatch;
import tengen.env.vector.StepBatch;

/**
 * Whole episodes of one policy. Each row gives the same number of them: were the first to end
 * taken, short ones would be preferred. What a row does beyond its share, and the rest of an
 * episode in which the policy changed, is left out.
 */
final class Episodes<B> {

  private final PolicySpace<B> space;
  private final int rows;
  private final int width;
  private final int share;
  private final int[] left;

  /** {@code [rows]} 1 where the running episode began with an older policy, else 0. */
  final double[] older;

  /** The steps in the order of time, rows mixed. */
  private Minibatch steps;

  private int[] row = new int[0];
  private double[] reward = new double[0];
  private boolean[] ended = new boolean[0];
  private int count;

  /** Which steps were truncated, and what they reached. */
  private int[] finalStep = new int[4];

  private float[] finalObservation;
  private int finals;

  /**
   * @param share episodes of each row
   */
  Episodes(PolicySpace<B> space, int rows, int share) {
    this.space = space;
    this.rows = rows;
    this.share = share;
    width = space.fields().observation();
    left = new int[rows];
    older = new double[rows];
    finalObservation = new float[4 * width];
    grow(1024);
    clear();
  }

  int count() {
    return count;
  }

  /** Begins anew; episodes go on. */
  void clear() {
    count = 0;
    finals = 0;
    Arrays.fill(left, share);
  }

  private boolean taken(int r) {
    return left[r] > 0 && older[r] == 0;
  }

  /** Takes what the rows act on and do. */
  void act(StepBatch batch, B actions) {
    int masks = space.fields().mask();
    for (int r = 0; r < rows; r++) {
      if (taken(r)) {
        if (count == row.length) {
          grow(2 * count);
        }
        System.arraycopy(batch.observation, r * width, steps.observation, count * width, width);
        System.arraycopy(batch.mask, r * masks, steps.mask, count * masks, masks);
        int numbers = space.fields().action();
        System.arraycopy(actions, r * numbers, space.actions(steps), count * numbers, numbers);
        row[count++] = r;
      }
    }
  }

  private void grow(int capacity) {
    Minibatch larger = new Minibatch(space.fields(), capacity);
    if (count > 0) {
      System.arraycopy(steps.observation, 0, larger.observation, 0, count * width);
      System.arraycopy(steps.mask, 0, larger.mask, 0, count * space.fields().mask());
      int numbers = count * space.fields().action();
      System.arraycopy(space.actions(steps), 0, space.actions(larger), 0, numbers);
    }
    steps = larger;
    row = Arrays.copyOf(row, capacity);
    reward = Arrays.copyOf(reward, capacity);
    ended = Arrays.copyOf(ended, capacity);
  }

  /**
   * Takes what followed.
   *
   * @return whether every row has done its share
   */
  boolean add(StepBatch after) {
    int k = count;
    for (int r = rows - 1; r >= 0; r--) {
      if (taken(r)) {
        k--;
        reward[k] = after.reward[r];
        ended[k] = after.ended(r);
        left[r] -= ended[k] ? 1 : 0;
        if (after.truncated[r] && !after.terminated[r]) {
          keep(k, after.finalObservation, r * width);
        }
      }
      older[r] = after.ended(r) ? 0 : older[r];
    }
    return Arrays.stream(left).allMatch(episodes -> episodes == 0);
  }

  private void keep(int k, float[] from, int at) {
    if (finals == finalStep.length) {
      finalStep = Arrays.copyOf(finalStep, 2 * finals);
      finalObservation = Arrays.copyOf(finalObservation, 2 * finals * width);
    }
    finalStep[finals] = k;
    System.arraycopy(from, at, finalObservation, finals * width, width);
    finals++;
  }

  /** To be called when the policy has changed: running episodes are not those of one policy. */
  void changed(StepBatch now) {
    for (int r = 0; r < rows; r++) {
      older[r] = now.ended(r) ? 0 : 1;
    }
  }

  /**
   * All steps with their returns, {@code G = r + gamma G'} (Sutton and Barto 2018, equation 3.9); a
   * truncated episode goes on with the value of what it reached.
   */
  Minibatch returns(ActorCritic net, double gamma) {
    float[] values = finals == 0 ? new float[0] : net.values(finalObservation, finals);
    double[] after = new double[count];
    for (int i = 0; i < finals; i++) {
      after[finalStep[i]] = values[i];
    }
    double[] future = new double[rows];
    for (int k = count - 1; k >= 0; k--) {
      int r = row[k];
      future[r] = reward[k] + gamma * (ended[k] ? after[k] : future[r]);
      steps.returns[k] = (float) future[r];
    }
    steps.size(count);
    return steps;
  }
}
