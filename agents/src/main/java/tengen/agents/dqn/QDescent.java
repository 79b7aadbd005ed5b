package tengen.agents.dqn;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Batch;
import tengen.agents.target.QTarget;

/** The gradient step of a {@link Dqn} and its extensions. */
final class QDescent {

  private final DqnConfig config;
  private final QNet net;
  private final ReturnLoss returns;
  final Optimizer optimizer;
  private final UniformRandomProvider noise;
  private final int actions;
  private final boolean masked;
  private final float[] nextQ;
  private final int[] nextAction;
  private Batch batch;
  private double minibatchLoss;

  /** {@code [size]} How wrong each transition of the last minibatch was. */
  final float[] error;

  /**
   * @param noise where that of the network is drawn from
   * @param size of the minibatches
   * @param masked whether to mind which actions the next observations allow
   */
  QDescent(
      DqnConfig config,
      QNet net,
      UniformRandomProvider noise,
      int actions,
      int size,
      boolean masked) {
    this.config = config;
    this.net = net;
    optimizer =
        new Adam(
            net.weights.parameters(),
            Schedule.constant(config.learningRate()),
            Adam.Settings.DEFAULT.withEpsilon(config.adamEpsilon()));
    this.noise = noise;
    this.actions = actions;
    this.masked = masked;
    returns = config.extensions().loss(actions, net::tau);
    error = new float[size];
    nextQ = new float[size * actions];
    nextAction = new int[size];
  }

  /**
   * One gradient step on a minibatch; fills {@link #error}.
   *
   * @return the loss
   */
  double step(Batch of) {
    batch = of;
    net.draw(noise);
    float[] next = net.outputs(net.target, batch.nextObservation, batch.size);
    float[] judged = next;
    if (config.extensions().doubleQ()) {
      net.draw(noise);
      judged = net.outputs(net.weights, batch.nextObservation, batch.size);
    }
    choose(judged);
    net.draw(noise);
    net.backward(
        batch.observation, batch.size, (online, gradient) -> descend(online, next, gradient));
    optimizer.step(config.maxGradientNorm());
    net.changed();
    return minibatchLoss;
  }

  /* argmax_a' Q(s', a'), of the online network where double (van Hasselt et al., equation 4). */
  private void choose(float[] judged) {
    boolean[] allowed = masked ? batch.nextMask : null;
    for (int b = 0; b < batch.size; b++) {
      returns.means(judged, b * net.outputs(), nextQ, b * actions);
    }
    for (int b = 0; b < batch.size; b++) {
      int best = QTarget.argmax(nextQ, b * actions, actions, allowed);
      nextAction[b] = best < 0 ? -1 : best - b * actions;
    }
  }

  /* A gradient step on (y_j - Q(s_j, a_j))^2, weighted where transitions have priorities. */
  private void descend(float[] online, float[] next, float[] gradient) {
    double sum = 0;
    for (int b = 0; b < batch.size; b++) {
      double share = (double) batch.weight[b] / batch.size;
      double one =
          returns.loss(
              online,
              b * net.outputs(),
              batch.discrete[b],
              batch.reward[b],
              nextAction[b] < 0 ? 0 : batch.discount[b],
              next,
              nextAction[b],
              share,
              gradient);
      sum += share * one;
      error[b] = (float) returns.error();
    }
    minibatchLoss = sum;
  }
}
