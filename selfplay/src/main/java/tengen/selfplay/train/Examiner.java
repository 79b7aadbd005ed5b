package tengen.selfplay.train;

import java.util.Arrays;
import tengen.agents.Actor;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Normalizer;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * Rates learners on environments of their own, acting without exploring, with the normaliser's
 * statistics as they are.
 *
 * @param <B> the actions of all rows
 */
final class Examiner<B> {

  /** As many actions are enough for a histogram. */
  private static final int KEPT = 1 << 14;

  private final VectorEnvironment<B> rows;
  private final B room;
  private final long seed;
  private final float[] taken = new float[KEPT];
  private int count;

  /**
   * @param rows environments that nothing else steps
   * @param room for the actions of all rows
   * @param seed of the run
   */
  Examiner(VectorEnvironment<B> rows, B room, long seed) {
    this.rows = rows;
    this.room = room;
    this.seed = seed;
  }

  /**
   * Rates a learner.
   *
   * @param stream names the episodes: equal names give equal ones
   */
  Evaluation evaluate(Learner<B> learner, Normalizer normalizer, String stream, int episodes) {
    count = 0;
    Actor<B> actor = normalizer.frozen(learner.greedy());
    Actor<B> watched =
        new Actor<>() {
          @Override
          public void act(float[] observation, int number, B actions) {
            actor.act(observation, number, actions);
            watch(actions);
          }

          @Override
          public void act(StepBatch batch, B actions) {
            actor.act(batch, actions);
            watch(actions);
          }
        };
    return Evaluation.of(rows, watched, room, Rng.seed(seed, stream), episodes);
  }

  private void watch(B actions) {
    if (actions instanceof int[] discrete) {
      for (int i = 0; i < discrete.length && count < KEPT; i++) {
        taken[count++] = discrete[i];
      }
    } else if (actions instanceof float[] continuous) {
      int more = Math.min(continuous.length, KEPT - count);
      System.arraycopy(continuous, 0, taken, count, more);
      count += more;
    }
  }

  /** The first actions of the last evaluation. */
  float[] taken() {
    return Arrays.copyOf(taken, count);
  }
}
