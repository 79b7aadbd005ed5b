package tengen.agents.dist;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * Several choices at once, independent of each other, each with probabilities of its own. An action
 * is as many whole numbers; a row's parameters are the logits of the first choice, then those of
 * the second, and so on.
 */
public final class MultiCategorical implements Distribution<int[]> {

  private final Categorical[] choices;
  private final int parameters;

  /**
   * A distribution over {@code 0 … n[i] - 1} for each i.
   *
   * @param n each at least 1
   */
  public MultiCategorical(int... n) {
    choices = new Categorical[Require.inRange("choices", n.length, 1, 1 << 24)];
    int sum = 0;
    for (int i = 0; i < n.length; i++) {
      choices[i] = new Categorical(n[i]);
      sum = Math.addExact(sum, n[i]);
    }
    parameters = sum;
  }

  @Override
  public int parameters() {
    return parameters;
  }

  @Override
  public void sample(
      float[] logits, int at, int[] actions, int action, UniformRandomProvider random) {
    int from = at;
    for (int i = 0; i < choices.length; i++) {
      choices[i].sample(logits, from, actions, action * choices.length + i, random);
      from += choices[i].parameters();
    }
  }

  @Override
  public void mode(float[] logits, int at, int[] actions, int action) {
    int from = at;
    for (int i = 0; i < choices.length; i++) {
      choices[i].mode(logits, from, actions, action * choices.length + i);
      from += choices[i].parameters();
    }
  }

  @Override
  public double logProbability(float[] logits, int at, int[] actions, int action) {
    double sum = 0;
    int from = at;
    for (int i = 0; i < choices.length; i++) {
      sum += choices[i].logProbability(logits, from, actions, action * choices.length + i);
      from += choices[i].parameters();
    }
    return sum;
  }

  @Override
  public double entropy(float[] logits, int at) {
    double sum = 0;
    int from = at;
    for (Categorical choice : choices) {
      sum += choice.entropy(logits, from);
      from += choice.parameters();
    }
    return sum;
  }

  @Override
  public void gradient(
      float[] logits,
      int at,
      int[] actions,
      int action,
      double byLogProbability,
      double byEntropy,
      float[] gradient) {
    int from = at;
    for (int i = 0; i < choices.length; i++) {
      int own = action * choices.length + i;
      choices[i].gradient(logits, from, actions, own, byLogProbability, byEntropy, gradient);
      from += choices[i].parameters();
    }
  }

  @Override
  public double divergence(float[] p, float[] q, int at) {
    double sum = 0;
    int from = at;
    for (Categorical choice : choices) {
      sum += choice.divergence(p, q, from);
      from += choice.parameters();
    }
    return sum;
  }

  @Override
  public void fisher(float[] logits, int at, float[] direction, float[] out) {
    int from = at;
    for (Categorical choice : choices) {
      choice.fisher(logits, from, direction, out);
      from += choice.parameters();
    }
  }
}
