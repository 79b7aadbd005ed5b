package tengen.env.scheduling;

import java.util.Arrays;
import java.util.List;
import tengen.env.Require;

/**
 * Finds a shortest schedule of a small job shop and proves that there is none shorter. Branches
 * over active schedules (Giffler and Thompson 1960) and bounds each machine by Jackson's preemptive
 * schedule, as Carlier and Pinson (1989, Management Science 35:164) do. Proves ft06 with some
 * hundred nodes and la01 to la05 with up to a quarter of a million; ft10 is beyond it.
 */
public final class BranchAndBound {

  /**
   * What was found.
   *
   * @param makespan of the best schedule
   * @param lowerBound no schedule is shorter
   * @param nodes looked at
   * @param proved whether the makespan is the shortest possible one
   * @param gantt the best schedule, by machine and begin
   */
  public record Solution(
      int makespan, int lowerBound, long nodes, boolean proved, List<Bar> gantt) {}

  private final JobShop shop;
  private final int maxNodes;
  private final Plan[] plans;
  private final OneMachine machine;
  private final boolean[] allowed;
  private final int[] heads;

  /** {@code [depth][child]} Bound times the number of jobs plus the job, ascending. */
  private final long[][] children;

  private Plan best;
  private int shortest = Integer.MAX_VALUE;
  private long nodes;

  private BranchAndBound(JobShop shop, int maxNodes) {
    this.shop = shop;
    this.maxNodes = maxNodes;
    plans = new Plan[shop.operations() + 1];
    Arrays.setAll(plans, depth -> new Plan(shop));
    machine = new OneMachine(shop.operations());
    allowed = new boolean[shop.jobs()];
    heads = new int[shop.operations()];
    children = new long[plans.length][shop.jobs()];
    best = plans[0];
  }

  /**
   * Solves a plain job shop.
   *
   * @param maxNodes after which it gives up, at least 1
   * @throws IllegalArgumentException if operations have a choice of machines, or if there are more
   *     than 1000 of them
   */
  public static Solution solve(JobShop shop, int maxNodes) {
    if (shop.choices() > 1) {
      throw new IllegalArgumentException(
          shop + " is flexible; the solver is for plain job shops only");
    }
    Require.inRange("operations of " + shop.name(), shop.operations(), 1, 1000);
    Require.inRange("maxNodes", maxNodes, 1, Integer.MAX_VALUE);
    return new BranchAndBound(shop, maxNodes).solve();
  }

  private Solution solve() {
    int bound = bound(plans[0], Integer.MAX_VALUE);
    for (String rule : DispatchingRule.names()) {
      dispatch(rule);
    }
    search(0, bound);
    boolean proved = nodes < maxNodes || shortest == bound;
    return new Solution(shortest, proved ? shortest : bound, nodes, proved, best.bars());
  }

  /** A first schedule to beat. */
  private void dispatch(String rule) {
    Plan plan = new Plan(shop);
    int[] due = new int[shop.jobs()];
    Arrays.fill(due, -1);
    while (!plan.complete()) {
      plan.allowed(1, allowed);
      int job = DispatchingRule.choose(rule, plan, 1, allowed, due);
      plan.add(job, shop.choice[plan.next(job)], 0);
    }
    if (plan.makespan < shortest) {
      shortest = plan.makespan;
      best = plan;
    }
  }

  private void search(int depth, int root) {
    Plan plan = plans[depth];
    if (plan.complete()) {
      if (plan.makespan < shortest) {
        shortest = plan.makespan;
        best = new Plan(shop);
        best.copyFrom(plan);
      }
      return;
    }
    int many = branch(depth);
    for (int i = 0; i < many && nodes < maxNodes && shortest > root; i++) {
      if (children[depth][i] / shop.jobs() < shortest) {
        nodes++;
        child(depth, (int) (children[depth][i] % shop.jobs()));
        search(depth + 1, root);
      }
    }
  }

  /** Bounds all children of a node and sorts them; returns how many can be better. */
  private int branch(int depth) {
    plans[depth].allowed(1, allowed);
    int many = 0;
    for (int job = 0; job < allowed.length; job++) {
      if (allowed[job]) {
        child(depth, job);
        int bound = bound(plans[depth + 1], shortest);
        if (bound < shortest) {
          children[depth][many++] = (long) bound * shop.jobs() + job;
        }
      }
    }
    Arrays.sort(children[depth], 0, many);
    return many;
  }

  /* The marks in allowed are of the node and stay. */
  private void child(int depth, int job) {
    Plan child = plans[depth + 1];
    child.copyFrom(plans[depth]);
    child.add(job, shop.choice[child.next(job)], 0);
  }

  /** No schedule that goes on from a plan is shorter; stops where that is not below a limit. */
  private int bound(Plan plan, int limit) {
    int bound = plan.bound();
    if (bound >= limit) {
      return bound;
    }
    heads(plan);
    for (int m = 0; m < shop.machines() && bound < limit; m++) {
      machine.clear();
      for (int o = 0; o < heads.length; o++) {
        if (plan.chosen[o] < 0 && shop.machine[o] == m) {
          machine.add(heads[o], shop.time[o], shop.tail[o]);
        }
      }
      bound = Math.max(bound, machine.bound());
    }
    return bound;
  }

  /* In a plain job shop the number of an operation is that of its only choice. */
  private void heads(Plan plan) {
    for (int job = 0; job < shop.jobs(); job++) {
      int at = plan.ready[job];
      for (int o = shop.first[job] + plan.done[job]; o < shop.first[job + 1]; o++) {
        at = Math.max(at, plan.free[shop.machine[o]]);
        heads[o] = at;
        at += shop.time[o];
      }
    }
  }
}
