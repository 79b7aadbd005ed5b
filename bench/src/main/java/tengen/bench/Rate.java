package tengen.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Units per second of the whole process: garbage collection and compilation count. */
final class Rate {

  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Rate() {}

  /** Units per CPU second; works for at least so many of them. */
  static double measure(Work work, double seconds) {
    long done = 0;
    long start = SYSTEM.getProcessCpuTime();
    long limit = Math.round(seconds * 1e9);
    while (true) {
      done += work.run();
      long spent = SYSTEM.getProcessCpuTime() - start;
      if (spent >= limit) {
        return done / (spent / 1e9);
      }
    }
  }

  /** Units per second of the clock; works for at least so many seconds. */
  static double byClock(Work work, double seconds) {
    long done = 0;
    long start = System.nanoTime();
    long limit = Math.round(seconds * 1e9);
    while (true) {
      done += work.run();
      long spent = System.nanoTime() - start;
      if (spent >= limit) {
        return done / (spent / 1e9);
      }
    }
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
