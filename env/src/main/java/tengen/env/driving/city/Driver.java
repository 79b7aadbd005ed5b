package tengen.env.driving.city;

import java.util.List;
import tengen.env.driving.Bicycle;

/**
 * Drives a controlled car by the rules: as the other traffic drives, on the way to the address. It
 * looks at the state of the city, not at an observation.
 */
final class Driver {

  static final List<String> NAMES = List.of("driver");

  private static final double SPEED_TIME = 0.6;

  private final City city;

  Driver(City city) {
    this.city = city;
  }

  static void check(String heuristic) {
    if (!NAMES.contains(heuristic)) {
      throw new IllegalArgumentException(
          "there is no heuristic \"" + heuristic + "\"; there is " + NAMES.get(0));
    }
  }

  /** Number of a {@link MetaAction}. */
  int meta(Car car) {
    int good = car.goodLane();
    if (good != car.follow
        && !city.roads.isWay(car.lane())
        && city.drivers.mayChange(car.id, good)) {
      int now = car.lane();
      if (good == city.roads.left[now]) {
        return MetaAction.LANE_LEFT.number;
      } else if (good == city.roads.right[now]) {
        return MetaAction.LANE_RIGHT.number;
      }
    }
    double wanted = car.speed() + city.drivers.advise(car.id) * City.DT;
    int now = (int) Math.rint(car.speed() / Car.SPEED_STEP);
    double idle = error(car, car.target, wanted);
    double faster = error(car, Math.min(Car.FASTEST_STEP, now + 1), wanted);
    double slower = error(car, Math.max(0, now - 1), wanted);
    if (idle <= faster && idle <= slower) {
      return MetaAction.IDLE.number;
    }
    return (faster < slower ? MetaAction.FASTER : MetaAction.SLOWER).number;
  }

  /* How far from the wanted speed a step with this target would end. */
  private static double error(Car car, int target, double wanted) {
    double goal = target * Car.SPEED_STEP;
    double change = (goal - car.speed()) * (1 - Math.exp(-City.DT / SPEED_TIME));
    double bounded = Math.max(-6 * City.DT, Math.min(3 * City.DT, change));
    return Math.abs(car.speed() + bounded - wanted);
  }

  /** Steering and acceleration, each in [-1, 1]. */
  float[] controls(Car car) {
    double slip = car.pursuit(car.goodLane());
    double steering = Bicycle.steering(slip) / Car.MOST_STEERING;
    double acceleration = city.drivers.advise(car.id) / Car.MOST_ACCELERATION;
    return new float[] {clip(steering), clip(acceleration)};
  }

  private static float clip(double x) {
    return (float) Math.max(-1, Math.min(1, x));
  }
}
