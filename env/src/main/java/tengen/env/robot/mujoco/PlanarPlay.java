package tengen.env.robot.mujoco;

/**
 * What the tasks have in common that observe all coordinates but the first ones, then all speeds.
 */
abstract class PlanarPlay extends Task.Play {

  private final int skipped;
  private final double greatest;
  private final double limit;
  private final Gait gait;
  private final double[] trunk = new double[3];

  /**
   * @param skipped first coordinates that are not observed
   * @param greatest speed that is observed; larger ones are clipped
   * @param limit of the actions
   */
  PlanarPlay(Simulation simulation, int skipped, double greatest, double limit, Gait gait) {
    super(simulation);
    this.limit = limit;
    this.gait = gait;
    this.skipped = skipped;
    this.greatest = greatest;
  }

  /**
   * What the gait knows of the trunk.
   *
   * @param out {@code [3]} filled
   */
  abstract void trunk(double[] out);

  @Override
  String heuristic() {
    return gait.name();
  }

  @Override
  void advise(double seconds, float[] out) {
    trunk(trunk);
    gait.act(seconds, simulation, trunk, limit, out);
  }

  @Override
  int width() {
    return simulation.nq - skipped + simulation.nv;
  }

  @Override
  void observe(float[] out) {
    int at = Numbers.copy(simulation.qpos, skipped, out, 0);
    Numbers.clipped(simulation.qvel, 0, -greatest, greatest, out, at);
  }
}
