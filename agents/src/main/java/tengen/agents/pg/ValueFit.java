package tengen.agents.pg;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Permutation;

/** Fits a value network to targets: squared errors, minibatches in a drawn order. */
final class ValueFit {

  private final Weights weights;
  private final OutputGradient.Forward network;
  private final Optimizer optimizer;
  private final int width;
  private final int minibatch;
  private final Permutation order;
  private final float[] observation;
  private double loss;

  /**
   * @param network with one number a row
   * @param width numbers of an observation
   * @param steps that targets are for
   * @param minibatch of a gradient step, at most {@code steps}
   */
  ValueFit(
      Weights weights,
      OutputGradient.Forward network,
      Optimizer optimizer,
      int width,
      int steps,
      int minibatch) {
    this.weights = weights;
    this.network = network;
    this.optimizer = optimizer;
    this.width = width;
    this.minibatch = minibatch;
    order = new Permutation(steps);
    observation = new float[minibatch * width];
  }

  /**
   * Passes over all steps.
   *
   * @param observations {@code [steps, width]}
   * @param targets {@code [steps]}
   * @param maxNorm bound of each gradient's norm; may be infinite
   * @return mean squared error on the way; NaN without passes
   */
  double fit(
      float[] observations,
      double[] targets,
      int passes,
      double maxNorm,
      UniformRandomProvider random) {
    loss = 0;
    for (int pass = 0; pass < passes; pass++) {
      order.shuffle(random);
      for (int from = 0; from < order.order.length; from += minibatch) {
        descend(observations, targets, from, Math.min(minibatch, order.order.length - from));
        optimizer.step(maxNorm);
      }
    }
    return loss / passes / order.order.length;
  }

  private void descend(float[] observations, double[] targets, int from, int count) {
    for (int i = 0; i < count; i++) {
      System.arraycopy(observations, order.order[from + i] * width, observation, i * width, width);
    }
    OutputGradient.backward(
        weights,
        network,
        observation,
        count,
        width,
        (values, gradient) -> {
          for (int i = 0; i < count; i++) {
            double error = values[i] - targets[order.order[from + i]];
            loss += error * error;
            gradient[i] = (float) (2 * error / count);
          }
        });
  }
}
