package tengen.env.driving.signals;

import java.util.Arrays;

/**
 * Vehicles and lights of a network, second by second. A vehicle drives along a road at its speed,
 * waits at the stop line, and goes on when its way is open, the vehicle before it is gone and there
 * is room beyond the junction. Where it turns at its k-th junction depends on its number and k
 * alone, so that other lights delay the same trips.
 */
final class Traffic {

  final TrafficNetwork network;
  final Signals signals;
  final Lanes lanes;
  final Arrivals arrivals;
  private final double headway;

  /** Seconds of the episode so far. */
  int now;

  /** Vehicles that have appeared, that have left, and the seconds between, summed. */
  long appeared;

  long left;
  long travelled;

  /** {@code [junction]} Vehicle-seconds waited towards it, outside too, so far. */
  final long[] waited;

  /** {@code [road]} The place of its entry in {@link TrafficNetwork#entries}; -1 if it has none. */
  final int[] entryOf;

  Traffic(TrafficNetwork network, TrafficConfig config) {
    this.network = network;
    signals = new Signals(network, config);
    lanes = new Lanes(network);
    arrivals = new Arrivals(network, config);
    headway = 3600 / config.saturation();
    waited = new long[network.junctions.length];
    entryOf = new int[network.end.length];
    Arrays.fill(entryOf, -1);
    for (int e = 0; e < network.entries.length; e++) {
      entryOf[network.entries[e]] = e;
    }
  }

  void begin(long seed) {
    signals.begin();
    lanes.clear();
    arrivals.begin(seed);
    now = 0;
    appeared = 0;
    left = 0;
    travelled = 0;
    Arrays.fill(waited, 0);
  }

  /** Lets some seconds pass. */
  void run(int seconds) {
    for (int i = 0; i < seconds; i++) {
      for (int lane = 0; lane < lanes.count.length; lane++) {
        if (lanes.count[lane] > 0) {
          lanes.arrive(lane, now);
          if (lanes.queued[lane] > 0 && signals.next[lane] < now + 1) {
            go(lane);
          }
        }
      }
      appeared += arrivals.appear(now);
      for (int e = 0; e < network.entries.length; e++) {
        if (arrivals.count[e] > 0) {
          comeIn(e);
        }
      }
      account();
      now++;
      signals.tick(now);
    }
  }

  private void go(int lane) {
    int way = lanes.way(lane);
    if (!signals.open[way]) {
      return;
    }
    int road = network.wayTo[way];
    if (network.end[road] < 0) {
      left++;
      travelled += now - lanes.born(lane);
    } else {
      int code = mix(lanes.code(lane));
      if (!enter(road, code, lanes.born(lane))) {
        return;
      }
    }
    lanes.leave(lane);
    signals.next[lane] = Math.max(signals.next[lane], now) + headway;
  }

  private boolean enter(int road, int code, int born) {
    int way = way(road, code);
    int lane = lanes.room(way);
    if (lane < 0) {
      return false;
    }
    lanes.enter(lane, now + network.travel[road], born, code, way);
    return true;
  }

  private int way(int road, int code) {
    double drawn = (code >>> 8) * 0x1.0p-24;
    int way = network.firstWay[road];
    int last = way + network.ways[road] - 1;
    while (way < last && drawn >= network.shareUpTo[way]) {
      way++;
    }
    return network.share[way] > 0 ? way : likeliest(road);
  }

  /* Where rounding leaves the last share at nothing. */
  private int likeliest(int road) {
    int best = network.firstWay[road];
    for (int way = best; way < network.firstWay[road] + network.ways[road]; way++) {
      if (network.share[way] > network.share[best]) {
        best = way;
      }
    }
    return best;
  }

  /* The finaliser of MurmurHash3 on a Weyl sequence. */
  private static int mix(int code) {
    int x = code + 0x9E3779B9;
    x = (x ^ (x >>> 16)) * 0x85EBCA6B;
    x = (x ^ (x >>> 13)) * 0xC2B2AE35;
    return x ^ (x >>> 16);
  }

  private void comeIn(int e) {
    while (arrivals.count[e] > 0 && enter(network.entries[e], arrivals.code(e), arrivals.born(e))) {
      arrivals.leave(e);
    }
  }

  private void account() {
    for (int lane = 0; lane < lanes.queued.length; lane++) {
      if (lanes.queued[lane] > 0) {
        waited[network.end[network.laneRoad[lane]]] += lanes.queued[lane];
      }
    }
    for (int e = 0; e < network.entries.length; e++) {
      if (arrivals.count[e] > 0) {
        waited[network.end[network.entries[e]]] += arrivals.count[e];
      }
    }
  }

  /** Vehicles that wait towards a junction, outside too. */
  int queue(int j) {
    int sum = 0;
    for (int lane : network.lanesOf[j]) {
      sum += lanes.queued[lane];
    }
    for (int road : network.roadsOf[j]) {
      sum += entryOf[road] < 0 ? 0 : arrivals.count[entryOf[road]];
    }
    return sum;
  }

  /** Seconds that those who wait towards a junction have waited there so far. */
  long waiting(int j) {
    long sum = 0;
    for (int lane : network.lanesOf[j]) {
      sum += lanes.waited(lane, now);
    }
    for (int road : network.roadsOf[j]) {
      int e = entryOf[road];
      sum += e < 0 ? 0 : (long) arrivals.count[e] * now - arrivals.bornSum[e];
    }
    return sum;
  }

  /** Vehicles on the lanes towards a junction. */
  int towards(int j) {
    int sum = 0;
    for (int lane : network.lanesOf[j]) {
      sum += lanes.count[lane];
    }
    return sum;
  }

  /** Vehicles on the roads away from a junction; none on those that leave the network. */
  int beyond(int j) {
    int sum = 0;
    for (int road : network.roadsFrom[j]) {
      for (int lane = 0; lane < network.lanes[road]; lane++) {
        sum += lanes.count[network.firstLane[road] + lane];
      }
    }
    return sum;
  }

  /**
   * What a phase would relieve: for each of its ways those that wait for it less those that wait
   * beyond, by where they go on to (Varaiya 2013, Transportation Research C 36:177, equation 8).
   */
  double pressure(int j, int phase) {
    boolean[] green = network.green[j][phase];
    int[] ways = network.waysOf[j];
    double sum = 0;
    for (int i = 0; i < ways.length; i++) {
      if (green[i]) {
        sum += lanes.queuedFor[ways[i]] - beyondWay(ways[i]);
      }
    }
    return sum;
  }

  private double beyondWay(int way) {
    int road = network.wayTo[way];
    double sum = 0;
    int first = network.firstWay[road];
    for (int onward = first; onward < first + network.ways[road]; onward++) {
      sum += network.share[onward] * lanes.queuedFor[onward];
    }
    return sum;
  }

  /** Vehicles on lanes. */
  int inside() {
    return Arrays.stream(lanes.count).sum();
  }

  /** Vehicles that wait for room at the gates. */
  int outside() {
    return Arrays.stream(arrivals.count).sum();
  }

  record Saved(
      Signals.Saved signals,
      Lanes.Saved lanes,
      Arrivals.Saved arrivals,
      int now,
      long appeared,
      long left,
      long travelled,
      long[] waited) {}

  Saved save() {
    return new Saved(
        signals.save(),
        lanes.save(),
        arrivals.save(),
        now,
        appeared,
        left,
        travelled,
        waited.clone());
  }

  void load(Saved saved) {
    signals.load(saved.signals);
    lanes.load(saved.lanes);
    arrivals.load(saved.arrivals, saved.now);
    now = saved.now;
    appeared = saved.appeared;
    left = saved.left;
    travelled = saved.travelled;
    System.arraycopy(saved.waited, 0, waited, 0, waited.length);
  }
}
