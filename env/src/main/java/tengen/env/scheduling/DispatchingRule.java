package tengen.env.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What workshops go by (Panwalkar and Iskander 1977, Operations Research 25:45). Of those that may
 * come next, a rule takes the one that it likes best, the first of equals; or, where no machine
 * shall wait for an operation while another one could begin, of those that can begin first.
 */
public enum DispatchingRule {
  /** Shortest processing time. */
  SPT,
  /** Longest processing time. */
  LPT,
  /** Most work remaining in the job. */
  MWKR,
  /** Least work remaining in the job. */
  LWKR,
  /** Most operations remaining in the job. */
  MOPNR,
  /** Least operations remaining in the job. */
  LOPNR,
  /** First in, first out: the one that became ready first. */
  FIFO,
  /** Earliest due date, and most work remaining where jobs have none. */
  EDD;

  /** Before the name of a rule under which machines may wait. */
  static final String ACTIVE = "active-";

  /** The name on the command line; the rule lets no machine wait. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, of rules that let no machine wait and of those that do. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (DispatchingRule rule :
        new DispatchingRule[] {MWKR, MOPNR, SPT, FIFO, EDD, LPT, LWKR, LOPNR}) {
      names.add(rule.text());
    }
    for (DispatchingRule rule : values()) {
      names.add(ACTIVE + rule.text());
    }
    return List.copyOf(names);
  }

  /** Lower is better. */
  private double badness(Plan plan, int job, int operation, int choice, int due) {
    int rest = plan.shop.shortest[operation] + plan.shop.tail[operation];
    int left = plan.shop.first[job + 1] - operation;
    return switch (this) {
      case SPT -> plan.shop.time[choice];
      case LPT -> -plan.shop.time[choice];
      case MWKR -> -rest;
      case LWKR -> rest;
      case MOPNR -> -left;
      case LOPNR -> left;
      case FIFO -> plan.ready[job];
      case EDD -> due < 0 ? 1e9 - rest : due;
    };
  }

  /**
   * What the rule does.
   *
   * @param width choices that a job has at most
   * @param allowed {@code [job * width + choice]}
   * @param waits whether a machine may wait for an operation while another one could begin
   * @param due {@code [job]} -1 where a job has no due date
   * @return index into {@code allowed}
   */
  int choose(Plan plan, int width, boolean[] allowed, boolean waits, int[] due) {
    int best = -1;
    double least = 0;
    int first = Integer.MAX_VALUE;
    for (int a = 0; a < allowed.length; a++) {
      if (allowed[a]) {
        int job = a / width;
        int operation = plan.next(job);
        int choice = plan.shop.choice[operation] + a % width;
        int start = waits ? 0 : plan.earliest(job, choice);
        double bad = badness(plan, job, operation, choice, due[job]);
        // Among machines to choose from, the one that is done first.
        bad += width > 1 ? 1e-6 * (plan.earliest(job, choice) + plan.shop.time[choice]) : 0;
        if (best < 0 || start < first || (start == first && bad < least)) {
          best = a;
          least = bad;
          first = start;
        }
      }
    }
    return best;
  }

  /** What the rule of a name does; arguments as of the method above. */
  static int choose(String name, Plan plan, int width, boolean[] allowed, int[] due) {
    boolean waits = name.startsWith(ACTIVE);
    String rule = waits ? name.substring(ACTIVE.length()) : name;
    return valueOf(rule.toUpperCase(Locale.ROOT)).choose(plan, width, allowed, waits, due);
  }
}
