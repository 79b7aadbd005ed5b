package tengen.env.driving.highway;

import tengen.env.driving.LaneKeeping;

/**
 * How to drive without having learned it. On lanes: MOBIL chooses the lane, and the speed is the
 * greatest one at which nobody would be met within three seconds and IDM would not brake hard. In
 * the parking lot: turn around a point before the spot until the spot lies straight ahead.
 */
final class Advice {

  private static final double BRAKING = -2;
  private static final LaneKeeping KEEPING = new LaneKeeping(0.6, 0.2, Pedals.STEEPEST);

  private final Stage stage;
  private final Foresight foresight;
  private final Neighbours around;
  private final ParkingAdvice parking;

  Advice(Stage stage) {
    this.stage = stage;
    foresight = new Foresight(stage.traffic);
    around = new Neighbours(stage.traffic);
    parking = new ParkingAdvice(stage.traffic);
  }

  String name() {
    return stage.scene instanceof ParkingScene ? "parking" : "idm-mobil";
  }

  /**
   * What to tell a guided vehicle.
   *
   * @param lateral whether it can be told to change lanes
   */
  int command(boolean lateral) {
    Traffic t = stage.traffic;
    int ego = t.ego;
    double[] speeds = stage.scene.speeds();
    double wanted = t.wanted[ego];
    t.wanted[ego] = speeds[speeds.length - 1];
    int side = lateral && t.lane[ego] == t.target[ego] ? side() : 0;
    int gear = gear(speeds);
    t.wanted[ego] = wanted;
    if (side != 0) {
      return side < 0 ? Guide.LEFT : Guide.RIGHT;
    }
    int now = t.gear[ego];
    return gear > now ? Guide.FASTER : gear < now ? Guide.SLOWER : Guide.IDLE;
  }

  private int side() {
    Traffic t = stage.traffic;
    for (int side = 1; side >= -1; side -= 2) {
      int lane = t.roads.beside(t.lane[t.ego], side);
      if (lane >= 0
          && t.roads.reachable(lane, t.x[t.ego], t.y[t.ego])
          && stage.drivers.betterOn(t.ego, lane)) {
        return side;
      }
    }
    return 0;
  }

  private int gear(double[] speeds) {
    foresight.predict();
    for (int gear = speeds.length - 1; gear > 0; gear--) {
      if (safe(speeds[gear])) {
        return gear;
      }
    }
    return 0;
  }

  private boolean safe(double speed) {
    Traffic t = stage.traffic;
    int ego = t.ego;
    foresight.predict(ego, speed);
    for (int i = 0; i < t.vehicles; i++) {
      if (i != ego && foresight.meet(ego, i)) {
        return false;
      }
    }
    around.look(ego, t.target[ego]);
    double now = t.speed[ego];
    t.speed[ego] = speed;
    double wish = stage.drivers.acceleration(ego, ego, around.front);
    t.speed[ego] = now;
    return wish >= BRAKING;
  }

  /** What to do with the pedals. */
  float[] pedals(Pedals pedals) {
    Traffic t = stage.traffic;
    if (stage.scene instanceof ParkingScene) {
      return parking.pedals(pedals);
    }
    int ego = t.ego;
    int lane = t.lane[ego];
    if (t.roads.afterEnd(lane, t.x[ego], t.y[ego])) {
      lane = Ways.next(t.roads, lane, -1, t.x[ego], t.y[ego]);
    }
    double along = t.roads.along(lane, t.x[ego], t.y[ego]);
    double across = t.roads.across(lane, t.x[ego], t.y[ego]);
    double heading = t.roads.heading(lane, along + 0.1 * t.speed[ego]);
    double slip = KEEPING.slipTangent(across, heading, t.heading[ego], t.speed[ego], Roads.VEHICLE);
    around.look(ego, lane);
    double[] speeds = stage.scene.speeds();
    double wanted = speeds[speeds.length - 1];
    double acceleration = (wanted - t.speed[ego]) / 0.6;
    if (around.front >= 0) {
      double limit = Math.min(t.roads.limit[lane], wanted);
      double approach = t.speed[ego] - t.speed[around.front];
      double ahead = t.ahead(ego, around.front);
      double follow = stage.scene.idm().follow(t.speed[ego], limit, approach, ahead);
      acceleration = Math.min(acceleration, follow);
    }
    return pedals.of(acceleration, slip);
  }
}
