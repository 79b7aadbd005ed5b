package tengen.agents.replay;

/** Refuses what will not fit before the arrays are made. */
final class Heap {

  private Heap() {}

  /**
   * Compares with what the JVM's heap still has room for.
   *
   * @param what is asked for, such as {@code "a replay of 1000000 observations"}
   * @throws IllegalArgumentException with both numbers, if it does not fit
   */
  static void require(String what, long bytes) {
    if (bytes > available()) {
      // What the dead still occupy counts as room.
      System.gc();
    }
    long available = available();
    if (bytes > available) {
      throw new IllegalArgumentException(
          what
              + " needs "
              + bytes
              + " bytes and "
              + available
              + " are available: take a smaller capacity, store bytes, or give Java more memory"
              + " (-Xmx)");
    }
  }

  private static long available() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
