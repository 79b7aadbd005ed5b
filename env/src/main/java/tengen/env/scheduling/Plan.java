package tengen.env.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A schedule that grows by one operation at a time, each as early as its job and its machine allow,
 * behind what the machine has. What may come next is what Giffler and Thompson (1960, Operations
 * Research 8:487) allow, so that only active schedules arise, the best one among them: the
 * operation that could be done first says when; on its machine, any that could begin before then.
 * Where operations have a choice, any that could begin before then on any machine.
 */
final class Plan {

  final JobShop shop;

  /** {@code [job]} Operations that are planned. */
  final int[] done;

  /** {@code [job]} When the next operation can begin; at first the job's release. */
  final int[] ready;

  /** {@code [machine]} When it is free, and the times of what it has still to do. */
  final int[] free;

  final int[] load;

  /** {@code [operation]} Choice, begin and end of what is planned; choice -1 otherwise. */
  final int[] chosen;

  final int[] begin;
  final int[] end;

  /** {@code [job]} Whether it may be planned yet. */
  final boolean[] known;

  /** Operations that are planned. */
  int count;

  /** The end of the last operation so far. */
  int makespan;

  /** The operation that was planned last; -1 for none. */
  int last = -1;

  Plan(JobShop shop) {
    this.shop = shop;
    int jobs = shop.jobs();
    done = new int[jobs];
    ready = new int[jobs];
    known = new boolean[jobs];
    free = new int[shop.machines()];
    load = new int[shop.machines()];
    chosen = new int[shop.operations()];
    begin = new int[shop.operations()];
    end = new int[shop.operations()];
    clear();
  }

  void clear() {
    Arrays.fill(done, 0);
    Arrays.fill(ready, 0);
    Arrays.fill(known, true);
    Arrays.fill(free, 0);
    Arrays.fill(load, 0);
    Arrays.fill(chosen, -1);
    Arrays.fill(begin, 0);
    Arrays.fill(end, 0);
    for (int o = 0; o < shop.operations(); o++) {
      if (plain(o)) {
        load[shop.machine[shop.choice[o]]] += shop.shortest[o];
      }
    }
    count = 0;
    makespan = 0;
    last = -1;
  }

  void copyFrom(Plan other) {
    copy(other.done, done);
    copy(other.ready, ready);
    copy(other.free, free);
    copy(other.load, load);
    copy(other.chosen, chosen);
    copy(other.begin, begin);
    copy(other.end, end);
    System.arraycopy(other.known, 0, known, 0, known.length);
    count = other.count;
    makespan = other.makespan;
    last = other.last;
  }

  private static void copy(int[] from, int[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }

  private boolean plain(int operation) {
    return shop.choice[operation + 1] == shop.choice[operation] + 1;
  }

  boolean complete() {
    return count == shop.operations();
  }

  /** The next operation of a job; -1 if all are planned or it is not known yet. */
  int next(int job) {
    int operation = shop.first[job] + done[job];
    return known[job] && operation < shop.first[job + 1] ? operation : -1;
  }

  /** When a choice of a job's next operation could begin. */
  int earliest(int job, int choice) {
    return Math.max(ready[job], free[shop.machine[choice]]);
  }

  /** When the first of the next operations could begin; the greatest number if there is none. */
  int frontier() {
    int least = Integer.MAX_VALUE;
    for (int job = 0; job < done.length; job++) {
      int operation = next(job);
      for (int c = from(operation); c < to(operation); c++) {
        least = Math.min(least, earliest(job, c));
      }
    }
    return least;
  }

  private int from(int operation) {
    return operation < 0 ? 0 : shop.choice[operation];
  }

  private int to(int operation) {
    return operation < 0 ? 0 : shop.choice[operation + 1];
  }

  /**
   * What may come next.
   *
   * @param width choices that a job has at most
   * @param out {@code [job * width + choice]} filled
   * @return how many
   */
  int allowed(int width, boolean[] out) {
    Arrays.fill(out, false);
    int soonest = Integer.MAX_VALUE;
    int at = -1;
    for (int job = 0; job < done.length; job++) {
      int operation = next(job);
      for (int c = from(operation); c < to(operation); c++) {
        int done0 = earliest(job, c) + shop.time[c];
        if (done0 < soonest) {
          soonest = done0;
          at = shop.machine[c];
        }
      }
    }
    int many = 0;
    for (int job = 0; job < done.length; job++) {
      int operation = next(job);
      for (int c = from(operation); c < to(operation); c++) {
        if ((width > 1 || shop.machine[c] == at) && earliest(job, c) < soonest) {
          out[job * width + c - shop.choice[operation]] = true;
          many++;
        }
      }
    }
    return many;
  }

  /** Plans the next operation of a job, to be done after so much more time than it takes. */
  void add(int job, int choice, int delay) {
    int operation = next(job);
    int m = shop.machine[choice];
    int start = earliest(job, choice);
    int stop = start + shop.time[choice] + delay;
    chosen[operation] = choice;
    begin[operation] = start;
    end[operation] = stop;
    ready[job] = stop;
    free[m] = stop;
    if (plain(operation)) {
      load[m] -= shop.time[choice];
    }
    done[job]++;
    count++;
    last = operation;
    makespan = Math.max(makespan, stop);
  }

  /** No schedule that goes on from here is shorter; never falls as the plan grows. */
  int bound() {
    int bound = makespan;
    for (int job = 0; job < done.length; job++) {
      int operation = next(job);
      if (operation >= 0) {
        bound = Math.max(bound, ready[job] + shop.shortest[operation] + shop.tail[operation]);
      }
    }
    for (int m = 0; m < free.length; m++) {
      if (load[m] > 0) {
        bound = Math.max(bound, free[m] + load[m]);
      }
    }
    return bound;
  }

  /** What is planned, by machine and begin. */
  List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    for (int o = 0; o < chosen.length; o++) {
      if (chosen[o] >= 0) {
        bars.add(bar(o));
      }
    }
    bars.sort(
        (a, b) ->
            a.machine() != b.machine()
                ? Integer.compare(a.machine(), b.machine())
                : Integer.compare(a.start(), b.start()));
    return List.copyOf(bars);
  }

  private Bar bar(int operation) {
    int job = shop.jobOf[operation];
    int machine = shop.machine[chosen[operation]];
    return new Bar(job, operation - shop.first[job], machine, begin[operation], end[operation]);
  }

  /** What may come next, where it would be. */
  private List<Bar> next(int width, boolean[] allowed) {
    List<Bar> bars = new ArrayList<>();
    for (int action = 0; action < allowed.length; action++) {
      int job = action / width;
      if (allowed[action]) {
        int choice = shop.choice[next(job)] + action % width;
        int start = earliest(job, choice);
        bars.add(new Bar(job, done[job], shop.machine[choice], start, start + shop.time[choice]));
      }
    }
    return List.copyOf(bars);
  }

  /**
   * For those who look.
   *
   * @param due {@code [job]} of urgent orders, -1 for others; null if there are none
   */
  ScheduleMoment moment(
      int width, boolean[] allowed, int[] due, List<ScheduleMoment.Stop> stops, int now) {
    List<ScheduleMoment.Job> jobs = new ArrayList<>();
    for (int job = 0; job < done.length; job++) {
      if (known[job]) {
        int when = due == null ? -1 : due[job];
        jobs.add(new ScheduleMoment.Job(job, done[job], shop.operations(job), when, ready[job]));
      }
    }
    return new ScheduleMoment(
        shop.name(),
        shop.machines(),
        bars(),
        next(width, allowed),
        last < 0 ? null : bar(last),
        stops,
        List.copyOf(jobs),
        now,
        makespan,
        bound());
  }
}
