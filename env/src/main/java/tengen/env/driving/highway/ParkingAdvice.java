package tengen.env.driving.highway;

import tengen.env.driving.Bicycle;
import tengen.env.driving.LaneKeeping;

/**
 * How to park: tries in thought to drive for a while with the wheels turned, to and fro, and then
 * forwards along the line through the spot, and begins what reaches the goal first, or what comes
 * nearest to it.
 */
final class ParkingAdvice {

  private static final double STEP = 0.1;
  private static final double PACE = 4;
  private static final double SPEED_TIME = 0.3;
  private static final int LONGEST = 5;
  private static final int SECONDS = 10;

  /**
   * What is left of the way when it counts as reached; the lot's own measure is about as strict.
   */
  private static final double REACHED = 0.11;

  private static final double EDGE_X = 31.5;
  private static final double EDGE_Y = 17.5;
  private static final double APART = 3.4;
  private static final double TURNED = 0.9 * Bicycle.slipTangent(Pedals.STEEPEST);
  private static final LaneKeeping KEEPING = new LaneKeeping(0.6, 0.2, Pedals.STEEPEST);

  private final Traffic traffic;
  private final double[] state = new double[4];
  private double cost;

  ParkingAdvice(Traffic traffic) {
    this.traffic = traffic;
  }

  float[] pedals(Pedals pedals) {
    double least = Double.POSITIVE_INFINITY;
    double bestPace = PACE;
    double bestSlip = 0;
    for (int side = -1; side <= 1; side++) {
      for (int pace = -1; pace <= 1; pace += 2) {
        for (int seconds = 0; seconds <= LONGEST; seconds++) {
          imagine(pace * PACE, side * TURNED, seconds);
          if (cost < least) {
            least = cost;
            bestPace = seconds == 0 ? PACE : pace * PACE;
            bestSlip = seconds == 0 ? along(start()) : side * TURNED;
          }
        }
      }
    }
    double acceleration = (bestPace - traffic.speed[traffic.ego]) / SPEED_TIME;
    return pedals.of(acceleration, bestSlip);
  }

  private double[] start() {
    int ego = traffic.ego;
    state[0] = traffic.x[ego];
    state[1] = traffic.y[ego];
    state[2] = traffic.heading[ego];
    state[3] = traffic.speed[ego];
    return state;
  }

  /* Seconds until the goal is reached; or much, and more the farther away it stays. */
  private void imagine(double pace, double slip, int seconds) {
    start();
    double nearest = Double.POSITIVE_INFINITY;
    int turning = (int) (seconds / STEP);
    for (int k = 0; k < turning + SECONDS / STEP; k++) {
      boolean first = k < turning;
      double wanted = first ? pace : PACE;
      double acceleration = Math.max(-5, Math.min(5, (wanted - state[3]) / SPEED_TIME));
      double wheel = first ? slip : along(state);
      Bicycle.step(state, 0, acceleration, wheel, Roads.VEHICLE, STEP);
      if (blocked()) {
        break;
      }
      double left = left();
      nearest = Math.min(nearest, left);
      if (left < REACHED) {
        cost = k * STEP;
        return;
      }
    }
    cost = 1000 * (1 + nearest);
  }

  /* Slip that leads to the line through the spot. */
  private double along(double[] from) {
    double c = Math.cos(traffic.goalHeading);
    double s = Math.sin(traffic.goalHeading);
    double across = (from[1] - traffic.goalY) * c - (from[0] - traffic.goalX) * s;
    return KEEPING.slipTangent(across, traffic.goalHeading, from[2], from[3], Roads.VEHICLE);
  }

  private double left() {
    double sum =
        Math.abs(state[0] - traffic.goalX) / 100
            + 0.3 * Math.abs(state[1] - traffic.goalY) / 100
            + 0.02 * Math.abs(Math.cos(state[2]) - Math.cos(traffic.goalHeading))
            + 0.02 * Math.abs(Math.sin(state[2]) - Math.sin(traffic.goalHeading));
    return Math.sqrt(sum);
  }

  private boolean blocked() {
    if (Math.abs(state[0]) > EDGE_X || Math.abs(state[1]) > EDGE_Y) {
      return true;
    }
    double noseX = Math.cos(state[2]) * 1.5;
    double noseY = Math.sin(state[2]) * 1.5;
    for (int i = 0; i < traffic.vehicles; i++) {
      if (i != traffic.ego && (near(i, noseX, noseY) || near(i, -noseX, -noseY))) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int i, double dx, double dy) {
    double x = state[0] + dx - traffic.x[i];
    double y = state[1] + dy - traffic.y[i];
    return x * x + y * y < APART * APART;
  }
}
