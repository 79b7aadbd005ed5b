package tengen.env.robot.jointed;

import java.util.Arrays;
import java.util.List;

/**
 * What an episode has earned and cost so far, by name. Names that begin with {@code "reward."} are
 * terms of the reward, those with {@code "cost."} of the cost; the others are what people judge by.
 */
final class Ledger {

  private final List<String> names;
  private final boolean[] ofReward;
  private final boolean[] ofCost;
  private final double[] sums;
  private double reward;
  private double cost;

  Ledger(String... names) {
    this.names = List.of(names);
    ofReward = new boolean[names.length];
    ofCost = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      ofReward[i] = names[i].startsWith("reward.");
      ofCost[i] = names[i].startsWith("cost.");
    }
    sums = new double[names.length];
  }

  void clear() {
    Arrays.fill(sums, 0);
    begin();
  }

  /** A new step. */
  void begin() {
    reward = 0;
    cost = 0;
  }

  /** Books what happened in this step. */
  void add(int name, double amount) {
    sums[name] += amount;
    reward += ofReward[name] ? amount : 0;
    cost += ofCost[name] ? amount : 0;
  }

  /** Replaces a measure, which is neither a reward nor a cost. */
  void set(int name, double value) {
    sums[name] = value;
  }

  double get(int name) {
    return sums[name];
  }

  /** Of the last step. */
  double reward() {
    return reward;
  }

  /** Of the last step. */
  double cost() {
    return cost;
  }

  List<String> names() {
    return names;
  }

  void read(double[] out) {
    if (out.length != sums.length) {
      throw new IllegalArgumentException(
          "there are " + sums.length + " measures; got an array of " + out.length);
    }
    System.arraycopy(sums, 0, out, 0, sums.length);
  }
}
