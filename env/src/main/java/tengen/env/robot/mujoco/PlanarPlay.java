package tengen.env.robot.mujoco;

/**
 * What the tasks have in common that observe all coordinates but the first ones, then all speeds.
 */
abstract class PlanarPlay extends Task.Play {

  private final int skipped;
  private final double greatest;

  /**
   * @param skipped first coordinates that are not observed
   * @param greatest speed that is observed; larger ones are clipped
   */
  PlanarPlay(Simulation simulation, int skipped, double greatest) {
    super(simulation);
    this.skipped = skipped;
    this.greatest = greatest;
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
