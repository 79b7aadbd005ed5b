package tengen.env.scheduling;

import java.util.Arrays;
import java.util.List;
import tengen.env.Space;

/**
 * What a scheduler observes; times are relative to now and in units of the lower bound, numbers of
 * what is over are 0, and all are in [-1, 1].
 */
final class WorkshopView {

  private static final int JOB = 7;
  private static final int CHOICE = 4;
  private static final int MACHINE = 2;

  private final int jobs;
  private final int machines;
  private final int width;
  private final Space.Box space;

  WorkshopView(int jobs, int machines, int width) {
    this.jobs = jobs;
    this.machines = machines;
    this.width = width;
    List<Space.Part> parts =
        List.of(
            new Space.Part("jobs", jobs, JOB + CHOICE * width),
            new Space.Part("machines", machines, MACHINE),
            new Space.Part("progress", 2));
    int size = parts.stream().mapToInt(Space.Part::size).sum();
    float[] low = new float[size];
    float[] high = new float[size];
    Arrays.fill(low, -1);
    Arrays.fill(high, 1);
    space = new Space.Box(low, high, parts);
  }

  Space.Box space() {
    return space;
  }

  float[] see(Workshop shop) {
    float[] out = new float[space.width()];
    int at = 0;
    for (int job = 0; job < jobs; job++) {
      int operation = shop.plan.next(job);
      if (operation >= 0) {
        job(shop, job, operation, out, at);
      }
      at += JOB + CHOICE * width;
    }
    for (int m = 0; m < machines; m++) {
      out[at] = part(shop.plan.free[m] - shop.now, shop);
      out[at + 1] = part(shop.plan.load[m], shop);
      at += MACHINE;
    }
    out[at] = clip(0.5 * shop.now / shop.day.scale);
    out[at + 1] = clip((double) shop.plan.bound() / shop.day.scale - 1);
    return out;
  }

  private void job(Workshop shop, int job, int operation, float[] out, int at) {
    Plan plan = shop.plan;
    JobShop instance = shop.day.shop;
    int rest = instance.shortest[operation] + instance.tail[operation];
    int due = shop.day.due[job];
    out[at] = 1;
    out[at + 2] = part(rest, shop);
    out[at + 3] = (float) (instance.first[job + 1] - operation) / instance.operations(job);
    out[at + 4] = part(plan.ready[job] - shop.now, shop);
    out[at + 5] = due < 0 ? 0 : 1;
    out[at + 6] = due < 0 ? 0 : part(due - shop.now - rest, shop);
    int from = instance.choice[operation];
    for (int c = from; c < instance.choice[operation + 1]; c++) {
      int slot = at + JOB + CHOICE * (c - from);
      boolean allowed = shop.allowed[job * width + c - from];
      out[at + 1] = allowed ? 1 : out[at + 1];
      out[slot] = allowed ? 1 : 0;
      out[slot + 1] = (float) instance.time[c] / shop.day.longest;
      out[slot + 2] = part(plan.earliest(job, c) - shop.now, shop);
      out[slot + 3] = part(plan.load[instance.machine[c]], shop);
    }
  }

  private static float part(int time, Workshop shop) {
    return clip((double) time / shop.day.scale);
  }

  private static float clip(double value) {
    return (float) Math.max(-1, Math.min(1, value));
  }
}
