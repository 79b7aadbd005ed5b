package tengen.agents.pg;

/**
 * What a unit of cost weighs against a unit of reward: {@code softplus} of one number, which rises
 * while costs are above their limit and falls while they are below (Ray, Achiam and Amodei 2019,
 * section 5). Adam is done here, with PyTorch's constants.
 */
final class Multiplier {

  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final double learningRate;

  /** The number, means of gradients and of their squares, steps. */
  final double[] state;

  /**
   * @param start of the multiplier, above 0
   */
  Multiplier(double start, double learningRate) {
    this.learningRate = learningRate;
    state = new double[] {Math.log(Math.expm1(start)), 0, 0, 0};
  }

  double value() {
    return Math.max(state[0], 0) + Math.log1p(Math.exp(-Math.abs(state[0])));
  }

  /**
   * Moves by one step.
   *
   * @param excess of the costs over their limit
   */
  void step(double excess) {
    state[3]++;
    state[1] += (1 - BETA_1) * (-excess - state[1]);
    state[2] += (1 - BETA_2) * (excess * excess - state[2]);
    double mean = state[1] / (1 - Math.pow(BETA_1, state[3]));
    double square = state[2] / (1 - Math.pow(BETA_2, state[3]));
    state[0] -= learningRate * mean / (Math.sqrt(square) + EPSILON);
  }
}
