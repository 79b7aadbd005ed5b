package tengen.env.scheduling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tengen.env.ActionMask;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Nearest;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.io.FileErrors;

/**
 * A workshop whose work is planned operation by operation: the job shop as a decision process
 * (Zhang et al. 2020, arXiv:2010.12367), over active schedules (Giffler and Thompson 1960).
 *
 * <p>An action names the job whose next operation is planned; where operations have a choice of up
 * to k machines, action {@code job * k + i} takes its i-th. The mask tells which may come next: of
 * the operations that wait for the machine on which one could be done first, those that could begin
 * before then (in a flexible shop, on any machine). Any other action counts as the first of these.
 *
 * <p>The reward of a step is minus the rise of a lower bound on the makespan, in units of the
 * instance's lower bound at the start, so that a return of -0.2 without disruptions means a
 * schedule 20 % longer than that bound; urgent orders that are late cost their delay in the same
 * units. Episodes terminate when all is planned and are never truncated.
 *
 * <p>An observation has three parts, all in [-1, 1]: {@code jobs}, {@code machines} and {@code
 * progress}; the page of the world in {@code docs/worlds} lists their numbers. Failures of machines
 * and urgent orders become known when time reaches them.
 */
public final class Scheduling
    implements Environment<Integer>, ActionMask, Heuristics<Integer>, Measures, ScheduleView {

  private static final List<String> MEASURES =
      List.of(
          "makespan",
          "bound",
          "tardiness",
          "failures",
          "orders",
          "reward.makespan",
          "reward.tardiness");

  private static final List<String> RULES = DispatchingRule.names();

  private final SchedulingConfig config;
  private final JobShop instance;
  private final int width;
  private final Space.Discrete actions;
  private final WorkshopView view;
  private Workshop shop;

  private record State(SchedulingConfig config, Workshop shop) implements Snapshot {}

  /** The instance ft06. */
  public Scheduling() {
    this(SchedulingConfig.JOB_SHOP);
  }

  /**
   * A workshop.
   *
   * @throws IllegalArgumentException if the instance's file cannot be read; names file and line
   */
  public Scheduling(SchedulingConfig config) {
    this.config = config;
    instance = instance(config);
    int machines = instance == null ? config.machines() : instance.machines();
    int jobs = (instance == null ? config.jobs() : instance.jobs()) + config.urgentOrders();
    width = instance == null ? config.choices() : instance.choices();
    actions = new Space.Discrete(jobs * width);
    view = new WorkshopView(jobs, machines, width);
  }

  private static JobShop instance(SchedulingConfig config) {
    if (config.instance().equals("random")) {
      return null;
    }
    if (JobShop.SHIPPED.contains(config.instance())) {
      return JobShop.shipped(config.instance()).orElseThrow();
    }
    Path file = Path.of(config.instance());
    try {
      return JobShop.read(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          FileErrors.cannot("read", file, e).getMessage()
              + "; instance is "
              + String.join(", ", JobShop.SHIPPED)
              + ", random, or the path of a file",
          e);
    }
  }

  @Override
  public Space.Box observationSpace() {
    return view.space();
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public float[] reset(long seed) {
    shop = new Workshop(new Day(config, instance, seed), width);
    return view.see(shop);
  }

  private void requireRunning() {
    if (shop == null || shop.plan.complete()) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
  }

  @Override
  public Step step(Integer action) {
    Actions.require(actions, action, "scheduling");
    requireRunning();
    int bound = shop.plan.bound();
    int late = shop.tardiness;
    shop.act(shop.allowed[action] ? action : shop.firstAllowed());
    double makespan = (double) (bound - shop.plan.bound()) / shop.day.scale;
    double tardiness = config.lateness() * (late - shop.tardiness) / shop.day.scale;
    return new Step(view.see(shop), makespan + tardiness, shop.plan.complete(), false);
  }

  @Override
  public int actionMask(boolean[] out) {
    if (out.length != actions.n()) {
      throw new IllegalArgumentException(
          "a mask of " + actions.n() + " actions does not fit into " + out.length);
    }
    int many = 0;
    for (int action = 0; action < out.length; action++) {
      out[action] = shop != null && shop.allowed[action];
      many += out[action] ? 1 : 0;
    }
    return many;
  }

  @Override
  public List<String> heuristics() {
    return RULES;
  }

  @Override
  public Integer advise(String heuristic) {
    if (!RULES.contains(heuristic)) {
      throw new IllegalArgumentException(
          "no heuristic \""
              + heuristic
              + "\" (there are: "
              + String.join(", ", RULES)
              + ")"
              + Nearest.hint(heuristic, RULES));
    }
    requireRunning();
    return DispatchingRule.choose(heuristic, shop.plan, width, shop.allowed, shop.day.due);
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public void measures(double[] out) {
    if (out.length != MEASURES.size()) {
      throw new IllegalArgumentException(
          "there are " + MEASURES.size() + " measures; got room for " + out.length);
    }
    if (shop == null) {
      Arrays.fill(out, 0);
      return;
    }
    double scale = shop.day.scale;
    out[0] = shop.plan.makespan;
    out[1] = shop.plan.bound();
    out[2] = shop.tardiness;
    out[3] = shop.failures;
    out[4] = shop.orders;
    out[5] = (initial(shop) - out[1]) / scale;
    out[6] = -config.lateness() * shop.tardiness / scale;
  }

  private int initial(Workshop now) {
    return new Workshop(now.day, width).plan.bound();
  }

  /**
   * What is planned, as it is now.
   *
   * @throws IllegalStateException if no episode was begun
   */
  @Override
  public ScheduleMoment moment() {
    if (shop == null) {
      throw new IllegalStateException("no episode was begun; call reset first");
    }
    return shop.moment();
  }

  /** What is planned so far, by machine and begin. */
  public List<Bar> gantt() {
    return shop == null ? List.of() : shop.plan.bars();
  }

  @Override
  public Snapshot snapshot() {
    return new State(config, shop == null ? null : shop.copy());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || !state.config.equals(config)) {
      throw new IllegalArgumentException("not a snapshot of this workshop: " + snapshot);
    }
    shop = state.shop == null ? null : state.shop.copy();
  }

  /** A Gantt chart: a line for each machine, jobs as letters. */
  @Override
  public String toString() {
    return shop == null ? "no episode yet" : GanttChart.of(shop.plan, shop.now);
  }
}
