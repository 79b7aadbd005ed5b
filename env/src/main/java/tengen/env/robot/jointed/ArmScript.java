package tengen.env.robot.jointed;

/** How the tasks of an arm are done by rules that look at the hand, the box and the goal. */
final class ArmScript {

  private static final double ABOVE = 0.11;
  private static final double BEHIND = 0.065;
  private static final double ALIGNED = 0.015;
  private static final double CLOSED = 0.03;

  private final Arm arm;
  private final ArmConfig config;

  ArmScript(Arm arm, ArmConfig config) {
    this.arm = arm;
    this.config = config;
  }

  /**
   * Where the hand shall go next.
   *
   * @param out {@code [4]} a place [m], and what to do with the fingers: 1 opens, -1 closes
   */
  void aim(double[] out) {
    out[3] = -1;
    if (config.task() == ArmConfig.Task.REACH) {
      to(out, arm.goal(0), arm.goal(1), arm.goal(2));
    } else if (config.task() == ArmConfig.Task.PUSH) {
      push(out);
    } else {
      pick(out);
    }
  }

  private static void to(double[] out, double x, double y, double z) {
    out[0] = x;
    out[1] = y;
    out[2] = z;
  }

  /* Above the table to the far side of the box, down, and straight on. */
  private void push(double[] out) {
    double x = arm.goal(0) - arm.object(0);
    double y = arm.goal(1) - arm.object(1);
    double far = Math.hypot(x, y);
    if (far < 0.4 * config.tolerance()) {
      to(out, arm.hand(0), arm.hand(1), Arm.EDGE);
      return;
    }
    x /= far;
    y /= far;
    double ahead = (arm.hand(0) - arm.object(0)) * x + (arm.hand(1) - arm.object(1)) * y;
    double aside = (arm.hand(1) - arm.object(1)) * x - (arm.hand(0) - arm.object(0)) * y;
    boolean behind = ahead < -1.2 * Arm.EDGE && Math.abs(aside) < ALIGNED;
    boolean low = arm.hand(2) < 1.7 * Arm.EDGE;
    if (behind && low) {
      double reach = Math.min(far, 0.06) - 1.4 * Arm.EDGE;
      to(
          out,
          arm.object(0) + reach * x + aside * y,
          arm.object(1) + reach * y - aside * x,
          Arm.EDGE);
      return;
    }
    double startX = arm.object(0) - BEHIND * x;
    double startY = arm.object(1) - BEHIND * y;
    boolean over = Math.hypot(arm.hand(0) - startX, arm.hand(1) - startY) < ALIGNED;
    if (over) {
      to(out, startX, startY, Arm.EDGE);
    } else if (arm.hand(2) < 0.7 * ABOVE) {
      to(out, arm.hand(0), arm.hand(1), ABOVE);
    } else {
      to(out, startX, startY, ABOVE);
    }
  }

  private void pick(double[] out) {
    double aside = Math.hypot(arm.hand(0) - arm.object(0), arm.hand(1) - arm.object(1));
    double up = arm.hand(2) - arm.object(2);
    boolean around = aside < ALIGNED && Math.abs(up) < ALIGNED;
    if (around && arm.opening() < CLOSED) {
      to(out, arm.goal(0), arm.goal(1), arm.goal(2));
    } else if (around) {
      to(out, arm.object(0), arm.object(1), arm.object(2));
    } else {
      out[3] = 1;
      to(out, arm.object(0), arm.object(1), arm.object(2) + (aside < ALIGNED ? 0 : ABOVE));
    }
  }
}
