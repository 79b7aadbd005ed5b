package tengen.agents.replay;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * Draws the steps of a buffer in proportion to their priorities (Schaul, Quan, Antonoglou and
 * Silver 2016, "Prioritized experience replay", proportional variant, algorithm 1). A step that was
 * just added has the greatest priority so far; one that is overwritten is drawn no more.
 *
 * <p>The importance weights are divided by the greatest weight of the whole buffer, not of the
 * batch: how much a step counts then does not depend on what was drawn beside it.
 */
public final class PrioritizedReplay {

  private final ReplayBuffer buffer;
  private final Config config;
  private final SumTree tree;

  /** Of {@code |error| + epsilon}, before it is raised to alpha. */
  private double greatest = 1;

  /**
   * What can be chosen.
   *
   * @param alpha 0 for uniform drawing, 1 for full priority, in [0, 1]
   * @param epsilon added to the size of an error, so that no step is forgotten; more than 0
   */
  public record Config(double alpha, double epsilon) {

    /** The paper's proportional variant: alpha 0.6 (table 3), a small epsilon. */
    public static final Config DEFAULT = new Config(0.6, 1e-6);

    /** Checks the ranges. */
    public Config {
      Require.inRange("alpha", alpha, 0, 1);
      Require.inRange("epsilon", epsilon, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  }

  /**
   * Follows a buffer from now on; what is in it already has the greatest priority.
   *
   * @param buffer that nothing else follows
   */
  public PrioritizedReplay(ReplayBuffer buffer, Config config) {
    this.buffer = buffer;
    this.config = config;
    tree = new SumTree(buffer.capacity());
    for (int entry = 0; entry < tree.count(); entry++) {
      if (buffer.ring().isStep(entry)) {
        tree.set(entry, 1);
      }
    }
    buffer.watch(
        new ReplayBuffer.Watcher() {
          @Override
          public void added(int entry) {
            tree.set(entry, Math.pow(greatest, config.alpha));
          }

          @Override
          public void removed(int entry) {
            tree.set(entry, 0);
          }
        });
  }

  /** The buffer that it draws from, to add steps to. */
  public ReplayBuffer buffer() {
    return buffer;
  }

  /**
   * Draws steps, one from each of as many equal parts of the sum of priorities.
   *
   * @param batch filled, importance weights included
   * @param view how many steps each looks ahead
   * @param beta how far the weights undo the priorities, in [0, 1]; grows to 1 during training
   * @throws IllegalStateException if nothing is in the buffer
   */
  public void sample(Batch batch, NStep view, double beta, UniformRandomProvider random) {
    if (buffer.size() == 0) {
      throw new IllegalStateException("nothing can be drawn from an empty replay");
    }
    double part = tree.total() / batch.size;
    for (int b = 0; b < batch.size; b++) {
      int entry = tree.find((b + random.nextDouble()) * part);
      batch.index[b] = entry;
      batch.weight[b] = (float) Math.pow(tree.least() / tree.get(entry), beta);
    }
    buffer.gather(batch, view);
  }

  /**
   * Sets the priorities of the steps that were drawn last.
   *
   * @param batch as it was drawn
   * @param error {@code [size]} temporal differences, of either sign
   * @throws IllegalArgumentException if an error is not finite
   */
  public void update(Batch batch, float[] error) {
    for (int b = 0; b < batch.size; b++) {
      double size = Math.abs((double) error[b]) + config.epsilon;
      if (!(size <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("error " + b + " must be finite; got " + error[b]);
      }
      greatest = Math.max(greatest, size);
      // A step that was overwritten since it was drawn is gone.
      if (tree.get(batch.index[b]) > 0) {
        tree.set(batch.index[b], Math.pow(size, config.alpha));
      }
    }
  }

  /** The priority of an entry, raised to alpha; 0 where no step starts. */
  double priority(int entry) {
    return tree.get(entry);
  }

  double greatest() {
    return greatest;
  }

  /** Puts back what {@link #priority} and {@link #greatest} told. */
  void restore(double newGreatest, double[] priority) {
    greatest = newGreatest;
    tree.setAll(priority);
  }
}
