package tengen.env.driving.city;

import java.util.Arrays;
import java.util.List;

/** What a car has earned, cost and reached in an episode: sums, and those of the last step. */
final class Ledger {

  static final int ARRIVED = 0;
  static final int PROGRESS_MADE = 1;
  static final int SECONDS = 2;
  static final int PROGRESS = 3;
  static final int ARRIVAL = 4;
  static final int CRASH = 5;
  static final int LEFT_ROAD = 6;
  static final int RULES = 7;
  static final int COMFORT = 8;
  static final int TIME = 9;
  static final int COLLISION = 10;
  static final int RED_LIGHT = 11;
  static final int RIGHT_OF_WAY = 12;
  static final int SPEEDING = 13;
  static final int OFF_ROAD = 14;
  static final int HARD_BRAKING = 15;

  static final List<String> NAMES =
      List.of(
          "arrived",
          "metres",
          "seconds",
          "reward.progress",
          "reward.arrival",
          "reward.collision",
          "reward.off-road",
          "reward.rules",
          "reward.comfort",
          "reward.time",
          "cost.collision",
          "cost.red-light",
          "cost.right-of-way",
          "cost.speeding",
          "cost.off-road",
          "cost.hard-braking");

  private final double[] sums = new double[NAMES.size()];
  double reward;
  double cost;

  void clear() {
    Arrays.fill(sums, 0);
    reward = 0;
    cost = 0;
  }

  /** Begins a step. */
  void turn() {
    reward = 0;
    cost = 0;
  }

  /** Adds to a sum; terms of the reward and costs also to those of this step. */
  void add(int what, double amount) {
    sums[what] += amount;
    if (what >= COLLISION) {
      cost += amount;
    } else if (what >= PROGRESS) {
      reward += amount;
    }
  }

  double sum(int what) {
    return sums[what];
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
