package tengen.env.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.check.Finding.Status;

/**
 * A report about an environment: what it has promised, which promises it keeps, and the cure for
 * each one that it breaks. Covers what Gymnasium's {@code check_env} and PettingZoo's {@code
 * api_test} and {@code seed_test} look at, and snapshots, shared state, threads and memory.
 *
 * <pre>{@code
 * EnvironmentCheck.run(Corridor::new, EnvironmentCheck.STEPS, System.out::println);
 * }</pre>
 */
public final class EnvironmentCheck {

  /** How many steps of an episode are looked at if nobody says otherwise. */
  public static final int STEPS = 300;

  private EnvironmentCheck() {}

  /**
   * Looks at every promise.
   *
   * @param create makes a new environment, always of the same configuration
   * @param steps how many steps of an episode are looked at, at least 1
   * @param each hears of every finding as soon as there is one
   * @return all findings, one for each promise
   */
  public static List<Finding> run(
      Supplier<? extends Environment<?>> create, int steps, Consumer<Finding> each) {
    return run(create, steps, EnumSet.allOf(Promise.class), each);
  }

  /** Looks at some promises, in their order. */
  @SuppressWarnings("unchecked") // environments of one configuration have one kind of action
  static List<Finding> run(
      Supplier<? extends Environment<?>> create,
      int steps,
      Set<Promise> promises,
      Consumer<Finding> each) {
    Require.inRange("steps", steps, 1, Integer.MAX_VALUE / 4);
    EnvironmentChecks<?> checks =
        new EnvironmentChecks<>((Supplier<Environment<Object>>) create, steps);
    return Inspection.run(promises, checks, each);
  }

  /** Whether no promise is broken; warnings do not count. */
  public static boolean passed(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.status() == Status.PROBLEM);
  }
}
