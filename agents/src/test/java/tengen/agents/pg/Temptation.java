package tengen.agents.pg;

import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.Space;

/** Ten offers, one worth more than the other; taking one costs 1. */
final class Temptation implements Environment<Integer>, CostSource {

  static final int OFFERS = 10;

  private int at;
  private double cost;

  private record State(int at, double cost) implements Snapshot {}

  @Override
  public Space.Box observationSpace() {
    return Space.Box.of(0, 1, OFFERS + 1);
  }

  @Override
  public Space<Integer> actionSpace() {
    return new Space.Discrete(2);
  }

  @Override
  public float[] reset(long seed) {
    at = 0;
    cost = 0;
    return observation();
  }

  private float[] observation() {
    float[] one = new float[OFFERS + 1];
    one[at] = 1;
    return one;
  }

  @Override
  public Step step(Integer action) {
    at++;
    cost = action;
    return new Step(observation(), action * at / (double) OFFERS, at == OFFERS, false);
  }

  @Override
  public double cost() {
    return cost;
  }

  @Override
  public Snapshot snapshot() {
    return new State(at, cost);
  }

  @Override
  public void restore(Snapshot snapshot) {
    State state = (State) snapshot;
    at = state.at;
    cost = state.cost;
  }
}
