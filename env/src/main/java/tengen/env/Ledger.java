package tengen.env;

import java.util.Arrays;
import java.util.List;

/**
 * What an episode has earned, cost and reached so far, by name: what a world needs to offer {@link
 * Measures}, {@link CostSource} and its reward from one account. Names that begin with {@code
 * "reward."} are terms of the reward, those with {@code "cost."} of the cost; the others are what
 * people judge by. Allocates nothing after its making.
 */
public final class Ledger {

  private final List<String> names;
  private final boolean[] ofReward;
  private final boolean[] ofCost;
  private final double[] sums;
  private double reward;
  private double cost;

  /** An empty account; entries are known by their place in the names. */
  public Ledger(List<String> names) {
    this.names = List.copyOf(names);
    sums = new double[names.size()];
    ofReward = new boolean[sums.length];
    ofCost = new boolean[sums.length];
    for (int i = 0; i < sums.length; i++) {
      ofReward[i] = names.get(i).startsWith("reward.");
      ofCost[i] = names.get(i).startsWith("cost.");
    }
  }

  /** Begins an episode. */
  public void clear() {
    Arrays.fill(sums, 0);
    begin();
  }

  /** Begins a step. */
  public void begin() {
    reward = 0;
    cost = 0;
  }

  /** Books what happened in this step. */
  public void add(int entry, double amount) {
    sums[entry] += amount;
    reward += ofReward[entry] ? amount : 0;
    cost += ofCost[entry] ? amount : 0;
  }

  /** Replaces an entry that is neither of the reward nor of the cost. */
  public void set(int entry, double value) {
    sums[entry] = value;
  }

  /** An entry's sum over the episode so far. */
  public double get(int entry) {
    return sums[entry];
  }

  /** Reward of the last step. */
  public double reward() {
    return reward;
  }

  /** Cost of the last step. */
  public double cost() {
    return cost;
  }

  /** See {@link Measures#measures()}. */
  public List<String> names() {
    return names;
  }

  /**
   * See {@link Measures#measures(double[])}.
   *
   * @throws IllegalArgumentException if the length of {@code out} is not the number of names
   */
  public void read(double[] out) {
    if (out.length != sums.length) {
      throw new IllegalArgumentException(
          "there are " + sums.length + " measures; got room for " + out.length);
    }
    System.arraycopy(sums, 0, out, 0, sums.length);
  }

  /** An account as it was; not to be changed. */
  public record Saved(double[] sums, double reward, double cost) {}

  /** All that there is in the books. */
  public Saved save() {
    return new Saved(sums.clone(), reward, cost);
  }

  /** Puts back what was saved from an account with as many names. */
  public void restore(Saved saved) {
    System.arraycopy(saved.sums, 0, sums, 0, sums.length);
    reward = saved.reward;
    cost = saved.cost;
  }
}
