package tengen.agents.dqn;

/**
 * The mean return of each action, by the Huber loss of the temporal difference, which clips its
 * derivative to [-1, 1] (Mnih and others 2015, Methods).
 */
final class MeanLoss implements ReturnLoss {

  private final int actions;
  private double error;

  MeanLoss(int actions) {
    this.actions = actions;
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public void means(float[] outputs, int at, float[] q, int to) {
    System.arraycopy(outputs, at, q, to, actions);
  }

  @Override
  public double loss(
      float[] outputs,
      int at,
      int action,
      double reward,
      double discount,
      float[] next,
      int nextAction,
      double scale,
      float[] gradient) {
    double future = discount == 0 ? 0 : discount * next[at + nextAction];
    double difference = outputs[at + action] - (reward + future);
    gradient[at + action] = (float) (scale * Math.min(Math.max(difference, -1), 1));
    error = Math.abs(difference);
    return error <= 1 ? 0.5 * difference * difference : error - 0.5;
  }

  @Override
  public double error() {
    return error;
  }
}
