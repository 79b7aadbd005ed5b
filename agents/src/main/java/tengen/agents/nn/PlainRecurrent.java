package tengen.agents.nn;

/**
 * A {@link Recurrent} layer in plain loops over a copy of its weights, a step at a time: for few
 * rows faster than the engine. Not safe for use by several threads at once.
 */
final class PlainRecurrent {

  private final Recurrent layer;
  private final int gates;

  /** {@code [in * gates]}, a row an input, so that inner loops run over neighbours. */
  private final float[] inputWeights;

  private final float[] stateWeights;
  private final float[] inputBias;
  private final float[] stateBias;
  private final float[] byInput;
  private final float[] byState;

  PlainRecurrent(Recurrent layer) {
    this.layer = layer;
    gates = layer.cell().gates * layer.size();
    inputWeights = new float[layer.in() * gates];
    stateWeights = new float[layer.size() * gates];
    inputBias = new float[gates];
    stateBias = new float[gates];
    byInput = new float[gates];
    byState = new float[gates];
  }

  /** See {@link PlainMlp#load}. */
  void load(Weights from, float[] values) {
    transpose(values, from.offset(layer.inputWeight()), layer.in(), inputWeights);
    transpose(values, from.offset(layer.stateWeight()), layer.size(), stateWeights);
    System.arraycopy(values, from.offset(layer.inputBias()), inputBias, 0, gates);
    System.arraycopy(values, from.offset(layer.stateBias()), stateBias, 0, gates);
  }

  private void transpose(float[] values, int at, int inputs, float[] to) {
    for (int o = 0; o < gates; o++) {
      for (int i = 0; i < inputs; i++) {
        to[i * gates + o] = values[at + o * inputs + i];
      }
    }
  }

  /**
   * Computes one step of one row.
   *
   * @param x the input begins at {@code at}
   * @param state of the row, begins at {@code to}; becomes that after the step, whose first numbers
   *     are the output
   */
  void step(float[] x, int at, float[] state, int to) {
    PlainMlp.layer(x, at, layer.in(), inputWeights, inputBias, byInput);
    PlainMlp.layer(state, to, layer.size(), stateWeights, stateBias, byState);
    switch (layer.cell()) {
      case LSTM -> lstm(state, to);
      case GRU -> gru(state, to);
      case RNN -> rnn(state, to);
    }
  }

  private void lstm(float[] state, int at) {
    int size = layer.size();
    for (int i = 0; i < size; i++) {
      float input = sigmoid(byInput[i] + byState[i]);
      float forget = sigmoid(byInput[size + i] + byState[size + i]);
      float candidate = Activation.TANH.of(byInput[2 * size + i] + byState[2 * size + i]);
      float output = sigmoid(byInput[3 * size + i] + byState[3 * size + i]);
      float kept = forget * state[at + size + i] + input * candidate;
      state[at + size + i] = kept;
      state[at + i] = output * Activation.TANH.of(kept);
    }
  }

  private void gru(float[] state, int at) {
    int size = layer.size();
    for (int i = 0; i < size; i++) {
      float reset = sigmoid(byInput[i] + byState[i]);
      float update = sigmoid(byInput[size + i] + byState[size + i]);
      float candidate = Activation.TANH.of(byInput[2 * size + i] + reset * byState[2 * size + i]);
      state[at + i] = (1 - update) * candidate + update * state[at + i];
    }
  }

  private void rnn(float[] state, int at) {
    for (int i = 0; i < layer.size(); i++) {
      state[at + i] = Activation.TANH.of(byInput[i] + byState[i]);
    }
  }

  private static float sigmoid(float x) {
    return (float) (1 / (1 + Math.exp(-(double) x)));
  }
}
