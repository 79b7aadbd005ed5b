package tengen.agents.continuous;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Batch;
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
  final Batch batch;
  final P actor;
  final C critics;

  /** Null where there is none. */
  final Temperature temperature;

  final Means means = new Means();

  OffPolicyLearner(
      String name, Experience<B> experience, P actor, C critics, Temperature temperature) {
    this.name = name;
    this.experience = experience;
    this.actor = actor;
    this.critics = critics;
    this.temperature = temperature;
    batch = experience.batch;
  }

  /** A gradient step on what is in the batch and the noise. */
  abstract void update();

  @Override
  public final void act(StepBatch after, B actions) {
    experience.act(after, actions, actor::explore);
  }

  @Override
  public final void learn(StepBatch after, Consumer<Report> reports) {
    for (int left = experience.add(after); left > 0; left--) {
      experience.sample();
      actor.renewNoise();
      update();
      means.report(reports);
    }
  }

  @Override
  public final Actor<B> greedy() {
    return experience.greedy(actor::greedy);
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
    Map<String, String> metadata =
        temperature == null ? Map.of() : Map.of(LOG_ALPHA, Double.toString(temperature.log()));
    LearnerFile.save(directory, name, parts(), metadata);
  }

  @Override
  public final void load(Path directory) {
    Map<String, String> metadata = LearnerFile.load(directory, name, parts());
    if (temperature != null) {
      temperature.setLog(Double.parseDouble(metadata.get(LOG_ALPHA)));
    }
  }

  private LearnerState state() {
    return new LearnerState(experience, means, temperature, actor, critics.optimizer());
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
    actor.close();
    critics.close();
  }
}
