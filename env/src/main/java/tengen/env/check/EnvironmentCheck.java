package tengen.env.check;

import java.util.ArrayList;
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
    EnvironmentChecks<Object> checks =
        new EnvironmentChecks<>((Supplier<Environment<Object>>) create, steps);
    List<Finding> findings = new ArrayList<>();
    Promise broken = null;
    for (Promise promise : promises) {
      Finding finding = moot(promise, broken) ? skipped(promise, broken) : look(promise, checks);
      if (finding.status() == Status.PROBLEM && promise.comesFirst()) {
        broken = promise;
      }
      findings.add(finding);
      each.accept(finding);
    }
    return List.copyOf(findings);
  }

  private static boolean moot(Promise promise, Promise broken) {
    return broken == Promise.CAN_BE_PLAYED
        || (broken == Promise.SAME_SEED_SAME_EPISODE && promise.comparesEpisodes());
  }

  private static Finding skipped(Promise promise, Promise broken) {
    String why = "not looked at before this is repaired: " + broken.words();
    return new Finding(promise.words(), Status.SKIPPED, why, "");
  }

  /** Whether no promise is broken; warnings do not count. */
  public static boolean passed(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.status() == Status.PROBLEM);
  }

  private static Finding look(Promise promise, EnvironmentChecks<?> checks) {
    try {
      promise.check.accept(checks);
      return new Finding(promise.words(), Status.OK, "", "");
    } catch (Doubt e) {
      return new Finding(promise.words(), Status.WARNING, e.getMessage(), promise.cure);
    } catch (AssertionError e) {
      return new Finding(promise.words(), Status.PROBLEM, e.getMessage(), promise.cure);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return new Finding(promise.words(), Status.PROBLEM, thrown(e), promise.cure);
    }
  }

  private static String thrown(Throwable e) {
    String where = "";
    for (StackTraceElement element : e.getStackTrace()) {
      if (!element.getClassName().matches("(java|jdk|tengen\\.env\\.(check|Space))\\b.*")) {
        where = " at " + element;
        break;
      }
    }
    return "it threw " + e + where;
  }
}
