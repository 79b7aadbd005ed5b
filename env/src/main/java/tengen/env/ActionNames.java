package tengen.env;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An environment with discrete actions that people know by names. Found through {@link
 * Environment#as}.
 */
public interface ActionNames {

  /** Names of the actions, such as {@code "slower"}, in the order of their numbers. */
  List<String> actionNames();

  /** Names of constants as people write them: {@code "lane left"} for {@code LANE_LEFT}. */
  static List<String> of(Enum<?>... actions) {
    return Arrays.stream(actions)
        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
  }
}
