package tengen.agents.replay;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Goals;
import tengen.env.Space;

/**
 * Draws steps with goals in hindsight (Andrychowicz and others 2017, "Hindsight experience replay",
 * section 4.5): of k + 1 steps drawn, k on average are asked again as if the goal had been what the
 * same episode achieved. The buffer holds the steps as they were. Looks one step ahead.
 */
public final class HindsightReplay {

  private final ReplayBuffer buffer;
  private final Goals goals;
  private final Hindsight settings;
  private final NStep view;
  private final int achieved;
  private final int desired;
  private final int size;
  private final float[] reached;
  private final float[] goal;
  private final float[] own;
  private final float[] there;

  /**
   * As the settings say.
   *
   * @param goals null where the world has none
   * @return null where steps are drawn as they were
   * @throws IllegalArgumentException if there should be goals and the world has none
   */
  public static HindsightReplay of(
      Hindsight settings, ReplayBuffer buffer, Space.Box space, Goals goals, double gamma) {
    if (settings.goals() == 0) {
      return null;
    }
    if (goals == null) {
      throw new IllegalArgumentException(
          "hindsight needs a world that is a tengen.env.Goals and tells the reward for any goal;"
              + " set hindsight.goals to 0 for others");
    }
    return new HindsightReplay(buffer, space, goals, settings, gamma);
  }

  /**
   * Draws from a buffer.
   *
   * @param buffer of the space's observations
   * @param space with the two parts
   * @param goals rewards of the world
   * @param settings where other goals are from, and how many
   * @param gamma discount of one step, in [0, 1]
   * @throws IllegalArgumentException if a part is missing or the sizes do not agree
   */
  public HindsightReplay(
      ReplayBuffer buffer, Space.Box space, Goals goals, Hindsight settings, double gamma) {
    this.buffer = buffer;
    this.goals = goals;
    this.settings = settings;
    view = NStep.one(gamma);
    achieved = offset(space.parts(), Goals.ACHIEVED);
    desired = offset(space.parts(), Goals.DESIRED);
    size = size(space.parts(), Goals.DESIRED);
    if (size(space.parts(), Goals.ACHIEVED) != size
        || space.width() != buffer.fields().observation()) {
      throw new IllegalArgumentException(
          Goals.ACHIEVED
              + " and "
              + Goals.DESIRED
              + " must have one size, and the buffer the space's width");
    }
    reached = new float[space.width()];
    goal = new float[size];
    own = new float[size];
    there = new float[size];
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
      if (random.nextInt(settings.goals() + 1) < settings.goals()) {
        relabel(batch, b, other(batch.index[b], random));
      }
    }
  }

  /** What a step of the same episode reached, each that the strategy allows equally likely. */
  private int other(int entry, UniformRandomProvider random) {
    Ring ring = buffer.ring();
    int first = entry;
    while (settings.strategy() == Hindsight.Strategy.EPISODE && ring.cameFrom(first)) {
      first = ring.preceding(first);
    }
    int left = 0;
    int last = first;
    while (ring.goesOn(last)) {
      last = ring.following(last);
      left++;
    }
    if (settings.strategy() == Hindsight.Strategy.FINAL) {
      return ring.following(last);
    }
    int e = first;
    for (int i = random.nextInt(left + 1); i > 0; i--) {
      e = ring.following(e);
    }
    return ring.following(e);
  }

  private void relabel(Batch batch, int b, int from) {
    buffer.ring().observations.get(from, reached, 0);
    System.arraycopy(reached, achieved, goal, 0, size);
    int at = b * reached.length;
    System.arraycopy(batch.nextObservation, at + desired, own, 0, size);
    System.arraycopy(goal, 0, batch.observation, at + desired, size);
    System.arraycopy(goal, 0, batch.nextObservation, at + desired, size);
    System.arraycopy(batch.nextObservation, at + achieved, there, 0, size);
    // An ending that has nothing to do with the goal stays one.
    boolean otherwise = batch.terminated[b] && !goals.computeTerminated(there, own);
    batch.reward[b] = (float) goals.computeReward(there, goal);
    batch.terminated[b] = otherwise || goals.computeTerminated(there, goal);
    batch.discount[b] = batch.terminated[b] ? 0 : (float) view.gamma();
  }
}
