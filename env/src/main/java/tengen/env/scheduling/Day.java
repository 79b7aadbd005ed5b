package tengen.env.scheduling;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;

/**
 * What a seed has in store for a workshop: the jobs, the urgent orders among them and when they
 * come in, and when machines fail. Immutable.
 */
final class Day {

  /** Failures of one machine that are drawn at most. */
  private static final int MAX_FAILURES = 2000;

  /** Failures are drawn up to this multiple of the lower bound. */
  private static final int HORIZON = 10;

  private static final double LAST_ORDER = 0.6;

  final JobShop shop;

  /** Jobs that are there from the beginning; the others are urgent orders. */
  final int usual;

  /** The lower bound of the usual jobs. */
  final int scale;

  /** The longest operation. */
  final int longest;

  /** {@code [job]} When it comes in. */
  final int[] release;

  /** {@code [job]} When it is due; -1 for usual jobs. */
  final int[] due;

  /** {@code [machine][2 * failure]} Begin and length of each failure, in order. */
  final int[][] failures;

  /**
   * A day.
   *
   * @param instance null to draw one
   */
  Day(SchedulingConfig config, JobShop instance, long seed) {
    JobShop base =
        instance != null
            ? instance
            : JobShop.random(
                config.jobs(),
                config.machines(),
                config.choices(),
                Rng.stream(seed, "scheduling.instance"));
    usual = base.jobs();
    scale = base.lowerBound();
    UniformRandomProvider random = Rng.stream(seed, "scheduling.orders");
    shop = config.urgentOrders() == 0 ? base : withOrders(base, config.urgentOrders(), random);
    longest = Arrays.stream(shop.time).max().orElse(1);
    release = new int[shop.jobs()];
    due = new int[shop.jobs()];
    Arrays.fill(due, -1);
    for (int job = usual; job < due.length; job++) {
      release[job] = (int) (LAST_ORDER * scale * random.nextDouble());
      int work = shop.shortest[shop.first[job]] + shop.tail[shop.first[job]];
      due[job] = release[job] + (int) Math.ceil(config.urgency() * work);
    }
    failures = failures(config, Rng.stream(seed, "scheduling.failures"));
  }

  /* An urgent order is like one of the usual jobs. */
  private static JobShop withOrders(JobShop base, int orders, UniformRandomProvider random) {
    int[][][] all = new int[base.jobs() + orders][][];
    for (int job = 0; job < all.length; job++) {
      int like = job < base.jobs() ? job : random.nextInt(base.jobs());
      all[job] = new int[base.operations(like)][];
      for (int o = 0; o < all[job].length; o++) {
        int operation = base.first[like] + o;
        int from = base.choice[operation];
        all[job][o] = new int[2 * (base.choice[operation + 1] - from)];
        for (int c = 0; c < all[job][o].length / 2; c++) {
          all[job][o][2 * c] = base.machine[from + c];
          all[job][o][2 * c + 1] = base.time[from + c];
        }
      }
    }
    return new JobShop(base.name(), base.machines(), all);
  }

  private int[][] failures(SchedulingConfig config, UniformRandomProvider random) {
    int[][] all = new int[shop.machines()][];
    for (int m = 0; m < all.length; m++) {
      int[] drawn = new int[2 * MAX_FAILURES];
      int n = 0;
      double at = 0;
      while (config.failures() > 0 && n < drawn.length) {
        at += -Math.log1p(-random.nextDouble()) * scale / config.failures();
        if (at > (double) HORIZON * scale) {
          break;
        }
        double length = -Math.log1p(-random.nextDouble()) * config.repair() * scale;
        drawn[n] = (int) at;
        drawn[n + 1] = (int) Math.max(1, Math.rint(length));
        at += drawn[n + 1];
        n += 2;
      }
      all[m] = Arrays.copyOf(drawn, n);
    }
    return all;
  }
}
