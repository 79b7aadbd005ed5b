package tengen.env.classic;

/** Cars that push with a fixed force or not at all. */
final class MountainCarColumns extends ValleyColumns<int[]> {

  static final double GOAL = 0.5;
  private static final double FORCE = 0.001;

  MountainCarColumns(int rows, MountainCar.Config config) {
    super(rows, config.goalVelocity(), config.maxSteps());
  }

  @Override
  public void advance(int from, int to, int[] actions, Outcome out) {
    for (int row = from; row < to; row++) {
      move(row, actions[row] - 1);
      boolean there = position[row] >= GOAL && speed[row] >= goalVelocity;
      out.reward()[row] = -1;
      out.terminated()[row] = there;
      out.truncated()[row] = ++elapsed[row] >= maxSteps && !there;
      observe(row, out.observation());
    }
  }

  private void move(int row, int direction) {
    double pull = Math.cos(3 * position[row]) * Valley.GRAVITY;
    double faster = speed[row] + (direction * FORCE - pull);
    faster = Math.min(Math.max(faster, -Valley.MAX_SPEED), Valley.MAX_SPEED);
    double place = Math.min(Math.max(position[row] + faster, Valley.LEFT), Valley.RIGHT);
    position[row] = place;
    speed[row] = place == Valley.LEFT && faster < 0 ? 0 : faster;
  }
}
