package tengen.agents.replay;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.Space;

/**
 * Draws steps with goals in hindsight (Andrychowicz and others 2017, "Hindsight experience replay",
 * strategy <i>future</i>, section 4.5): of k + 1 steps drawn, k on average are asked again as if
 * the goal had been what the same episode achieved later. The buffer holds the steps as they were.
 *
 * <p>Observations have parts named {@value #ACHIEVED} and {@value #DESIRED}, of one size, as in
 * Gymnasium's goal environments. Looks one step ahead.
 */
public final class HindsightReplay {

  /** Name of the part that tells what has been achieved. */
  public static final String ACHIEVED = "achieved_goal";

  /** Name of the part that tells what is wanted. */
  public static final String DESIRED = "desired_goal";

  private final ReplayBuffer buffer;
  private final Goals goals;
  private final int k;
  private final NStep view;
  private final int achieved;
  private final int desired;
  private final int size;
  private final float[] reached;

  /**
   * Draws from a buffer.
   *
   * @param buffer of the space's observations
   * @param space with the two parts
   * @param goals rewards of the world
   * @param k steps with a goal in hindsight for each one with its own, at least 0; the paper's is 4
   * @param gamma discount of one step, in [0, 1]
   * @throws IllegalArgumentException if a part is missing or the sizes do not agree
   */
  public HindsightReplay(ReplayBuffer buffer, Space.Box space, Goals goals, int k, double gamma) {
    this.buffer = buffer;
    this.goals = goals;
    this.k = Require.inRange("k", k, 0, Integer.MAX_VALUE - 1);
    view = NStep.one(gamma);
    achieved = offset(space.parts(), ACHIEVED);
    desired = offset(space.parts(), DESIRED);
    size = size(space.parts(), DESIRED);
    if (size(space.parts(), ACHIEVED) != size || space.width() != buffer.fields().observation()) {
      throw new IllegalArgumentException(
          ACHIEVED + " and " + DESIRED + " must have one size, and the buffer the space's width");
    }
    reached = new float[space.width()];
  }

  private static int offset(List<Space.Part> parts, String name) {
    int offset = 0;
    for (Space.Part part : parts) {
      if (part.name().equals(name)) {
        return offset;
      }
      offset += part.size();
    }
    throw new IllegalArgumentException(
        "hindsight replay needs an observation with a part " + name + "; got " + parts);
  }

  private static int size(List<Space.Part> parts, String name) {
    return parts.stream().filter(p -> p.name().equals(name)).mapToInt(Space.Part::size).sum();
  }

  /**
   * Draws steps uniformly and gives some of them another goal.
   *
   * @param batch filled; its weights are left alone
   * @throws IllegalStateException if nothing is in the buffer
   */
  public void sample(Batch batch, UniformRandomProvider random) {
    buffer.sample(batch, view, random);
    for (int b = 0; b < batch.size; b++) {
      if (random.nextInt(k + 1) < k) {
        relabel(batch, b, later(batch.index[b], random));
      }
    }
  }

  /** What a step of the same episode reached, this one or a later one, each equally likely. */
  private int later(int entry, UniformRandomProvider random) {
    Ring ring = buffer.ring();
    int left = 0;
    for (int e = entry; ring.goesOn(e); e = ring.following(e)) {
      left++;
    }
    int e = entry;
    for (int i = random.nextInt(left + 1); i > 0; i--) {
      e = ring.following(e);
    }
    return ring.following(e);
  }

  private void relabel(Batch batch, int b, int from) {
    buffer.ring().observations.get(from, reached, 0);
    int at = b * reached.length;
    System.arraycopy(reached, achieved, batch.observation, at + desired, size);
    System.arraycopy(reached, achieved, batch.nextObservation, at + desired, size);
    batch.reward[b] = (float) goals.reward(batch.nextObservation, at);
    batch.terminated[b] = goals.terminated(batch.nextObservation, at);
    batch.discount[b] = batch.terminated[b] ? 0 : (float) view.gamma();
  }
}
