package tengen.env.scheduling;

/**
 * The shortest preemptive schedule of one machine whose operations have heads and tails: at any
 * time, of those that are there, the one with the longest tail runs (Jackson 1955; Carlier 1982,
 * EJOR 11:42). Holds scratch memory.
 */
final class OneMachine {

  private final int[] head;
  private final int[] time;
  private final int[] tail;
  private int count;

  /** Room for so many operations. */
  OneMachine(int most) {
    head = new int[most];
    time = new int[most];
    tail = new int[most];
  }

  void clear() {
    count = 0;
  }

  /** Adds an operation; kept in the order of the heads. */
  void add(int from, int takes, int after) {
    int at = count++;
    while (at > 0 && head[at - 1] > from) {
      head[at] = head[at - 1];
      time[at] = time[at - 1];
      tail[at] = tail[at - 1];
      at--;
    }
    head[at] = from;
    time[at] = takes;
    tail[at] = after;
  }

  /** When the last operation's tail is over; the operations are used up. */
  int bound() {
    int bound = 0;
    int now = 0;
    int there = 0;
    int left = count;
    while (left > 0) {
      int best = -1;
      for (int i = 0; i < there; i++) {
        if (time[i] > 0 && (best < 0 || tail[i] > tail[best])) {
          best = i;
        }
      }
      if (best < 0) {
        now = Math.max(now, head[there]);
      } else {
        int until = there < count ? Math.min(now + time[best], head[there]) : now + time[best];
        time[best] -= until - now;
        now = until;
        if (time[best] == 0) {
          left--;
          bound = Math.max(bound, now + tail[best]);
        }
      }
      while (there < count && head[there] <= now) {
        there++;
      }
    }
    count = 0;
    return bound;
  }
}
