package tengen.agents.pg;

import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Numbers;
import tengen.agents.Streams;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Weights;

/** What learners of policies share: networks that act, and files. */
abstract class PolicyLearner<B> implements Learner<B> {

  private static final String STREAMS = "streams.json";
  private static final String NUMBERS = "numbers.json";
  private static final String PAST = "past";

  private final String name;
  private final PolicySpace<B> space;
  final ActorCritic net;

  /**
   * @param name of the algorithm
   */
  PolicyLearner(String name, PolicySpace<B> space, ActorCritic net) {
    this.name = name;
    this.space = space;
    this.net = net;
  }

  abstract Optimizer optimizer();

  /** The random streams, by name. */
  abstract Map<String, RestorableUniformRandomProvider> streams();

  /** All networks, by the prefix of their tensors' names. */
  Map<String, Weights> networks() {
    return Map.of("", net.weights);
  }

  /** Older weights that the future depends on, by prefix; part of the state only. */
  Map<String, Weights> past() {
    return Map.of();
  }

  /** All optimisers, by name. */
  Map<String, Optimizer> optimizers() {
    return Map.of("optimizer", optimizer());
  }

  /** What else the future depends on; loading fills the arrays. */
  Map<String, double[]> numbers() {
    return Map.of();
  }

  /** Called when the networks have been replaced by others. */
  void loaded() {
    net.changed();
  }

  @Override
  public final Actor<B> greedy() {
    return Sampler.greedy(space, net);
  }

  @Override
  public final void save(Path directory) {
    LearnerFile.save(directory, name, networks(), Map.of());
  }

  @Override
  public final void load(Path directory) {
    LearnerFile.load(directory, name, networks());
    loaded();
  }

  @Override
  public final void saveState(Path directory, Path previous) {
    if (!settled()) {
      throw new IllegalStateException(name + " has begun to collect: wait for the next update");
    }
    save(directory);
    optimizers()
        .forEach((key, optimizer) -> optimizer.save(directory.resolve(key + ".safetensors")));
    Streams.save(directory.resolve(STREAMS), streams());
    if (!past().isEmpty()) {
      LearnerFile.save(directory.resolve(PAST), name, past(), Map.of());
    }
    if (!numbers().isEmpty()) {
      Numbers.save(directory.resolve(NUMBERS), numbers());
    }
  }

  @Override
  public final void loadState(Path directory) {
    load(directory);
    optimizers()
        .forEach((key, optimizer) -> optimizer.load(directory.resolve(key + ".safetensors")));
    Streams.load(directory.resolve(STREAMS), streams());
    if (!past().isEmpty()) {
      LearnerFile.load(directory.resolve(PAST), name, past());
    }
    if (!numbers().isEmpty()) {
      Numbers.load(directory.resolve(NUMBERS), numbers());
    }
    loaded();
  }

  @Override
  public final void close() {
    optimizers().values().forEach(Optimizer::close);
    networks().values().forEach(Weights::close);
    past().values().forEach(Weights::close);
  }
}
