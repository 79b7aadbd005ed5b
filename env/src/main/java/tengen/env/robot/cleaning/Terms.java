package tengen.env.robot.cleaning;

import java.util.List;

/** Entries of the robot's ledger. */
final class Terms {

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

  private Terms() {}
}
