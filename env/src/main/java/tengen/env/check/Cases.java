package tengen.env.check;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Counts the cases of one file and remembers the first difference. */
public final class Cases {

  private int run;
  private int failed;
  private int skipped;
  private final Set<String> reasons = new LinkedHashSet<>();
  private FileResult.Difference first;
  private Object lastRecord = 0;

  /** For tests of a {@link Replay}; {@link Conformance} makes its own. */
  public Cases() {}

  /** Replays one case. */
  @FunctionalInterface
  public interface Body {

    /** Replays one case; every exception counts as a failure of the case. */
    void run(Case check) throws IOException;
  }

  /**
   * Replays a case.
   *
   * @param record line number, or index in the list of cases
   */
  public void run(int record, Body body) {
    replay(record, body);
  }

  /**
   * Replays a case.
   *
   * @param record name of the case
   */
  public void run(String record, Body body) {
    replay(record, body);
  }

  private void replay(Object record, Body body) {
    lastRecord = record;
    Case check = new Case();
    try {
      body.run(check);
      run++;
    } catch (Case.Skipped e) {
      skip(e.getMessage());
    } catch (Mismatch e) {
      run++;
      fail(new FileResult.Difference(record, check.step(), e.field, e.expected, e.got));
    } catch (IOException | RuntimeException e) {
      run++;
      fail(new FileResult.Difference(record, check.step(), "error", "none", e.toString()));
    }
  }

  /** Counts a case that cannot be replayed because something is not there. */
  public void skip(String why) {
    skipped++;
    reasons.add(why);
  }

  /** Counts a file that cannot be read as one more case that failed. */
  void unreadable(String why) {
    run++;
    fail(new FileResult.Difference(lastRecord, -1, "file", "a readable trace", why));
  }

  private void fail(FileResult.Difference difference) {
    failed++;
    if (first == null) {
      first = difference;
    }
  }

  /**
   * What became of the file.
   *
   * @param file as it is shown
   */
  public FileResult result(String file) {
    if (run + skipped == 0) {
      unreadable("no case in it");
    }
    String why = reasons.isEmpty() ? null : String.join("; ", reasons);
    String status = failed > 0 ? "failed" : run > 0 ? "ok" : "skipped";
    return new FileResult(file, status, run, failed, skipped, why, first);
  }
}
