package tengen.env.classic;

/** Reads the action of a world that is driven by one number. */
final class Force {

  private Force() {}

  /**
   * The action, not clipped.
   *
   * @throws IllegalArgumentException unless it is one finite number
   */
  static float[] checked(String world, float[] action) {
    if (action == null || action.length != 1) {
      throw new IllegalArgumentException(
          "action of "
              + world
              + " must be one number; got "
              + (action == null ? "null" : action.length + " numbers"));
    }
    if (!Float.isFinite(action[0])) {
      throw new IllegalArgumentException(
          "action of " + world + " must be finite; got " + action[0]);
    }
    return action;
  }
}
