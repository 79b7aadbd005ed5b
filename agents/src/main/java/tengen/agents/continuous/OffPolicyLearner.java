package tengen.agents.continuous;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Updates;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Torch;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Batch;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * What the learners of this package share: experience, a policy, critics and their files. A
 * subclass is the update.
 *
 * @param <B> the actions of all rows
 */
abstract class OffPolicyLearner<B, P extends PolicyNet<B>, C extends Trained>
    implements Learner<B> {

  private static final String LOG_ALPHA = "log_alpha";

  private final String name;
  private final Experience<B> experience;
  private final Updates<B> updates;
  private final LongFunction<P> policies;
  private final long seed;
  final Batch batch;
  final P actor;
  final C critics;

  /** Chooses what to do: {@link #actor}, or a copy that is one update behind. */
  private P acting;

  /** Null where there is none. */
  final Temperature temperature;

  final Means means = new Means();

  /**
   * @param policies makes a policy from a seed
   */
  OffPolicyLearner(
      String name,
      Experience<B> experience,
      LongFunction<P> policies,
      long seed,
      C critics,
      Temperature temperature) {
    this.name = name;
    this.experience = experience;
    this.policies = policies;
    this.seed = seed;
    updates = new Updates<>(experience::store);
    actor = policies.apply(seed);
    acting = actor;
    this.critics = critics;
    this.temperature = temperature;
    batch = experience.batch;
  }

  /** A gradient step on what is in the batch and the noise. */
  abstract void update();

  @Override
  public final void act(StepBatch after, B actions) {
    experience.act(after, actions, acting::explore);
  }

  @Override
  public final void learn(StepBatch after, Consumer<Report> reports) {
    int due = experience.count(after.rows());
    if (due > 0) {
      updates.settle();
      means.report(reports); // of an update that has just been waited for
    }
    updates.add(experience.taken, after);
    if (due > 0) {
      renew();
      updates.run(() -> train(due, reports));
    }
  }

  private void train(int count, Consumer<Report> reports) {
    for (int i = 0; i < count; i++) {
      experience.sample();
      actor.renewNoise();
      update();
      if (!updates.overlapped()) { // others are told by the thread that waits
        means.report(reports);
      }
    }
  }

  @Override
  public final void overlap() {
    int threads = Torch.threads();
    updates.overlap(() -> Torch.threads(threads));
    acting = policies.apply(Rng.seed(seed, "continuous.acting"));
    renew();
  }

  /* Lets the newest policy act. */
  private void renew() {
    if (acting != actor) {
      Map<String, Weights> newest = actor.parts();
      acting.parts().forEach((part, weights) -> weights.blend(newest.get(part), 1));
    }
  }

  @Override
  public final Actor<B> greedy() {
    return updates.settled(experience.greedy(actor::greedy));
  }

  final Report report() {
    return means.report();
  }

  /** All that is trained, under the names it is saved with. */
  final Map<String, Weights> parts() {
    Map<String, Weights> parts = new LinkedHashMap<>(actor.parts());
    parts.putAll(critics.parts());
    return parts;
  }

  @Override
  public final void save(Path directory) {
    updates.settle();
    Map<String, String> metadata =
        temperature == null ? Map.of() : Map.of(LOG_ALPHA, Double.toString(temperature.log()));
    LearnerFile.save(directory, name, parts(), metadata);
  }

  @Override
  public final void load(Path directory) {
    updates.settle();
    Map<String, String> metadata = LearnerFile.load(directory, name, parts());
    if (temperature != null) {
      temperature.setLog(Double.parseDouble(metadata.get(LOG_ALPHA)));
    }
    renew();
  }

  private LearnerState state() {
    return new LearnerState(experience, means, temperature, actor, acting, critics.optimizer());
  }

  @Override
  public final boolean settled() {
    return true;
  }

  @Override
  public final void saveState(Path directory, Path previous) {
    save(directory);
    state().save(directory, previous);
  }

  @Override
  public final void loadState(Path directory) {
    load(directory);
    state().load(directory);
  }

  @Override
  public final void close() {
    updates.close();
    if (acting != actor) {
      acting.close();
    }
    actor.close();
    critics.close();
  }
}
