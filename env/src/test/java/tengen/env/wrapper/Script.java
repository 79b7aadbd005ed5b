package tengen.env.wrapper;

import java.util.ArrayList;
import java.util.List;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Plays a list of rewards and terminates after the last one; the observation is the reward, or 1
 * after a reset, and so is the cost. Remembers what it was told to do.
 */
final class Script implements Environment<Integer>, CostSource {

  final List<Integer> told = new ArrayList<>();
  private final double[] rewards;
  private final boolean truncates;
  private int at;

  private record State(int at) implements Snapshot {}

  private Script(boolean truncates, double... rewards) {
    this.truncates = truncates;
    this.rewards = rewards;
  }

  static Script terminating(double... rewards) {
    return new Script(false, rewards);
  }

  static Script truncating(double... rewards) {
    return new Script(true, rewards);
  }

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(-100, 100, 1);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(10);
  }

  @Override
  public float[] reset(long seed) {
    at = 0;
    told.clear();
    return new float[] {1};
  }

  @Override
  public Step step(Integer action) {
    if (at >= rewards.length) {
      throw new IllegalStateException("call reset first");
    }
    told.add(action);
    double reward = rewards[at++];
    boolean end = at == rewards.length;
    return new Step(new float[] {(float) reward}, reward, end && !truncates, end && truncates);
  }

  @Override
  public double cost() {
    return at == 0 ? 0 : rewards[at - 1];
  }

  @Override
  public Snapshot snapshot() {
    return new State(at);
  }

  @Override
  public void restore(Snapshot snapshot) {
    at = ((State) snapshot).at;
  }
}
