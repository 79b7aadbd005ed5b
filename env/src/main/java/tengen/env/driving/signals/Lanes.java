package tengen.env.driving.signals;

import java.util.Arrays;

/**
 * The vehicles on all lanes, first in, first out, four numbers each in one array: the second at
 * which it reaches the queue, the one in which it appeared, its number, and its way.
 */
final class Lanes {

  private static final int FIELDS = 4;
  private static final int READY = 0;
  private static final int BORN = 1;
  private static final int CODE = 2;
  private static final int WAY = 3;

  private final TrafficNetwork network;
  private final int[] vehicles;
  private final int[] base;
  private final int[] head;

  /** {@code [lane]} Vehicles there, driving and waiting. */
  final int[] count;

  /** {@code [lane]} Those that wait. */
  final int[] queued;

  /** {@code [way]} Those that wait and will go this way. */
  final int[] queuedFor;

  /** {@code [lane]} Sum of the seconds at which those that wait began to. */
  private final long[] readySum;

  Lanes(TrafficNetwork network) {
    this.network = network;
    int lanes = network.laneRoad.length;
    base = new int[lanes];
    int total = 0;
    for (int lane = 0; lane < lanes; lane++) {
      base[lane] = total;
      total += network.capacity[lane];
    }
    vehicles = new int[total * FIELDS];
    head = new int[lanes];
    count = new int[lanes];
    queued = new int[lanes];
    queuedFor = new int[network.wayFrom.length];
    readySum = new long[lanes];
  }

  void clear() {
    Arrays.fill(vehicles, 0);
    Arrays.fill(head, 0);
    Arrays.fill(count, 0);
    Arrays.fill(queued, 0);
    Arrays.fill(queuedFor, 0);
    Arrays.fill(readySum, 0);
  }

  private int slot(int lane, int place) {
    int at = head[lane] + place;
    int capacity = network.capacity[lane];
    return (base[lane] + (at >= capacity ? at - capacity : at)) * FIELDS;
  }

  /** Lets those that have reached the queue wait. */
  void arrive(int lane, int now) {
    while (queued[lane] < count[lane]) {
      int slot = slot(lane, queued[lane]);
      if (vehicles[slot + READY] > now) {
        return;
      }
      queued[lane]++;
      queuedFor[vehicles[slot + WAY]]++;
      readySum[lane] += vehicles[slot + READY];
    }
  }

  /** The way of the first vehicle. */
  int way(int lane) {
    return vehicles[slot(lane, 0) + WAY];
  }

  /** The number of the first vehicle. */
  int code(int lane) {
    return vehicles[slot(lane, 0) + CODE];
  }

  /** When the first vehicle appeared. */
  int born(int lane) {
    return vehicles[slot(lane, 0) + BORN];
  }

  /** The second at which a vehicle reaches, or has reached, the queue. */
  int ready(int lane, int place) {
    return vehicles[slot(lane, place) + READY];
  }

  /** Takes the first vehicle, which waits, off the lane. */
  void leave(int lane) {
    int slot = slot(lane, 0);
    readySum[lane] -= vehicles[slot + READY];
    queuedFor[vehicles[slot + WAY]]--;
    head[lane] = head[lane] + 1 == network.capacity[lane] ? 0 : head[lane] + 1;
    count[lane]--;
    queued[lane]--;
  }

  /** The emptiest lane towards a way; -1 if all are full. */
  int room(int way) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int lane : network.wayLanes[way]) {
      if (count[lane] < network.capacity[lane] && count[lane] < least) {
        best = lane;
        least = count[lane];
      }
    }
    return best;
  }

  /** Lets a vehicle onto a lane that has room. */
  void enter(int lane, int ready, int born, int code, int way) {
    int slot = slot(lane, count[lane]);
    vehicles[slot + READY] = ready;
    vehicles[slot + BORN] = born;
    vehicles[slot + CODE] = code;
    vehicles[slot + WAY] = way;
    count[lane]++;
  }

  /** Seconds that those who wait have waited so far, all together. */
  long waited(int lane, int now) {
    return (long) queued[lane] * now - readySum[lane];
  }

  /** Seconds that the first one has waited; 0 if nobody waits. */
  int firstWaited(int lane, int now) {
    return queued[lane] == 0 ? 0 : now - vehicles[slot(lane, 0) + READY];
  }

  /** Whether a vehicle waits or will have reached the queue by then. */
  boolean due(int lane, int second) {
    return queued[lane] > 0 || (count[lane] > 0 && vehicles[slot(lane, 0) + READY] <= second);
  }

  record Saved(
      int[] vehicles, int[] head, int[] count, int[] queued, int[] queuedFor, long[] readySum) {}

  Saved save() {
    return new Saved(
        vehicles.clone(),
        head.clone(),
        count.clone(),
        queued.clone(),
        queuedFor.clone(),
        readySum.clone());
  }

  void load(Saved saved) {
    System.arraycopy(saved.vehicles, 0, vehicles, 0, vehicles.length);
    System.arraycopy(saved.head, 0, head, 0, head.length);
    System.arraycopy(saved.count, 0, count, 0, count.length);
    System.arraycopy(saved.queued, 0, queued, 0, queued.length);
    System.arraycopy(saved.queuedFor, 0, queuedFor, 0, queuedFor.length);
    System.arraycopy(saved.readySum, 0, readySum, 0, readySum.length);
  }
}
