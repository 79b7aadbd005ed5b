package tengen.env;

import java.util.Map;
import java.util.function.Function;

/**
 * What is known of an environment before it is made. A user's jar offers its own through {@link
 * EnvironmentSource}.
 *
 * @param id such as {@code "CartPole-v1"}; ends in a version, which changes when results would
 * @param about what it is, one sentence
 * @param reward what is paid for, one sentence
 * @param endings what terminates and what truncates an episode, one sentence
 * @param source paper or program that defines it
 * @param defaults a record with every setting and its default, which checks its own values
 * @param constructor makes the environment from such a record
 * @param <C> the record of settings
 */
public record EnvironmentSpec<C extends Record>(
    String id,
    String about,
    String reward,
    String endings,
    String source,
    C defaults,
    Function<C, Environment<?>> constructor) {

  /** Checks the id. */
  public EnvironmentSpec {
    if (!id.matches("[A-Za-z0-9_/.-]+-v\\d+")) {
      throw new IllegalArgumentException(
          "an environment's id ends in a version, such as Corridor-v1; got \"" + id + "\"");
    }
  }

  /** Every setting by its name, with its default. */
  public Map<String, Object> settings() {
    return Configuration.read(defaults);
  }
}
