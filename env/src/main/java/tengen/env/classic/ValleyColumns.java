package tengen.env.classic;

/** Cars between two hills: position, speed. */
abstract class ValleyColumns<B> extends ClassicColumns<B> {

  static final int POSITION = 0;
  static final int SPEED = 1;

  final double goalVelocity;
  final double[] position = variable(POSITION);
  final double[] speed = variable(SPEED);

  ValleyColumns(int rows, double goalVelocity, int maxSteps) {
    super(rows, 2, 0, maxSteps);
    this.goalVelocity = goalVelocity;
  }

  @Override
  final void start(int row, long seed) {
    position[row] = Valley.start(seed);
    speed[row] = 0;
  }

  @Override
  final void observe(int row, float[] out) {
    out[2 * row] = (float) position[row];
    out[2 * row + 1] = (float) speed[row];
  }
}
