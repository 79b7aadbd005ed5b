package tengen.agents.dqn;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.target.QTarget;
import tengen.env.Rng;

/** The half of the learner that acts: a random action now and then, else the best known one. */
final class EpsilonGreedy {

  private final QNet net;
  private final ReturnLoss returns;
  private final Legal legal;
  private final int actions;
  final RestorableUniformRandomProvider random;
  private final float[] outputs;
  private final float[] q;

  /** Null where every action is allowed. */
  private final boolean[] mask;

  private final int[] allowed;

  /**
   * Acts with the weights as they are.
   *
   * @param legal null where every action is allowed
   */
  EpsilonGreedy(QNet net, ReturnLoss returns, Legal legal, int actions, long seed) {
    this.net = net;
    this.returns = returns;
    this.legal = legal;
    this.actions = actions;
    random = Rng.stream(seed, "dqn.exploration");
    outputs = new float[net.outputs()];
    q = new float[actions];
    mask = legal == null ? null : new boolean[actions];
    allowed = new int[actions];
  }

  /**
   * Acts in every row.
   *
   * @param observation {@code [rows, width]}
   * @param epsilon share of random actions; with 0 nothing is drawn
   * @param chosen {@code [rows]} filled
   * @throws IllegalStateException if an observation allows no action
   */
  void act(float[] observation, int rows, double epsilon, int[] chosen) {
    int width = observation.length / rows;
    for (int row = 0; row < rows; row++) {
      int at = row * width;
      boolean explore = epsilon > 0 && random.nextDouble() < epsilon;
      chosen[row] = explore ? any(observation, at) : best(observation, at);
    }
  }

  private int any(float[] observation, int at) {
    if (legal == null) {
      return random.nextInt(actions);
    }
    legal.allowed(observation, at, mask, 0);
    int count = 0;
    for (int action = 0; action < actions; action++) {
      if (mask[action]) {
        allowed[count++] = action;
      }
    }
    if (count == 0) {
      throw none();
    }
    return allowed[random.nextInt(count)];
  }

  /** The action of the greatest mean return. */
  int best(float[] observation, int at) {
    net.one(observation, at, outputs);
    returns.means(outputs, 0, q, 0);
    if (legal != null) {
      legal.allowed(observation, at, mask, 0);
    }
    int best = QTarget.argmax(q, 0, actions, mask);
    if (best < 0) {
      throw none();
    }
    return best;
  }

  private static IllegalStateException none() {
    return new IllegalStateException("an observation allows no action");
  }
}
