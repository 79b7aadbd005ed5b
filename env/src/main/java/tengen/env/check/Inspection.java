package tengen.env.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import tengen.env.check.Finding.Status;

/** Looks at promises one after the other and makes a finding of each. */
final class Inspection {

  private Inspection() {}

  /** Looks at some promises, in their order. */
  static <C> List<Finding> run(
      Collection<? extends Promised<C>> promises, C checks, Consumer<Finding> each) {
    List<Finding> findings = new ArrayList<>();
    Promised<C> broken = null;
    for (Promised<C> promise : promises) {
      boolean moot = broken != null && promise.mootWithout(broken);
      Finding finding = moot ? skipped(promise, broken) : look(promise, checks);
      if (finding.status() == Status.PROBLEM && promise.comesFirst()) {
        broken = promise;
      }
      findings.add(finding);
      each.accept(finding);
    }
    return List.copyOf(findings);
  }

  private static Finding skipped(Promised<?> promise, Promised<?> broken) {
    String why = "not looked at before this is repaired: " + broken.words();
    return new Finding(promise.words(), Status.SKIPPED, why, "");
  }

  private static <C> Finding look(Promised<C> promise, C checks) {
    try {
      promise.check(checks);
      return new Finding(promise.words(), Status.OK, "", "");
    } catch (Doubt e) {
      return new Finding(promise.words(), Status.WARNING, e.getMessage(), promise.cure());
    } catch (AssertionError e) {
      return new Finding(promise.words(), Status.PROBLEM, e.getMessage(), promise.cure());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return new Finding(promise.words(), Status.PROBLEM, thrown(e), promise.cure());
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
