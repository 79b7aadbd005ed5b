package tengen.selfplay.train;

import ai.djl.Device;
import java.nio.file.Path;
import tengen.agents.Learner;
import tengen.agents.Normalizer;
import tengen.env.vector.VectorEnvironment;

/**
 * A network of a run, put into a learner on the processor, which acts and does not learn.
 *
 * @param rows environments of the kind that it was trained in
 */
record OpenNetwork<B>(VectorEnvironment<B> rows, Learner<B> learner, Normalizer normalizer)
    implements AutoCloseable {

  /**
   * Opens one.
   *
   * @param rows closed with it
   * @param files where it is
   * @throws IllegalArgumentException if it is damaged
   */
  static <B, C extends Record> OpenNetwork<B> of(
      Worlds<B> worlds,
      Algorithm<C> algorithm,
      LearnerRun<C> run,
      VectorEnvironment<B> rows,
      Path files) {
    Learner<B> learner = worlds.learner(algorithm, run, rows, Device.cpu());
    Normalizer normalizer = TrainingRun.normalizer(run, rows);
    new Networks(run, rows).load(files, learner, normalizer);
    return new OpenNetwork<>(rows, learner, normalizer);
  }

  @Override
  public void close() {
    learner.close();
    rows.close();
  }
}
