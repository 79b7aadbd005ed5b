package tengen.agents.pg;

import ai.djl.Device;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Report;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Net;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Schedule;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Rollout;
import tengen.agents.target.Gae;
import tengen.agents.target.Trajectories;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * PPO under a limit on costs (Ray, Achiam and Amodei 2019, "Benchmarking Safe Exploration in Deep
 * Reinforcement Learning", section 5): costs have a value network of their own, and weigh as much
 * as it takes to keep the mean cost of an episode at its limit.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public final class PpoLagrangian<B> extends Ppo<B> {

  private final PpoLagrangianConfig config;
  private final int rows;
  private final int width;
  private final Net costValue;
  private final Weights costWeights;
  private final Optimizer costOptimizer;
  private final ValueFit costFit;
  private final RestorableUniformRandomProvider random;
  private final Trajectories costs;
  private final double[] costAdvantage;
  private final double[] costReturns;
  private final Multiplier multiplier;

  /** {@code [rows]} Costs of the running episodes so far. */
  private final double[] running;

  private float[] next;
  private double endedCosts;
  private int ended;
  private double meanCost = Double.NaN;
  private double costLoss;

  /**
   * New networks.
   *
   * @param space observations and actions
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which learning rate and clip range may decay
   */
  public PpoLagrangian(
      PpoLagrangianConfig config,
      PolicySpace<B> space,
      int rows,
      long totalSteps,
      long seed,
      Device device) {
    super(
        "ppo-lagrangian",
        config.ppo(),
        space,
        rows,
        totalSteps,
        seed,
        space.networks(
            config.ppo().encoder(),
            config.ppo().hidden(),
            config.ppo().valueHidden(),
            config.ppo().activation(),
            config.ppo().logStdInit(),
            seed,
            device));
    this.config = config;
    this.rows = rows;
    width = space.fields().observation();
    PpoConfig ppo = config.ppo();
    int features = net.encoder().out();
    Mlp head = Mlp.orthogonal("cost", features, ppo.valueHidden(), 1, ppo.activation(), 1);
    costValue = net.encoder().then(head);
    TensorList list = new TensorList();
    costValue.declare(list);
    costWeights = Weights.create(list, seed, device);
    costOptimizer = new Adam(costWeights.parameters(), Schedule.constant(config.costRate()));
    int size = collector.size();
    int minibatch = Math.min(ppo.minibatch(), size);
    costFit = new ValueFit(costWeights, costValue.batches(), costOptimizer, width, size, minibatch);
    random = Rng.stream(seed, "ppo.costs");
    costs = new Trajectories(ppo.steps(), rows);
    costAdvantage = new double[size];
    costReturns = new double[size];
    multiplier = new Multiplier(config.multiplierStart(), config.multiplierRate());
    running = new double[rows];
  }

  @Override
  void see(StepBatch batch) {
    int from = collector.rollout.filled() * rows;
    for (int row = 0; row < rows; row++) {
      costs.reward[from + row] = batch.cost[row];
      costs.terminated[from + row] = batch.terminated[row];
      costs.truncated[from + row] = batch.truncated[row];
      running[row] += batch.cost[row];
      if (batch.ended(row)) {
        endedCosts += running[row];
        ended++;
        running[row] = 0;
      }
    }
    next = batch.observation;
  }

  @Override
  void update() {
    if (ended > 0) {
      meanCost = endedCosts / ended;
      multiplier.step(meanCost - config.costLimit());
      endedCosts = 0;
      ended = 0;
    }
    judgeCosts();
    weigh();
    super.update();
    costLoss =
        costFit.fit(
            collector.rollout.observation,
            costReturns,
            config.ppo().epochs(),
            config.ppo().maxGradientNorm(),
            random);
  }

  /** Advantages and returns of the costs, as those of rewards. */
  private void judgeCosts() {
    Rollout rollout = collector.rollout;
    float[] values = costValues(rollout.observation, collector.size());
    for (int k = 0; k < values.length; k++) {
      costs.value[k] = values[k];
    }
    if (rollout.finals() > 0) {
      rollout.finalValues(costValues(rollout.finalObservation(), rollout.finals()), costs);
    }
    costs.link(costValues(next, rows));
    Gae.advantages(costs, config.costGamma(), config.costLambda(), costAdvantage);
    Gae.returns(costs, costAdvantage, costReturns);
  }

  private float[] costValues(float[] observations, int count) {
    return OutputGradient.forward(costWeights, costValue.batches(), observations, count, width);
  }

  /**
   * Advantages become {@code (A - lambda A_cost) / (1 + lambda)}, both in their own units: the
   * multiplier is the price of a cost in reward.
   */
  private void weigh() {
    double[] advantage = collector.rollout.advantage;
    double weight = multiplier.value();
    for (int k = 0; k < advantage.length; k++) {
      advantage[k] = (advantage[k] - weight * costAdvantage[k]) / (1 + weight);
    }
  }

  @Override
  Report report() {
    Map<String, Double> values = new LinkedHashMap<>(super.report().values());
    values.put("rollout/ep_cost_mean", meanCost);
    values.put("train/cost_multiplier", multiplier.value());
    values.put("train/cost_value_loss", costLoss);
    return new Report(values);
  }

  @Override
  Map<String, Weights> networks() {
    return Map.of("", net.weights, "costs.", costWeights);
  }

  @Override
  Map<String, Optimizer> optimizers() {
    return Map.of("optimizer", optimizer(), "cost-optimizer", costOptimizer);
  }

  @Override
  Map<String, double[]> numbers() {
    return Map.of("multiplier", multiplier.state, "running", running);
  }

  @Override
  Map<String, RestorableUniformRandomProvider> streams() {
    Map<String, RestorableUniformRandomProvider> all = new LinkedHashMap<>(super.streams());
    all.put("costs", random);
    return all;
  }
}
