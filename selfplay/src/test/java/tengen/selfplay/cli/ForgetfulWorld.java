package tengen.selfplay.cli;

import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A world as a beginner may write it: it observes NaN and takes any action at any time. */
public final class ForgetfulWorld implements Environment<Integer> {

  private record State() implements Snapshot {}

  /** Public, as the command needs it. */
  public ForgetfulWorld() {}

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 1, 1);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(2);
  }

  @Override
  public float[] reset(long seed) {
    return new float[] {Float.NaN};
  }

  @Override
  public Step step(Integer action) {
    return new Step(new float[] {0}, 0, false, false);
  }

  @Override
  public Snapshot snapshot() {
    return new State();
  }

  @Override
  public void restore(Snapshot snapshot) {}
}
