package tengen.agents.dqn;

import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Insight;
import tengen.agents.target.QTarget;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/** The half of the learner that acts: a random action now and then, else the best known one. */
final class EpsilonGreedy {

  private final QNet net;
  private final ReturnLoss returns;
  private final int actions;
  final RestorableUniformRandomProvider random;
  private final float[] outputs;
  private final float[] q;

  private final int[] allowed;
  private final boolean[] own;

  /** Acts with the weights as they are. */
  EpsilonGreedy(QNet net, ReturnLoss returns, int actions, long seed) {
    this.net = net;
    this.returns = returns;
    this.actions = actions;
    random = Rng.stream(seed, "dqn.exploration");
    outputs = new float[net.outputs()];
    q = new float[actions];
    allowed = new int[actions];
    own = new boolean[actions];
  }

  /**
   * Acts in every row.
   *
   * @param observation {@code [rows, width]}
   * @param mask {@code [rows, actions]} allowed ones; null where every action is
   * @param epsilon share of random actions; with 0 nothing is drawn
   * @param chosen {@code [rows]} filled
   * @throws IllegalStateException if an observation allows no action
   */
  void act(float[] observation, boolean[] mask, int rows, double epsilon, int[] chosen) {
    int width = observation.length / rows;
    float[] batch = null;
    for (int row = 0; row < rows; row++) {
      int at = row * width;
      boolean explore = epsilon > 0 && random.nextDouble() < epsilon;
      if (explore) {
        chosen[row] = any(mask, row);
      } else if (net.plain()) {
        net.one(observation, at, outputs);
        chosen[row] = best(outputs, 0, mask, row);
      } else {
        batch = batch == null ? net.acting(observation, rows) : batch;
        chosen[row] = best(batch, row * net.outputs(), mask, row);
      }
    }
  }

  /**
   * Acts without exploring.
   *
   * @param masked whether to mind the masks of steps
   */
  Actor<int[]> greedy(boolean masked) {
    return new Actor<>() {
      @Override
      public void act(float[] observation, int rows, int[] chosen) {
        net.quiet();
        EpsilonGreedy.this.act(observation, null, rows, 0, chosen);
      }

      @Override
      public void act(StepBatch now, int[] chosen) {
        net.quiet();
        EpsilonGreedy.this.act(now.observation, masked ? now.mask : null, now.rows(), 0, chosen);
      }

      @Override
      public Insight insight(StepBatch now) {
        net.quiet();
        returns.means(net.acting(now.observation, now.rows()), 0, q, 0);
        double[] values = new double[actions];
        Arrays.setAll(values, action -> q[action]);
        return Insight.ofValues(values);
      }
    };
  }

  private int any(boolean[] mask, int row) {
    if (mask == null) {
      return random.nextInt(actions);
    }
    int count = 0;
    for (int action = 0; action < actions; action++) {
      if (mask[row * actions + action]) {
        allowed[count++] = action;
      }
    }
    if (count == 0) {
      throw none();
    }
    return allowed[random.nextInt(count)];
  }

  /** The action of the greatest mean return. */
  private int best(float[] of, int from, boolean[] mask, int row) {
    returns.means(of, from, q, 0);
    if (mask != null) {
      System.arraycopy(mask, row * actions, own, 0, actions);
    }
    int best = QTarget.argmax(q, 0, actions, mask == null ? null : own);
    if (best < 0) {
      throw none();
    }
    return best;
  }

  private static IllegalStateException none() {
    return new IllegalStateException("an observation allows no action");
  }
}
