package tengen.env.driving.highway;

import tengen.env.Space;

/** How the agent sees the traffic. */
interface View {

  /** Layout of an observation. */
  Space.Box space();

  /**
   * Looks.
   *
   * @param out {@code [width]} all of it is written
   */
  void look(Traffic t, float[] out);
}
