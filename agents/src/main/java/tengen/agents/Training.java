package tengen.agents;

import java.util.function.Consumer;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * The loop that joins a learner to a vector environment: act, step, learn, in lock-step.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public final class Training<B> {

  /**
   * What is told as training goes on.
   *
   * @param steps of all rows together
   * @param episodes that have ended
   * @param meanReturn of the last hundred episodes; NaN before the first has ended
   * @param meanLength likewise, in steps
   */
  public record Progress(long steps, long episodes, double meanReturn, double meanLength) {}

  /** How many episodes the running means are over, as Stable-Baselines3's. */
  private static final int RECENT = 100;

  private final VectorEnvironment<B> environment;
  private final Learner<B> learner;
  private final B actions;
  private final double[] episodeReturn;
  private final int[] episodeLength;
  private final double[] recentReturn = new double[RECENT];
  private final int[] recentLength = new int[RECENT];
  private long steps;
  private long episodes;
  private StepBatch batch;

  /**
   * Begins the first episodes.
   *
   * @param actions room for the actions of all rows
   */
  public Training(VectorEnvironment<B> environment, Learner<B> learner, B actions, long seed) {
    this.environment = environment;
    this.learner = learner;
    this.actions = actions;
    episodeReturn = new double[environment.rows()];
    episodeLength = new int[environment.rows()];
    batch = environment.reset(seed);
  }

  /**
   * One step of every row.
   *
   * @param reports receives what the learner tells
   */
  public void step(Consumer<Report> reports) {
    learner.act(batch, actions);
    batch = environment.step(actions);
    count();
    learner.learn(batch, reports);
  }

  private void count() {
    for (int row = 0; row < batch.rows(); row++) {
      episodeReturn[row] += batch.reward[row];
      episodeLength[row]++;
      if (batch.ended(row)) {
        int place = (int) (episodes % RECENT);
        recentReturn[place] = episodeReturn[row];
        recentLength[place] = episodeLength[row];
        episodes++;
        episodeReturn[row] = 0;
        episodeLength[row] = 0;
      }
    }
    steps += batch.rows();
  }

  /** Steps of all rows together so far. */
  public long steps() {
    return steps;
  }

  /** Where training stands. */
  public Progress progress() {
    int known = (int) Math.min(episodes, RECENT);
    double returns = 0;
    double lengths = 0;
    for (int i = 0; i < known; i++) {
      returns += recentReturn[i];
      lengths += recentLength[i];
    }
    return new Progress(steps, episodes, returns / known, lengths / known);
  }

  /** Steps until so many are done. */
  public void until(long total, Consumer<Report> reports) {
    while (steps < total) {
      step(reports);
    }
  }
}
