package tengen.env.solve;

/** Bounds on the values of positions by their hash; open addressing, grows. */
final class BoundTable {

  private final int limit;
  private int size;
  private long[] keys = new long[1 << 12];
  private boolean[] used = new boolean[1 << 12];
  private double[] low = new double[1 << 12];
  private double[] high = new double[1 << 12];

  BoundTable(int limit) {
    this.limit = limit;
  }

  int size() {
    return size;
  }

  /** The entry of a position, new and without bounds if there was none. */
  int find(long key) {
    int entry = probe(key);
    if (!used[entry]) {
      if (2 * (size + 1) > keys.length) {
        grow();
        entry = probe(key);
      }
      if (size == limit) {
        throw new IllegalStateException("more than " + limit + " positions to solve");
      }
      size++;
      put(entry, key, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    return entry;
  }

  double low(int entry) {
    return low[entry];
  }

  double high(int entry) {
    return high[entry];
  }

  /** Notes what a search inside (alpha, beta) found. */
  void narrow(int entry, double value, double alpha, double beta) {
    if (value > alpha) {
      low[entry] = Math.max(low[entry], value);
    }
    if (value < beta) {
      high[entry] = Math.min(high[entry], value);
    }
  }

  private int probe(long key) {
    int mask = keys.length - 1;
    int entry = (int) (key ^ key >>> 32) & mask;
    while (used[entry] && keys[entry] != key) {
      entry = (entry + 1) & mask;
    }
    return entry;
  }

  private void put(int entry, long key, double least, double most) {
    used[entry] = true;
    keys[entry] = key;
    low[entry] = least;
    high[entry] = most;
  }

  private void grow() {
    long[] oldKeys = keys;
    boolean[] oldUsed = used;
    double[] oldLow = low;
    double[] oldHigh = high;
    keys = new long[2 * oldKeys.length];
    used = new boolean[keys.length];
    low = new double[keys.length];
    high = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldUsed[i]) {
        put(probe(oldKeys[i]), oldKeys[i], oldLow[i], oldHigh[i]);
      }
    }
  }
}
