package tengen.agents.dqn;

/** Tells which actions an observation allows. */
@FunctionalInterface
public interface Legal {

  /**
   * Fills the mask of one observation.
   *
   * @param observation begins at {@code at}
   * @param mask is filled from {@code to} on, one place an action
   */
  void allowed(float[] observation, int at, boolean[] mask, int to);
}
