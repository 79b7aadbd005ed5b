package tengen.selfplay.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a piece of work has come and how long it will take yet, on standard error: a bar on
 * a terminal, a line every ten seconds elsewhere. Safe to use from several threads.
 */
public final class Progress implements AutoCloseable {

  /** How progress is shown. */
  public enum Style {
    /** A bar that redraws itself. */
    BAR,
    /** A line now and then, for logs. */
    LINES,
    /** Not at all. */
    NONE;

    /**
     * What suits this process: nothing if the user wants quiet, a bar if the launcher says that
     * standard error is a terminal ({@code -Dtengen.terminal=true}), else lines.
     */
    public static Style detect(boolean quiet) {
      return quiet ? NONE : Boolean.getBoolean("tengen.terminal") ? BAR : LINES;
    }
  }

  private static final long LINE_PERIOD = Duration.ofSeconds(10).toNanos();

  private final Style style;
  private final String task;
  private final String unit;
  private final PrintStream out;
  private final ProgressBar bar;
  private final long begun = System.nanoTime();
  private long total;
  private long done;
  private String note = "";
  private long lastLine = begun;
  private boolean closed;

  private Progress(Style style, String task, long total, String unit, PrintStream out) {
    this.style = style;
    this.task = task;
    this.total = total;
    this.unit = unit;
    this.out = out;
    this.bar = style == Style.BAR ? bar(task, total, unit, out) : null;
  }

  /**
   * Begins.
   *
   * @param task in a word or two, such as {@code "self-play"}
   * @param total steps, or -1 if nobody knows
   * @param unit what a step is, in the plural, such as {@code "games"}
   */
  public static Progress start(Style style, String task, long total, String unit) {
    return start(style, task, total, unit, System.err);
  }

  static Progress start(Style style, String task, long total, String unit, PrintStream out) {
    return new Progress(style, task, total, unit, out);
  }

  /** More steps are done. */
  public synchronized void step(long steps) {
    at(done + steps);
  }

  /** So many steps are done, in all. */
  public synchronized void at(long steps) {
    done = steps;
    if (bar != null) {
      bar.stepTo(done);
    }
    if (style == Style.LINES && System.nanoTime() - lastLine >= LINE_PERIOD) {
      line();
    }
  }

  /** There are now so many steps in all. */
  public synchronized void total(long steps) {
    total = steps;
    if (bar != null) {
      bar.maxHint(steps);
    }
  }

  /** Something worth saying beside the bar, such as {@code "loss 1.83"}. */
  public synchronized void note(String text) {
    note = text;
    if (bar != null) {
      bar.setExtraMessage(" " + text);
    }
  }

  /** The end, reached or not; harmless when called twice. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (bar != null) {
      bar.close();
    }
    if (style == Style.LINES && lastLine != begun) {
      line();
    }
  }

  private void line() {
    lastLine = System.nanoTime();
    double seconds = (lastLine - begun) * 1e-9;
    StringBuilder text = new StringBuilder(task).append(": ").append(done);
    if (total >= 0) {
      text.append(" of ").append(total);
    }
    text.append(' ').append(unit).append(", ").append(time(seconds));
    if (total > done && done > 0) {
      text.append(", ").append(time(seconds * (total - done) / done)).append(" left");
    }
    if (!note.isEmpty()) {
      text.append(", ").append(note);
    }
    out.println(text);
  }

  /** A duration as {@code "4 s"}, {@code "2 min 5 s"} or {@code "1 h 20 min"}. */
  public static String time(double seconds) {
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    }
    if (s < 3600) {
      return String.format(Locale.ROOT, "%d min %d s", s / 60, s % 60);
    }
    return String.format(Locale.ROOT, "%d h %d min", s / 3600, s % 3600 / 60);
  }

  private static ProgressBar bar(String task, long total, String unit, PrintStream out) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(" " + unit, 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(250)
        .setConsumer(new ConsoleProgressBarConsumer(out, width()))
        .build();
  }

  private static int width() {
    return Math.max(40, Integer.getInteger("tengen.columns", 100) - 1);
  }
}
