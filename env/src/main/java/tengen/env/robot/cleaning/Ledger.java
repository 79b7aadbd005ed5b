package tengen.env.robot.cleaning;

import java.util.Arrays;
import java.util.List;

/** What an episode has earned, cost and reached: sums, and those of the last step. */
final class Ledger {

  static final int COVERAGE = 0;
  static final int DOCKED = 1;
  static final int METRES = 2;
  static final int SECONDS = 3;
  static final int CLEAN = 4;
  static final int HOME = 5;
  static final int ARRIVAL = 6;
  static final int FLAT = 7;
  static final int BUMP = 8;
  static final int TIME = 9;
  static final int COST_BUMP = 10;
  static final int COST_FLAT = 11;

  static final List<String> NAMES =
      List.of(
          "coverage",
          "docked",
          "metres",
          "seconds",
          "reward.clean",
          "reward.home",
          "reward.docked",
          "reward.flat",
          "reward.bump",
          "reward.time",
          "cost.bump",
          "cost.flat");

  private final double[] sums = new double[NAMES.size()];
  double reward;
  double cost;

  void clear() {
    Arrays.fill(sums, 0);
    turn();
  }

  /** Begins a step. */
  void turn() {
    reward = 0;
    cost = 0;
  }

  /** Adds to a sum; terms of the reward and costs also to those of this step. */
  void add(int what, double amount) {
    sums[what] += amount;
    if (what >= COST_BUMP) {
      cost += amount;
    } else if (what >= CLEAN) {
      reward += amount;
    }
  }

  double sum(int what) {
    return sums[what];
  }

  void set(int what, double amount) {
    sums[what] = amount;
  }

  void read(double[] out) {
    if (out.length != sums.length) {
      throw new IllegalArgumentException(
          "there are " + sums.length + " measures; got room for " + out.length);
    }
    System.arraycopy(sums, 0, out, 0, sums.length);
  }

  record Saved(double[] sums, double reward, double cost) {}

  Saved save() {
    return new Saved(sums.clone(), reward, cost);
  }

  void restore(Saved saved) {
    System.arraycopy(saved.sums, 0, sums, 0, sums.length);
    reward = saved.reward;
    cost = saved.cost;
  }
}
