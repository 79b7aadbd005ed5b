package tengen.env;

import java.util.List;

/**
 * An environment with discrete actions that people know by names. Found through {@link
 * Environment#as}.
 */
public interface ActionNames {

  /** Names of the actions, such as {@code "slower"}, in the order of their numbers. */
  List<String> actionNames();
}
