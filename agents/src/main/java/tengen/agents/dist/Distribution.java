package tengen.agents.dist;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A family of distributions over the actions of a space, each given by a few numbers that a network
 * puts out. Gradients are exact derivatives in closed form, so that a learner needs the engine only
 * for its network. Not safe for use by several threads at once.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public interface Distribution<B> {

  /** How many numbers give one distribution. */
  int parameters();

  /**
   * Forbids actions of a row, whose probabilities and gradients are then 0.
   *
   * @param parameters of the distribution begin at {@code at}; changed
   * @param allowed one place an action from {@code from} on, at least one true
   * @throws UnsupportedOperationException unless an action is one of a few
   */
  default void mask(float[] parameters, int at, boolean[] allowed, int from) {
    throw new UnsupportedOperationException("only a choice among a few actions can be masked");
  }

  /**
   * Draws an action.
   *
   * @param parameters of the distribution begin at {@code at}
   * @param action number of the row that the action is written to
   */
  void sample(float[] parameters, int at, B actions, int action, UniformRandomProvider random);

  /** As {@link #sample}, the most probable action. */
  void mode(float[] parameters, int at, B actions, int action);

  /** Logarithm of the probability, or of the density, of the action of a row. */
  double logProbability(float[] parameters, int at, B actions, int action);

  /** Entropy in nats. */
  double entropy(float[] parameters, int at);

  /**
   * Divergence of Kullback and Leibler, {@code KL(p || q)}, in nats.
   *
   * @param p parameters of the first distribution begin at {@code at}
   * @param q parameters of the second one begin at {@code at}
   */
  double divergence(float[] p, float[] q, int at);

  /**
   * Multiplies with the Fisher information, the second derivative of the divergence where both
   * distributions are the same.
   *
   * @param direction of the parameters begins at {@code at}
   * @param out receives the product at {@code at}; may be the same array
   */
  void fisher(float[] parameters, int at, float[] direction, float[] out);

  /**
   * Derivative of {@code byLogProbability * log p(action) + byEntropy * entropy} by each parameter.
   *
   * @param gradient receives it at {@code at}
   */
  void gradient(
      float[] parameters,
      int at,
      B actions,
      int action,
      double byLogProbability,
      double byEntropy,
      float[] gradient);
}
