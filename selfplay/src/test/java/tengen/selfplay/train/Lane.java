package tengen.selfplay.train;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Goals;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.PartKind;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A lane of ten cells to walk along to a place; what is seen is the cell. */
public final class Lane implements Environment<float[]>, Goals, Heuristics<float[]>, Measures {

  private static final int STEPS = 20;

  private float place;
  private float wanted;
  private int elapsed;
  private double rewards;

  private record State(float place, float wanted, int elapsed, double rewards)
      implements Snapshot {}

  /** Nothing can be set. */
  public Lane() {}

  @Override
  public double computeReward(float[] achieved, float[] desired) {
    return computeTerminated(achieved, desired) ? 0 : -1;
  }

  @Override
  public boolean computeTerminated(float[] achieved, float[] desired) {
    return Math.abs(achieved[0] - desired[0]) < 0.5;
  }

  @Override
  public Space.Box observationSpace() {
    return new Space.Box(
        new float[3],
        new float[] {9, 9, 9},
        List.of(
            new Space.Part(PartKind.INDEX, "observation", 1),
            new Space.Part(ACHIEVED, 1),
            new Space.Part(DESIRED, 1)));
  }

  @Override
  public Space.Box actionSpace() {
    return Space.Box.of(-1, 1, 1);
  }

  @Override
  public float[] reset(long seed) {
    UniformRandomProvider random = Rng.stream(seed, "lane");
    place = 9 * random.nextFloat();
    wanted = 9 * random.nextFloat();
    elapsed = 0;
    rewards = 0;
    return observe();
  }

  private float[] observe() {
    return new float[] {Math.round(place), place, wanted};
  }

  @Override
  public Step step(float[] action) {
    place = Math.min(Math.max(place + action[0], 0), 9);
    elapsed++;
    float[] achieved = {place};
    float[] desired = {wanted};
    boolean there = computeTerminated(achieved, desired);
    double reward = computeReward(achieved, desired);
    rewards += reward;
    return new Step(observe(), reward, there, !there && elapsed == STEPS);
  }

  @Override
  public Snapshot snapshot() {
    return new State(place, wanted, elapsed, rewards);
  }

  @Override
  public void restore(Snapshot snapshot) {
    State state = (State) snapshot;
    place = state.place;
    wanted = state.wanted;
    elapsed = state.elapsed;
    rewards = state.rewards;
  }

  @Override
  public List<String> heuristics() {
    return List.of("straight");
  }

  @Override
  public float[] advise(String heuristic) {
    return new float[] {Math.min(Math.max(wanted - place, -1), 1)};
  }

  @Override
  public List<String> measures() {
    return List.of("way", "reward.way");
  }

  @Override
  public void measures(double[] out) {
    out[0] = Math.abs(wanted - place);
    out[1] = rewards;
  }
}
