package tengen.agents.pg;

import java.util.function.Consumer;
import tengen.agents.Report;
import tengen.agents.replay.Rollout;
import tengen.env.vector.StepBatch;

/**
 * What on-policy learners share: a rollout is filled, learnt from, thrown away. A subclass is the
 * update.
 */
abstract class OnPolicy<B> extends PolicyLearner<B> {

  private final double gamma;
  private final double lambda;
  final Collector<B> collector;

  /**
   * @param name of the algorithm
   * @param gamma discount
   * @param lambda of the advantages
   */
  OnPolicy(
      String name,
      PolicySpace<B> space,
      ActorCritic net,
      Collector<B> collector,
      double gamma,
      double lambda) {
    super(name, space, net);
    this.collector = collector;
    this.gamma = gamma;
    this.lambda = lambda;
  }

  /** Learns from the rollout, whose advantages are there. */
  abstract void update();

  /** What is told of the update that was made last. */
  abstract Report report();

  /** Whether it is told. */
  boolean told() {
    return true;
  }

  /** Sees each step, before it is learnt from. */
  void see(StepBatch batch) {}

  final Rollout rollout() {
    return collector.rollout;
  }

  @Override
  public final void act(StepBatch batch, B actions) {
    collector.act(batch, actions);
  }

  @Override
  public final void learn(StepBatch batch, Consumer<Report> reports) {
    see(batch);
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
  public final boolean settled() {
    return collector.rollout.filled() == 0;
  }
}
