package tengen.selfplay.cli;

import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.multi.TurnEnvironment;

/** Two agents as a beginner may write them: six turns, and any action is taken at any time. */
public final class ForgetfulAgents implements TurnEnvironment {

  private record State(int turns) implements Snapshot {}

  private int turns = 8;

  /** Public, as the command needs it. */
  public ForgetfulAgents() {}

  @Override
  public int agents() {
    return 2;
  }

  @Override
  public Space.Box observationSpace(int agent) {
    return Space.Box.of(0, 8, 1);
  }

  @Override
  public Space.Discrete actionSpace(int agent) {
    return new Space.Discrete(2);
  }

  @Override
  public void reset(long seed) {
    turns = 0;
  }

  @Override
  public int agent() {
    return turns < 8 ? turns % 2 : NOBODY;
  }

  @Override
  public void observe(int agent, float[] out, int at) {
    out[at] = turns;
  }

  @Override
  public int actionMask(boolean[] out) {
    out[0] = turns < 6;
    out[1] = false;
    return turns < 6 ? 1 : 0;
  }

  @Override
  public double reward(int agent) {
    return 0;
  }

  @Override
  public boolean terminated(int agent) {
    return turns >= 6;
  }

  @Override
  public boolean truncated(int agent) {
    return false;
  }

  @Override
  public void step(int action) {
    if (turns == 8) {
      throw new IllegalStateException("call reset first");
    }
    turns++;
  }

  @Override
  public Snapshot snapshot() {
    return new State(turns);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of these agents: " + snapshot);
    }
    turns = state.turns;
  }
}
