package tengen.env;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every environment that can be named: those of all {@link EnvironmentSource sources} on the class
 * path, and any class.
 *
 * <pre>{@code
 * try (Environment<Integer> env =
 *     Environments.discrete("CartPole-v1", Map.of("suttonBartoReward", true))) {
 *   float[] observation = env.reset(1);
 * }
 * }</pre>
 */
public final class Environments {

  private Environments() {}

  /** An environment with its default settings, see {@link #make(String, Map)}. */
  public static Environment<?> make(String id) {
    return make(id, Map.of());
  }

  /**
   * An environment.
   *
   * @param id such as {@code "CartPole-v1"}, where {@code "CartPole"} is the newest version, or the
   *     full name of a class on the class path that implements {@link Environment} and has a public
   *     constructor without parameters
   * @param settings by name; what is not named keeps its default
   * @throws IllegalArgumentException if there is no such environment or setting (names the
   *     nearest), or a value is wrong
   */
  public static Environment<?> make(String id, Map<String, ?> settings) {
    Optional<EnvironmentSpec<?>> spec = find(id);
    if (spec.isPresent()) {
      return make(spec.get(), settings);
    }
    if (id.strip().matches("[\\w$]+(\\.[\\w$]+)+")) {
      return ofClass(id.strip(), settings);
    }
    throw unknown(id);
  }

  private static IllegalArgumentException unknown(String id) {
    String why = absent().get(id.strip());
    if (why != null) {
      return new IllegalArgumentException(id.strip() + " is not to be had: " + why);
    }
    List<String> ids = specs().stream().map(EnvironmentSpec::id).toList();
    return new IllegalArgumentException(
        "no environment \"" + id + "\"" + Nearest.hint(id, ids) + otherVersions(id, ids));
  }

  /**
   * Ids of environments that this machine lacks something for, each with what it is and how to get
   * it, see {@link EnvironmentSource#absent}.
   */
  public static Map<String, String> absent() {
    Map<String, String> absent = new TreeMap<>();
    Services.load(EnvironmentSource.class, "environments")
        .forEach(source -> absent.putAll(source.absent()));
    return absent;
  }

  /**
   * An environment with integer actions.
   *
   * @throws IllegalArgumentException as {@link #make(String, Map)}, and if its actions are others
   */
  @SuppressWarnings("unchecked") // a discrete space has integer actions
  public static Environment<Integer> discrete(String id, Map<String, ?> settings) {
    return (Environment<Integer>) of(id, settings, Space.Discrete.class, "one integer");
  }

  /**
   * An environment whose actions are vectors of real numbers.
   *
   * @throws IllegalArgumentException as {@link #make(String, Map)}, and if its actions are others
   */
  @SuppressWarnings("unchecked") // a box has actions of float[]
  public static Environment<float[]> continuous(String id, Map<String, ?> settings) {
    return (Environment<float[]>) of(id, settings, Space.Box.class, "real numbers");
  }

  /**
   * The record of settings that {@link #make(String, Map)} would use.
   *
   * @return empty for the name of a class
   * @throws IllegalArgumentException if a setting is unknown or its value wrong
   */
  public static Optional<Record> configuration(String id, Map<String, ?> settings) {
    return find(id).map(spec -> Configuration.change(spec.id(), spec.defaults(), settings));
  }

  /** The full name of an environment, its version included; the same where there is none. */
  public static String id(String name) {
    return find(name).<String>map(EnvironmentSpec::id).orElse(name);
  }

  /**
   * What is known of an environment.
   *
   * @throws IllegalArgumentException if no source has it; names the nearest
   */
  public static EnvironmentSpec<?> spec(String id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  /**
   * All environments that have a name, in alphabetical order.
   *
   * @throws IllegalArgumentException if two sources offer the same id, or one cannot be loaded
   */
  public static List<EnvironmentSpec<?>> specs() {
    List<EnvironmentSpec<?>> specs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (EnvironmentSource source : Services.load(EnvironmentSource.class, "environments")) {
      String name = source.getClass().getName();
      for (EnvironmentSpec<?> spec :
          Services.call(name + " cannot list its environments", source::environments)) {
        if (!seen.add(spec.id())) {
          throw new IllegalArgumentException(
              "two sources offer " + spec.id() + "; " + name + " is one");
        }
        specs.add(spec);
      }
    }
    specs.sort(Comparator.comparing(EnvironmentSpec::id));
    return List.copyOf(specs);
  }

  private static Optional<EnvironmentSpec<?>> find(String id) {
    String name = id.strip();
    List<EnvironmentSpec<?>> all = specs();
    return all.stream()
        .filter(spec -> spec.id().equals(name))
        .findFirst()
        .or(() -> newest(name, all));
  }

  /* As in Gymnasium, a name without its version is that of the newest one. */
  private static Optional<EnvironmentSpec<?>> newest(String name, List<EnvironmentSpec<?>> all) {
    Pattern versions = Pattern.compile(Pattern.quote(name) + "-v(\\d{1,9})");
    EnvironmentSpec<?> best = null;
    int highest = -1;
    for (EnvironmentSpec<?> spec : all) {
      Matcher matcher = versions.matcher(spec.id());
      if (matcher.matches() && Integer.parseInt(matcher.group(1)) > highest) {
        highest = Integer.parseInt(matcher.group(1));
        best = spec;
      }
    }
    return Optional.ofNullable(best);
  }

  private static <C extends Record> Environment<?> make(
      EnvironmentSpec<C> spec, Map<String, ?> settings) {
    C config = Configuration.change(spec.id(), spec.defaults(), settings);
    return Services.call(spec.id() + " could not be made", () -> spec.constructor().apply(config));
  }

  private static Environment<?> of(
      String id, Map<String, ?> settings, Class<?> space, String expected) {
    Environment<?> environment = make(id, settings);
    if (!space.isInstance(environment.actionSpace())) {
      Space<?> actions = environment.actionSpace();
      environment.close();
      throw new IllegalArgumentException(
          "the actions of " + id + " are " + actions + ", not " + expected);
    }
    return environment;
  }

  private static String otherVersions(String id, List<String> ids) {
    String name = id.strip().replaceFirst("-v\\d+$", "-v");
    List<String> others =
        ids.stream().filter(other -> other.matches("\\Q" + name + "\\E(-v)?\\d+")).toList();
    return others.isEmpty()
        ? " (\"tengen envs\" lists them all)"
        : " (there is " + String.join(", ", others) + ")";
  }

  private static Environment<?> ofClass(String name, Map<String, ?> settings) {
    if (!settings.isEmpty()) {
      throw new IllegalArgumentException(
          "class " + name + " is made without settings; an EnvironmentSource can offer some");
    }
    return Services.create(name, Environment.class, "environment");
  }
}
