package tengen.agents.pg;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Streams;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Optimizer;
import tengen.agents.replay.Rollout;
import tengen.env.vector.StepBatch;

/**
 * What on-policy learners share: a rollout is filled, learnt from, thrown away. A subclass is the
 * update.
 */
abstract class OnPolicy<B> implements Learner<B> {

  private static final String OPTIMIZER = "optimizer.safetensors";
  private static final String STREAMS = "streams.json";

  private final String name;
  private final double gamma;
  private final double lambda;
  final ActorCritic net;
  final Collector<B> collector;

  /**
   * @param name of the algorithm
   * @param gamma discount
   * @param lambda of the advantages
   */
  OnPolicy(String name, ActorCritic net, Collector<B> collector, double gamma, double lambda) {
    this.name = name;
    this.net = net;
    this.collector = collector;
    this.gamma = gamma;
    this.lambda = lambda;
  }

  /** Learns from the rollout, whose advantages are there. */
  abstract void update();

  /** What is told of the update that was made last. */
  abstract Report report();

  /** Whether it is told. */
  abstract boolean told();

  abstract Optimizer optimizer();

  /** The random streams of the update, by name. */
  abstract Map<String, RestorableUniformRandomProvider> streams();

  final Rollout rollout() {
    return collector.rollout;
  }

  @Override
  public final void act(StepBatch batch, B actions) {
    collector.act(batch, actions);
  }

  @Override
  public final void learn(StepBatch batch, Consumer<Report> reports) {
    if (collector.add(batch)) {
      collector.finish(batch.observation, gamma, lambda);
      update();
      net.changed();
      if (told()) {
        reports.accept(report());
      }
      collector.rollout.clear();
    }
  }

  @Override
  public final Actor<B> greedy() {
    return collector.greedy();
  }

  @Override
  public final void save(Path directory) {
    LearnerFile.save(directory, name, Map.of("", net.weights), Map.of());
  }

  @Override
  public final void load(Path directory) {
    LearnerFile.load(directory, name, Map.of("", net.weights));
    net.changed();
  }

  @Override
  public final boolean settled() {
    return collector.rollout.filled() == 0;
  }

  @Override
  public final void saveState(Path directory) {
    if (!settled()) {
      throw new IllegalStateException("a rollout has begun: wait for the next update");
    }
    save(directory);
    optimizer().save(directory.resolve(OPTIMIZER));
    Streams.save(directory.resolve(STREAMS), streams());
  }

  @Override
  public final void loadState(Path directory) {
    load(directory);
    optimizer().load(directory.resolve(OPTIMIZER));
    Streams.load(directory.resolve(STREAMS), streams());
  }

  @Override
  public final void close() {
    optimizer().close();
    net.close();
  }
}
