package tengen.viz.time;

import java.util.Optional;
import tengen.agents.Insight;
import tengen.mcts.Analysis;
import tengen.viz.scene.Frame;

/**
 * An episode at one step. Immutable; arrays are not to be changed.
 *
 * @param step how many steps have been taken
 * @param frame what the world looks like
 * @param observation what the agent sees
 * @param action that led here; null at the start
 * @param insight what the agent makes of the observation
 * @param analysis the search behind that; empty where there was none or it is not over
 * @param waiting whether a person is to act
 * @param measures what the world measures, in the order of {@link Course.Setting#measures}; may be
 *     empty
 * @param saliency how much the insight hangs on each number of the observation, 0 to 1; null where
 *     nobody has asked
 * @param course all that is known of the episode
 */
public record Moment(
    int step,
    Frame frame,
    float[] observation,
    Object action,
    Insight insight,
    Optional<Analysis> analysis,
    boolean waiting,
    double[] measures,
    float[] saliency,
    Course course) {

  /** Whether the episode is over here. */
  public boolean ended() {
    return course.ended() && step == course.length();
  }

  /** Reward of the step that led here; 0 at the start. */
  public double reward() {
    return step == 0 ? 0 : course.rewards().get(step - 1);
  }

  /** Sum of the rewards so far. */
  public double total() {
    return course.totals().get(step);
  }
}
