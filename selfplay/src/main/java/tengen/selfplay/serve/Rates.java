package tengen.selfplay.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often each address may ask: a bucket of tokens for each, filled at a constant rate. */
final class Rates {

  /** Addresses that are remembered: of more the one that has not asked for longest is forgotten. */
  private static final int REMEMBERED = 10_000;

  private static final class Bucket {
    private double tokens;
    private long filled;
  }

  private final double perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  Rates(double perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Whether an address may ask now.
   *
   * @param nanos the time
   */
  synchronized boolean allows(String address, long nanos) {
    double most = Math.max(1, perSecond);
    Bucket bucket = buckets.get(address);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = most;
      bucket.filled = nanos;
      buckets.put(address, bucket);
    }
    bucket.tokens = Math.min(most, bucket.tokens + (nanos - bucket.filled) * 1e-9 * perSecond);
    bucket.filled = nanos;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }
}
