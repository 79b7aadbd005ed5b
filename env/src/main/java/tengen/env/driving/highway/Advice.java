package tengen.env.driving.highway;

import tengen.env.driving.LaneKeeping;

/**
 * How to drive without having learned it. On lanes: MOBIL chooses the lane, and the speed is the
 * greatest one at which nobody would be met within three seconds and IDM would not brake hard. In
 * the parking lot: see {@link ParkingAdvice}.
 */
final class Advice {

  private static final double BRAKING = -2;

  /** From where somebody slower is passed, m. */
  private static final double NEAR = 25;

  private static final double CLOSE = 8;
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

  /* The greatest safe one; where none is, the one with which the meeting is latest. */
  private int gear(double[] speeds) {
    foresight.predict();
    int best = 0;
    int latest = -1;
    for (int gear = stage.scene.topGear(); gear >= 0; gear--) {
      int until = until(speeds[gear]);
      if (until == Foresight.TIMES && follows(speeds[gear])) {
        return gear;
      } else if (until > latest) {
        latest = until;
        best = gear;
      }
    }
    return latest == Foresight.TIMES ? 0 : best;
  }

  private int until(double speed) {
    Traffic t = stage.traffic;
    int ego = t.ego;
    foresight.predict(ego, speed);
    int first = Foresight.TIMES;
    for (int i = 0; i < t.vehicles; i++) {
      if (i != ego) {
        first = Math.min(first, foresight.until(ego, i));
      }
    }
    return first;
  }

  /* Whether IDM would not brake hard at a speed. */
  private boolean follows(double speed) {
    Traffic t = stage.traffic;
    int ego = t.ego;
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
    int lane = freeLane();
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

  /* The own lane, or one beside it where somebody slower is near ahead and nobody there. */
  private int freeLane() {
    Traffic t = stage.traffic;
    int ego = t.ego;
    int own = t.lane[ego];
    around.look(ego, own);
    int front = around.front;
    if (front < 0 || t.ahead(ego, front) > NEAR || t.speed[front] >= t.speed[ego]) {
      return own;
    }
    double room = t.ahead(ego, front);
    for (int side = 1; side >= -1; side -= 2) {
      int lane = t.roads.beside(own, side);
      if (lane < 0) {
        continue;
      }
      around.look(ego, lane);
      boolean behind = around.rear >= 0 && t.ahead(ego, around.rear) > -CLOSE;
      boolean ahead = around.front >= 0 && t.ahead(ego, around.front) < room + CLOSE;
      if (!behind && !ahead) {
        return lane;
      }
    }
    return own;
  }
}
