package tengen.env.driving.city;

import java.util.List;

/** Entries of a car's ledger. */
final class Terms {

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

  private Terms() {}
}
