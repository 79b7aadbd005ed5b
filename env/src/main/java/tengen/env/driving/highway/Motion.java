package tengen.env.driving.highway;

import tengen.env.driving.Bicycle;

/** Moves vehicles as kinematic bicycles and lets them collide. */
final class Motion {

  static final double FASTEST = 40;

  private final Traffic traffic;
  private final Collision collision;

  Motion(Traffic traffic) {
    this.traffic = traffic;
    collision = new Collision(traffic);
  }

  /**
   * Moves all vehicles, then looks for collisions.
   *
   * @param dt seconds
   */
  void step(double dt) {
    Traffic t = traffic;
    for (int i = 0; i < t.vehicles; i++) {
      move(i, dt);
      t.lane[i] = t.roads.closest(t.x[i], t.y[i], t.heading[i], t.lane[i]);
    }
    int last = t.all - 1;
    while (last > 0 && !t.checks[last]) {
      last--;
    }
    for (int i = 0; i < t.vehicles; i++) {
      int end = t.checks[i] ? t.all : last + 1;
      for (int j = i + 1; j < end; j++) {
        if (t.checks[i] || t.checks[j]) {
          collision.handle(i, j, dt);
        }
      }
    }
  }

  private void move(int i, double dt) {
    Traffic t = traffic;
    if (t.kind[i] == Traffic.DRIVER) {
      t.timer[i] += dt;
    }
    restrain(i);
    double speed = t.speed[i];
    double slip = t.slip[i];
    if (slip == 0) {
      t.x[i] += speed * t.cosine[i] * dt;
      t.y[i] += speed * t.sine[i] * dt;
    } else {
      double c = Bicycle.cosine(slip);
      double s = slip * c;
      t.x[i] += speed * (t.cosine[i] * c - t.sine[i] * s) * dt;
      t.y[i] += speed * (t.sine[i] * c + t.cosine[i] * s) * dt;
    }
    if (t.struck[i]) {
      t.x[i] += t.impactX[i];
      t.y[i] += t.impactY[i];
      t.crashed[i] = true;
      t.struck[i] = false;
    }
    if (slip != 0 && speed != 0) {
      t.turn(i, t.heading[i] + Bicycle.turning(speed, slip, Roads.VEHICLE) * dt);
    }
    t.speed[i] = speed + t.acceleration[i] * dt;
  }

  /* What is decided gives way to a crash and to the greatest speed, for good. */
  private void restrain(int i) {
    Traffic t = traffic;
    if (t.crashed[i]) {
      t.slip[i] = 0;
      t.acceleration[i] = -t.speed[i];
    }
    if (t.speed[i] > FASTEST) {
      t.acceleration[i] = Math.min(t.acceleration[i], FASTEST - t.speed[i]);
    } else if (t.speed[i] < -FASTEST) {
      t.acceleration[i] = Math.max(t.acceleration[i], -FASTEST - t.speed[i]);
    }
  }
}
