package tengen.agents.continuous;

import tengen.agents.nn.Encoders;
import tengen.agents.nn.Net;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Weights;
import tengen.env.Space;

/** What critics are given: rows of an observation, then an action in [-1, 1]. */
final class CriticInput {

  private final int observation;
  private final int actions;
  private final Net encoder;

  /** An encoder that is shared by all critics on the same weights. */
  CriticInput(OffPolicy config, Space.Box observations, int actions) {
    observation = observations.width();
    this.actions = actions;
    encoder = Encoders.of(observations, actions, config.encoder(), "critics.encoder");
  }

  /** From a row to the inputs of the critics' layers: the actions come last and stay. */
  Net encoder() {
    return encoder;
  }

  /** Numbers of a row. */
  int width() {
    return observation + actions;
  }

  /**
   * Fills in rows.
   *
   * @param observations {@code [rows, observation]}
   * @param taken {@code [rows, actions]}
   * @param first row to be filled in
   * @param x {@code [at least first + rows, width]}
   */
  void join(float[] observations, float[] taken, int first, float[] x) {
    for (int row = 0; row < taken.length / actions; row++) {
      int at = (first + row) * width();
      System.arraycopy(observations, row * observation, x, at, observation);
      System.arraycopy(taken, row * actions, x, at + observation, actions);
    }
  }

  /**
   * The gradient of a loss by the actions. Nothing is passed back through the encoder, which the
   * actions do not go through.
   *
   * @param layers behind the encoder
   * @param x {@code [rows, width]}
   * @return {@code [rows, actions]}
   */
  float[] slope(
      Weights weights, OutputGradient.Forward layers, float[] x, OutputGradient.Loss loss) {
    int rows = x.length / width();
    float[] inputs =
        encoder.same() ? x : OutputGradient.forward(weights, encoder::forward, x, rows, width());
    float[] all =
        OutputGradient.byInputs(weights, layers, inputs, rows, inputs.length / rows, loss);
    int from = encoder.out() - actions;
    float[] slope = new float[rows * actions];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(all, row * encoder.out() + from, slope, row * actions, actions);
    }
    return slope;
  }
}
