package tengen.env;

/**
 * An environment with discrete actions that says which of them make sense now. Its own page says
 * whether {@link Environment#step} refuses the others or whether they merely achieve nothing.
 */
public interface ActionMask {

  /**
   * Tells for every action whether it is allowed in the present state.
   *
   * @param out filled; its length is the number of actions
   * @return how many are allowed
   * @throws IllegalArgumentException if the length of {@code out} is not the number of actions
   */
  int actionMask(boolean[] out);
}
