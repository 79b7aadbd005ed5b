package tengen.agents.pg;

import ai.djl.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Report;
import tengen.agents.dist.Distribution;
import tengen.agents.nn.Adam;
import tengen.agents.nn.DivergedException;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Permutation;
import tengen.agents.target.Gae;
import tengen.env.Rng;

/**
 * Trust region policy optimisation (Schulman, Levine, Moritz, Jordan and Abbeel 2015,
 * arXiv:1502.05477, appendix C), with the defaults of sb3-contrib: the natural gradient by
 * conjugate gradients, as long as the divergence allows, shortened until the objective has grown.
 *
 * <p>Products with the Fisher matrix are exact, {@code J' F J v}: {@code J v} in forward mode,
 * {@code F} of the distributions in closed form, {@code J'} backwards.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class Trpo<B> extends OnPolicy<B> {

  private static final double ADAM_EPSILON = 1e-5;

  private final TrpoConfig config;
  private final PolicySpace<B> space;
  private final Distribution<B> distribution;
  private final int width;
  private final Minibatch all;
  private final Permutation order;
  private final RestorableUniformRandomProvider random;
  private final Optimizer valueOptimizer;
  private final ValueFit valueFit;
  private final double[] updates = {0};
  private double objective;
  private double divergence;
  private double valueLoss;
  private boolean found;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   */
  public Trpo(TrpoConfig config, PolicySpace<B> space, int rows, long seed, Device device) {
    this(
        config,
        space,
        rows,
        seed,
        space.networks(
            config.encoder(),
            config.hidden(),
            config.valueHidden(),
            config.activation(),
            0,
            seed,
            device));
  }

  private Trpo(TrpoConfig config, PolicySpace<B> space, int rows, long seed, ActorCritic net) {
    super(
        "trpo",
        space,
        net,
        new Collector<>(space, net, config.steps(), rows, seed),
        config.gamma(),
        config.lambda());
    if (net.learnsEncoding()) {
      net.close();
      throw new IllegalArgumentException(
          "trpo cannot learn an encoder: take ppo, or set learner.encoder.enabled=false");
    }
    this.config = config;
    this.space = space;
    distribution = space.distribution();
    width = space.fields().observation();
    int size = collector.size();
    all = new Minibatch(space.fields(), size);
    order = new Permutation(size);
    random = Rng.stream(seed, "trpo.order");
    valueOptimizer =
        new Adam(
            net.weights.parameters(),
            Schedule.constant(config.valueRate()),
            Adam.Settings.DEFAULT.withEpsilon(ADAM_EPSILON));
    int minibatch = Math.min(config.minibatch(), size);
    valueFit = new ValueFit(net.weights, net.values(), valueOptimizer, width, size, minibatch);
  }

  @Override
  void update() {
    collector.rollout.gather(order.order, 0, all.capacity, all);
    if (config.normalizeAdvantage()) {
      Gae.normalize(all.advantage, all.size());
    }
    improve();
    valueLoss =
        valueFit.fit(
            collector.rollout.observation,
            collector.rollout.returns,
            config.valueEpochs(),
            Double.POSITIVE_INFINITY,
            random);
    updates[0]++;
  }

  private void improve() {
    float[] gradient = policyGradient();
    float[] direction =
        ConjugateGradient.solve(this::fisherProduct, gradient, config.solverSteps());
    double curvature = ConjugateGradient.dot(direction, fisherProduct(direction));
    found = curvature > 0 && search(direction, Math.sqrt(2 * config.targetKl() / curvature));
  }

  /** Of the objective, equation 14; fills {@link #objective} with what it is before the step. */
  private float[] policyGradient() {
    int count = all.size();
    B actions = space.actions(all);
    objective = 0;
    OutputGradient.backward(
        net.weights,
        net.heads(),
        all.observation,
        count,
        width,
        (outputs, gradient) -> {
          Masks.apply(distribution, outputs, distribution.parameters(), all);
          for (int i = 0; i < count; i++) {
            int at = i * distribution.parameters();
            double gain = gain(outputs, actions, i);
            objective += gain / count;
            distribution.gradient(outputs, at, actions, i, gain / count, 0, gradient);
          }
        });
    return finite(net.weights.takeGradient());
  }

  /** Advantage times the ratio of probabilities. */
  private double gain(float[] outputs, B actions, int i) {
    int at = i * distribution.parameters();
    double log = distribution.logProbability(outputs, at, actions, i) - all.logProbability[i];
    return all.advantage[i] * Math.exp(log);
  }

  private float[] finite(float[] gradient) {
    if (!Double.isFinite(ConjugateGradient.dot(gradient, gradient))) {
      throw new DivergedException("the gradient of update " + (long) updates[0]);
    }
    return gradient;
  }

  /** {@code (J' F J + damping) v}, mean over the steps. */
  private float[] fisherProduct(float[] v) {
    int count = all.size();
    float[] change =
        OutputGradient.derivative(net.weights, net::derivative, v, all.observation, count, width);
    OutputGradient.backward(
        net.weights,
        net.heads(),
        all.observation,
        count,
        width,
        (outputs, gradient) -> {
          Masks.apply(distribution, outputs, distribution.parameters(), all);
          for (int i = 0; i < count; i++) {
            distribution.fisher(outputs, i * distribution.parameters(), change, gradient);
          }
          for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= count;
          }
        });
    float[] product = net.weights.takeGradient();
    ConjugateGradient.add(product, config.damping(), v);
    return product;
  }

  /** Takes the longest step that keeps the distance and improves; none if none does. */
  private boolean search(float[] direction, double longest) {
    float[] start = net.weights.values();
    float[] old = distributions();
    double length = longest;
    for (int trial = 0; trial < config.searchSteps(); trial++) {
      float[] moved = start.clone();
      ConjugateGradient.add(moved, length, direction);
      net.weights.values(moved);
      if (accepted(distributions(), old)) {
        return true;
      }
      length *= config.searchShrink();
    }
    net.weights.values(start);
    return false;
  }

  private float[] distributions() {
    float[] outputs =
        OutputGradient.forward(net.weights, net.heads(), all.observation, all.size(), width);
    Masks.apply(distribution, outputs, distribution.parameters(), all);
    return outputs;
  }

  private boolean accepted(float[] now, float[] old) {
    int count = all.size();
    B actions = space.actions(all);
    double reached = 0;
    divergence = 0;
    for (int i = 0; i < count; i++) {
      reached += gain(now, actions, i) / count;
      divergence += distribution.divergence(now, old, i * distribution.parameters()) / count;
    }
    return divergence < config.targetKl() && reached > objective;
  }

  @Override
  Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/policy_objective", objective);
    values.put("train/value_loss", valueLoss);
    values.put("train/kl_divergence_loss", divergence);
    values.put("train/is_line_search_success", found ? 1.0 : 0.0);
    values.put("train/explained_variance", collector.explainedVariance());
    values.put("train/n_updates", updates[0]);
    return new Report(values);
  }

  @Override
  Optimizer optimizer() {
    return valueOptimizer;
  }

  @Override
  Map<String, double[]> numbers() {
    return Map.of("updates", updates);
  }

  @Override
  Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("actions", collector.random(), "order", random);
  }
}
