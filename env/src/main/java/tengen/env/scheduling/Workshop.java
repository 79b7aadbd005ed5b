package tengen.env.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan in time: what a day has in store becomes known when its time has come, which is that at
 * which the next operation could begin. A failure interrupts the operation on the machine, which
 * goes on afterwards.
 */
final class Workshop {

  final Day day;
  final Plan plan;

  /** Choices that a job has at most, and with them the actions. */
  final int width;

  final boolean[] allowed;

  /** When the next operation could begin; the makespan when all is planned. */
  int now;

  /** {@code [machine]} Numbers of the day's failures that are over or known, times two. */
  private final int[] failed;

  int failures;
  int orders;

  /** Time by which urgent orders were late, summed. */
  int tardiness;

  Workshop(Day day, int width) {
    this.day = day;
    this.width = width;
    plan = new Plan(day.shop);
    allowed = new boolean[day.shop.jobs() * width];
    failed = new int[day.shop.machines()];
    for (int job = day.usual; job < day.release.length; job++) {
      plan.known[job] = false;
      plan.ready[job] = day.release[job];
      load(job, -1);
    }
    look();
  }

  private void load(int job, int sign) {
    JobShop shop = day.shop;
    for (int o = shop.first[job]; o < shop.first[job + 1]; o++) {
      if (shop.choice[o + 1] == shop.choice[o] + 1) {
        plan.load[shop.machine[shop.choice[o]]] += sign * shop.shortest[o];
      }
    }
  }

  /** Lets everything become known whose time has come, and says what may be next. */
  private void look() {
    do {
      now = plan.complete() ? plan.makespan : plan.frontier();
    } while (!plan.complete() && (fail() || order()));
    if (!plan.complete()) {
      plan.allowed(width, allowed);
    } else {
      Arrays.fill(allowed, false);
    }
  }

  private boolean fail() {
    boolean any = false;
    for (int m = 0; m < failed.length; m++) {
      int[] own = day.failures[m];
      while (failed[m] < own.length && own[failed[m]] <= now && now < Integer.MAX_VALUE) {
        any |= stand(m, own);
      }
    }
    return any;
  }

  /* The machine stands still from the begin of its next failure on. */
  private boolean stand(int m, int[] own) {
    int until = own[failed[m]] + own[failed[m] + 1];
    failed[m] += 2;
    failures++;
    boolean matters = until > plan.free[m];
    plan.free[m] = Math.max(plan.free[m], until);
    return matters;
  }

  /* The orders whose time has come; the next one if there is nothing else to do. */
  private boolean order() {
    int time = now;
    if (now == Integer.MAX_VALUE) {
      for (int job = day.usual; job < day.release.length; job++) {
        time = plan.known[job] ? time : Math.min(time, day.release[job]);
      }
    }
    boolean any = false;
    for (int job = day.usual; job < day.release.length; job++) {
      if (!plan.known[job] && day.release[job] <= time) {
        plan.known[job] = true;
        load(job, 1);
        orders++;
        any = true;
      }
    }
    return any;
  }

  /** Plans the next operation of a job. */
  void act(int action) {
    int job = action / width;
    int choice = day.shop.choice[plan.next(job)] + action % width;
    plan.add(job, choice, delay(job, choice));
    if (day.due[job] >= 0 && plan.done[job] == day.shop.operations(job)) {
      tardiness += Math.max(0, plan.ready[job] - day.due[job]);
    }
    look();
  }

  private int delay(int job, int choice) {
    int m = day.shop.machine[choice];
    int[] own = day.failures[m];
    int delay = 0;
    while (failed[m] < own.length) {
      int start = plan.earliest(job, choice);
      int begin = own[failed[m]];
      if (begin <= start) {
        stand(m, own);
      } else if (begin < start + day.shop.time[choice] + delay) {
        delay += own[failed[m] + 1];
        failed[m] += 2;
        failures++;
      } else {
        break;
      }
    }
    return delay;
  }

  /** The first action that is allowed. */
  int firstAllowed() {
    int action = 0;
    while (!allowed[action]) {
      action++;
    }
    return action;
  }

  /** For those who look. */
  ScheduleMoment moment() {
    List<ScheduleMoment.Stop> stops = new ArrayList<>();
    for (int m = 0; m < failed.length; m++) {
      int[] own = day.failures[m];
      for (int i = 0; i < failed[m]; i += 2) {
        stops.add(new ScheduleMoment.Stop(m, own[i], own[i] + own[i + 1]));
      }
    }
    return plan.moment(width, allowed, day.due, List.copyOf(stops), now);
  }

  /** One with a future of its own. */
  Workshop copy() {
    Workshop copy = new Workshop(day, width);
    copy.plan.copyFrom(plan);
    System.arraycopy(allowed, 0, copy.allowed, 0, allowed.length);
    System.arraycopy(failed, 0, copy.failed, 0, failed.length);
    copy.now = now;
    copy.failures = failures;
    copy.orders = orders;
    copy.tardiness = tardiness;
    return copy;
  }
}
