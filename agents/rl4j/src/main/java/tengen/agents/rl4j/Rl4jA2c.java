package tengen.agents.rl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.rl4j.learning.configuration.A3CLearningConfiguration;
import org.deeplearning4j.rl4j.network.ac.ActorCriticLoss;
import org.deeplearning4j.rl4j.network.ac.ActorCriticSeparate;
import org.deeplearning4j.rl4j.policy.ACPolicy;
import org.deeplearning4j.rl4j.policy.IPolicy;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import tengen.env.Rng;
import tengen.env.Space;

/**
 * RL4J's A3C: a worker for each row, each with networks of its own between updates. Workers take
 * turns, which makes an A2C of it, unless they are told to run at once.
 */
@SuppressWarnings("deprecation") // RL4J deprecates its networks and offers no others
final class Rl4jA2c implements Method {

  static final String NAME = "rl4j-a2c";

  private final Rl4jA2cConfig config;
  private final long seed;
  private final MultiLayerNetwork value;
  private final MultiLayerNetwork policy;
  private final ActorCriticSeparate<?> both;
  private Workers workers;

  Rl4jA2c(Rl4jA2cConfig config, Space.Box observations, Space.Discrete actions, long seed) {
    this.config = config;
    this.seed = Rng.seed(seed, "rl4j.a2c");
    value =
        DenseNetworks.create(
            shape(observations, config.l2(), Rng.seed(seed, "rl4j.value")),
            1,
            Activation.IDENTITY,
            new LossMSE());
    policy =
        DenseNetworks.create(
            shape(observations, 0, Rng.seed(seed, "rl4j.policy")),
            actions.n(),
            Activation.SOFTMAX,
            new ActorCriticLoss());
    both = new ActorCriticSeparate<>(value, policy);
  }

  private DenseNetworks.Shape shape(Space.Box observations, double l2, long weights) {
    return new DenseNetworks.Shape(
        observations.width(), config.hidden(), config.learningRate(), l2, weights);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Thread> start(List<RowMdp> rows) {
    var settings =
        A3CLearningConfiguration.builder()
            .seed(seed)
            .maxStep(Integer.MAX_VALUE)
            .maxEpochStep(Integer.MAX_VALUE)
            .numThreads(rows.size())
            .nStep(config.steps())
            .gamma(config.gamma())
            .rewardFactor(config.rewardFactor())
            .build();
    workers = new Workers(rows, both, settings);
    return workers.launch();
  }

  @Override
  public IPolicy<Integer> greedy() {
    return new ACPolicy<FlatObservation>(both, false, null);
  }

  @Override
  public Map<String, MultiLayerNetwork> networks() {
    return Map.of("value", value, "policy", policy);
  }

  @Override
  public Map<String, Double> report() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/value_loss", workers.valueLoss());
    values.put("train/n_updates", (double) workers.updates());
    return values;
  }

  @Override
  public boolean parallel() {
    return config.parallel();
  }
}
