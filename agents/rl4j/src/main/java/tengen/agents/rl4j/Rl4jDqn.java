package tengen.agents.rl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.rl4j.learning.configuration.QLearningConfiguration;
import org.deeplearning4j.rl4j.learning.sync.qlearning.discrete.QLearningDiscreteDense;
import org.deeplearning4j.rl4j.network.dqn.DQN;
import org.deeplearning4j.rl4j.policy.DQNPolicy;
import org.deeplearning4j.rl4j.policy.IPolicy;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import tengen.env.Rng;
import tengen.env.Space;

/** RL4J's DQN: one row, one minibatch a step. */
@SuppressWarnings("deprecation") // RL4J deprecates its networks and offers no others
final class Rl4jDqn implements Method {

  static final String NAME = "rl4j-dqn";

  private final Rl4jDqnConfig config;
  private final long seed;
  private final MultiLayerNetwork network;
  private final DQN q;
  private QLearningDiscreteDense<FlatObservation> learning;

  Rl4jDqn(Rl4jDqnConfig config, Space.Box observations, Space.Discrete actions, long seed) {
    this.config = config;
    this.seed = Rng.seed(seed, "rl4j.dqn");
    var shape =
        new DenseNetworks.Shape(
            observations.width(),
            config.hidden(),
            config.learningRate(),
            config.l2(),
            Rng.seed(seed, "rl4j.weights"));
    network = DenseNetworks.create(shape, actions.n(), Activation.IDENTITY, new LossMSE());
    q = new DQN(network);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Thread> start(List<RowMdp> rows) {
    if (rows.size() != 1) {
      throw new IllegalArgumentException(
          NAME
              + " learns in one environment; got "
              + rows.size()
              + ": leave --envs out, or set it to 1");
    }
    RowMdp row = rows.get(0);
    learning = new QLearningDiscreteDense<>(row, q, settings());
    Thread thread = new Thread(learning::train, NAME);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((where, thrown) -> row.failed(thrown));
    thread.start();
    return List.of(thread);
  }

  /** Tengen says when training ends and when an episode does. */
  private QLearningConfiguration settings() {
    Rl4jDqnConfig.Exploration exploration = config.exploration();
    return QLearningConfiguration.builder()
        .seed(seed)
        .maxStep(Integer.MAX_VALUE)
        .maxEpochStep(Integer.MAX_VALUE)
        .expRepMaxSize(config.capacity())
        .batchSize(config.batch())
        .targetDqnUpdateFreq(config.targetEvery())
        .gamma(config.gamma())
        .rewardFactor(config.rewardFactor())
        .errorClamp(config.errorClamp())
        .updateStart(exploration.start())
        .epsilonNbStep(exploration.steps())
        .minEpsilon(exploration.end())
        .doubleDQN(config.doubleQ())
        .build();
  }

  @Override
  public IPolicy<Integer> greedy() {
    return new DQNPolicy<FlatObservation>(q);
  }

  @Override
  public Map<String, MultiLayerNetwork> networks() {
    return Map.of("q", network);
  }

  @Override
  public Map<String, Double> report() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/loss", q.getLatestScore());
    values.put("train/n_updates", (double) network.getIterationCount());
    values.put("rollout/exploration_rate", learning.getEgPolicy().getEpsilon());
    return values;
  }

  @Override
  public boolean parallel() {
    return false;
  }
}
