package tengen.env.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Schedules as text. */
final class GanttChart {

  private static final int WIDTH = 72;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private GanttChart() {}

  static String of(Plan plan, int now) {
    int span = Math.max(1, plan.makespan);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d of %d operations planned, time %d, makespan %d, bound %d\n",
            plan.shop.name(),
            plan.count,
            plan.shop.operations(),
            now,
            plan.makespan,
            plan.bound()));
    List<Bar> bars = plan.bars();
    for (int m = 0; m < plan.shop.machines(); m++) {
      char[] line = new char[WIDTH];
      Arrays.fill(line, '.');
      for (Bar bar : bars) {
        if (bar.machine() == m) {
          int from = (int) ((long) bar.start() * WIDTH / span);
          int to = (int) (((long) bar.end() * WIDTH + span - 1) / span);
          Arrays.fill(
              line, from, Math.min(WIDTH, to), LETTERS.charAt(bar.job() % LETTERS.length()));
        }
      }
      text.append(String.format(Locale.ROOT, "%3d ", m)).append(line).append('\n');
    }
    return text.toString();
  }
}
