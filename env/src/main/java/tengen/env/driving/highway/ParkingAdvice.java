package tengen.env.driving.highway;

import tengen.env.driving.Bicycle;
import tengen.env.driving.LaneKeeping;

/**
 * Drives to a pose, forwards and backwards (Astolfi 1999, Journal of Dynamic Systems, Measurement
 * and Control 121:121): the distance asks for the speed, the direction of the goal and the heading
 * there for the turning.
 */
final class ParkingAdvice {

  private static final double DISTANCE_GAIN = 0.5;
  private static final double DIRECTION_GAIN = 2.0;
  private static final double HEADING_GAIN = -0.9;
  private static final double FASTEST = 5;
  private static final double SLOWEST = 0.3;

  private final Traffic traffic;

  ParkingAdvice(Traffic traffic) {
    this.traffic = traffic;
  }

  float[] pedals(Pedals pedals) {
    Traffic t = traffic;
    int ego = t.ego;
    double dx = t.goalX - t.x[ego];
    double dy = t.goalY - t.y[ego];
    double distance = Math.hypot(dx, dy);
    double direction = Math.atan2(dy, dx);
    double ahead = LaneKeeping.wrap(direction - t.heading[ego]);
    boolean forwards = Math.abs(ahead) <= Math.PI / 2;
    double sign = forwards ? 1 : -1;
    double turned = forwards ? 0 : Math.PI;
    double alpha = LaneKeeping.wrap(ahead + turned);
    double beta = LaneKeeping.wrap(t.goalHeading + turned - direction - turned);
    double wanted = sign * Math.max(SLOWEST, Math.min(FASTEST, DISTANCE_GAIN * distance));
    double curvature =
        sign * (DIRECTION_GAIN * alpha + HEADING_GAIN * beta) / Math.max(distance, 0.5);
    double sine = Math.max(-0.99, Math.min(0.99, curvature * Roads.VEHICLE / 2));
    double most = Bicycle.slipTangent(Pedals.STEEPEST);
    double slip = Math.max(-most, Math.min(most, sine / Math.sqrt(1 - sine * sine)));
    return pedals.of((wanted - t.speed[ego]) / 0.3, slip);
  }
}
