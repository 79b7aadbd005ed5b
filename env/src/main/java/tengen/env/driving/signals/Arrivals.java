package tengen.env.driving.signals;

import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Rng;

/**
 * Vehicles that appear at the gates, at most one a second each, and wait outside, first come, first
 * served, until there is room. What appears depends on the seed alone, whatever the lights do.
 */
final class Arrivals {

  private static final String STREAM = "signals.arrivals";

  /** Seconds for which the intensity of demand is taken as constant. */
  private static final int PERIOD = 30;

  private final TrafficNetwork network;
  private final TrafficConfig config;
  private final double[] chance;
  private RestorableUniformRandomProvider random = Rng.stream(0, STREAM);

  /** {@code [entry][2 * place]} When each vehicle outside appeared, and its number: rings. */
  private final int[][] outside;

  private final int[] head;

  /** {@code [entry]} Vehicles outside. */
  final int[] count;

  /** {@code [entry]} Sum of the seconds at which those outside appeared. */
  final long[] bornSum;

  Arrivals(TrafficNetwork network, TrafficConfig config) {
    this.network = network;
    this.config = config;
    int entries = network.entries.length;
    chance = new double[entries];
    outside = new int[entries][64];
    head = new int[entries];
    count = new int[entries];
    bornSum = new long[entries];
  }

  void begin(long seed) {
    random = Rng.stream(seed, STREAM);
    Arrays.fill(head, 0);
    Arrays.fill(count, 0);
    Arrays.fill(bornSum, 0);
    measure(0);
  }

  private void measure(int second) {
    for (int e = 0; e < chance.length; e++) {
      double factor =
          config
              .profile()
              .factor(second, config.episodeSeconds(), config.startHour(), network.eastWest[e]);
      chance[e] = network.rate[e] * factor / 3600;
    }
  }

  /** Lets a second's vehicles appear; returns how many. */
  int appear(int now) {
    if (now % PERIOD == 0) {
      measure(now);
    }
    int appeared = 0;
    for (int e = 0; e < chance.length; e++) {
      if (random.nextDouble() < chance[e]) {
        push(e, now, random.nextInt());
        appeared++;
      }
    }
    return appeared;
  }

  private void push(int entry, int born, int code) {
    int[] ring = outside[entry];
    int places = ring.length / 2;
    if (count[entry] == places) {
      int[] larger = new int[2 * ring.length];
      int before = 2 * head[entry];
      System.arraycopy(ring, before, larger, 0, ring.length - before);
      System.arraycopy(ring, 0, larger, ring.length - before, before);
      outside[entry] = larger;
      ring = larger;
      head[entry] = 0;
      places *= 2;
    }
    int at = 2 * ((head[entry] + count[entry]) & (places - 1));
    ring[at] = born;
    ring[at + 1] = code;
    count[entry]++;
    bornSum[entry] += born;
  }

  /** When the first vehicle outside appeared. */
  int born(int entry) {
    return outside[entry][2 * head[entry]];
  }

  /** The number of the first vehicle outside. */
  int code(int entry) {
    return outside[entry][2 * head[entry] + 1];
  }

  /** Takes the first vehicle in. */
  void leave(int entry) {
    bornSum[entry] -= born(entry);
    head[entry] = (head[entry] + 1) & (outside[entry].length / 2 - 1);
    count[entry]--;
  }

  record Saved(byte[] random, int[][] outside, int[] head, int[] count, long[] bornSum) {}

  Saved save() {
    int[][] rings = new int[outside.length][];
    Arrays.setAll(rings, e -> outside[e].clone());
    return new Saved(Rng.save(random), rings, head.clone(), count.clone(), bornSum.clone());
  }

  void load(Saved saved, int now) {
    Rng.restore(random, saved.random);
    Arrays.setAll(outside, e -> saved.outside[e].clone());
    System.arraycopy(saved.head, 0, head, 0, head.length);
    System.arraycopy(saved.count, 0, count, 0, count.length);
    System.arraycopy(saved.bornSum, 0, bornSum, 0, bornSum.length);
    measure(now / PERIOD * PERIOD);
  }
}
