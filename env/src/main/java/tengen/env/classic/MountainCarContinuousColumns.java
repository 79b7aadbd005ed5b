package tengen.env.classic;

/** Cars that push with a force of choice. */
final class MountainCarContinuousColumns extends ValleyColumns<float[]> {

  static final double GOAL = 0.45;
  private static final double POWER = 0.0015;

  MountainCarContinuousColumns(int rows, MountainCarContinuous.Config config) {
    super(rows, config.goalVelocity(), config.maxSteps());
  }

  @Override
  public void advance(int from, int to, float[] actions, Outcome out) {
    for (int row = from; row < to; row++) {
      float force = actions[row];
      boolean there = elapsed[row] == 0 ? moveFirst(row, force) : move(row, force);
      out.reward()[row] = (there ? 100 : 0) - (double) force * force * 0.1;
      out.terminated()[row] = there;
      out.truncated()[row] = ++elapsed[row] >= maxSteps && !there;
      observe(row, out.observation());
    }
  }

  /* Gymnasium's start is double and what follows it float, with the roundings of that. */
  private boolean moveFirst(int row, float force) {
    double faster = speed[row] + push(force, Math.cos(3 * position[row]));
    faster = Math.min(Math.max(faster, -Valley.MAX_SPEED), Valley.MAX_SPEED);
    double place = Math.min(Math.max(position[row] + faster, Valley.LEFT), Valley.RIGHT);
    if (place == Valley.LEFT && faster < 0) {
      faster = 0;
    }
    position[row] = (float) place;
    speed[row] = (float) faster;
    return place >= GOAL && faster >= goalVelocity;
  }

  private boolean move(int row, float force) {
    float limit = (float) Valley.MAX_SPEED;
    float phase = 3 * (float) position[row];
    float faster = (float) speed[row] + (float) push(force, Math.cos(phase));
    faster = Math.min(Math.max(faster, -limit), limit);
    float place = (float) position[row] + faster;
    place = Math.min(Math.max(place, (float) Valley.LEFT), (float) Valley.RIGHT);
    if (place == (float) Valley.LEFT && faster < 0) {
      faster = 0;
    }
    position[row] = place;
    speed[row] = faster;
    return place >= (float) GOAL && faster >= (float) goalVelocity;
  }

  /* Gymnasium's bounds are double: a force that was clipped is not rounded to float. */
  private static double push(float force, double cosine) {
    double pull = Valley.GRAVITY * cosine;
    if (Math.abs(force) > 1) {
      return Math.signum(force) * POWER - pull;
    }
    return force * (float) POWER - (float) pull;
  }
}
