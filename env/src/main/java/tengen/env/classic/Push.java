package tengen.env.classic;

import tengen.env.Space;

/** Reads the action of a world that is driven by a choice of a few. */
final class Push {

  private final String world;
  private final Space.Discrete space;
  private final int[] action = new int[1];

  Push(String world, Space.Discrete space) {
    this.world = world;
    this.space = space;
  }

  /**
   * The action as columns read it; valid until the next one.
   *
   * @throws IllegalArgumentException unless it is in the space
   */
  int[] of(Integer chosen) {
    if (!space.contains(chosen)) {
      throw new IllegalArgumentException(
          "action of " + world + " must be " + choices() + "; got " + chosen);
    }
    action[0] = chosen;
    return action;
  }

  private String choices() {
    return space.n() == 2 ? "0 or 1" : "0, 1 or 2";
  }
}
