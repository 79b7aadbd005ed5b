package tengen.agents.target;

import java.util.Arrays;
import tengen.env.check.Case;

/** Replays {@code math/rlax.json.gz}: functions of RLax, in double. */
public final class RlaxReplay extends Recorded {

  private static final double TOLERANCE = 1e-9;

  /** For the service loader. */
  public RlaxReplay() {
    super("rlax.json.gz");
  }

  @Override
  void replay(Entry entry, Case check) {
    switch (entry.kind()) {
      case "vtrace" -> vtrace(entry, check);
      case "lambda_returns", "n_step_bootstrapped_returns" -> returns(entry, check);
      case "truncated_gae" -> gae(entry, check);
      case "retrace" -> retrace(entry, check);
      case "categorical_l2_project" -> project(entry, check);
      case "categorical_q_learning" -> categorical(entry, check);
      case "quantile_regression_loss" -> quantiles(entry, check);
      case "q_learning", "double_q_learning", "expected_sarsa", "persistent_q_learning" ->
          difference(entry, check);
      case "signed_hyperbolic" -> hyperbolic(entry, check);
      case "two_hot" -> twoHot(entry, check);
      default -> check.needs(false, "no " + entry.kind());
    }
  }

  /** One row; the discount of a step is gamma or 0, and 0 is an ending. */
  private static Trajectories path(Entry entry, double[] nextValue) {
    double[] reward = entry.in("r_t");
    double[] discount = entry.in("discount_t");
    var path = new Trajectories(reward.length, 1);
    System.arraycopy(reward, 0, path.reward, 0, reward.length);
    System.arraycopy(nextValue, 0, path.nextValue, 0, reward.length);
    for (int t = 0; t < reward.length; t++) {
      path.terminated[t] = discount[t] == 0;
    }
    return path;
  }

  private static double gamma(Entry entry) {
    double greatest = 0;
    for (double discount : entry.in("discount_t")) {
      greatest = Math.max(greatest, discount);
    }
    return greatest;
  }

  private static void vtrace(Entry entry, Case check) {
    Trajectories path = path(entry, entry.in("v_t"));
    System.arraycopy(entry.in("v_tm1"), 0, path.value, 0, path.size());
    var config =
        new VTrace.Config(
            gamma(entry),
            entry.parameter("lambda_"),
            entry.parameter("clip_rho"),
            entry.parameter("clip_pg_rho"));
    var trace = new VTrace(config, path.size());
    trace.compute(path, entry.in("rho_tm1"));
    check.near("outputs.vtrace_errors", entry.out("vtrace_errors"), trace.error, TOLERANCE);
    check.near("outputs.errors", entry.out("errors"), trace.error, TOLERANCE);
    check.near("outputs.pg_advantage", entry.out("pg_advantage"), trace.advantage, TOLERANCE);
    check.near("outputs.q_estimate", entry.out("q_estimate"), trace.actionValue, TOLERANCE);
  }

  private static void returns(Entry entry, Case check) {
    Trajectories path = path(entry, entry.in("v_t"));
    double[] got = new double[path.size()];
    if (entry.kind().equals("lambda_returns")) {
      Returns.lambda(path, gamma(entry), entry.parameter("lambda_"), got);
    } else {
      Returns.nStep(path, gamma(entry), (int) entry.parameter("n"), got);
    }
    check.near("outputs.returns", entry.out("returns"), got, TOLERANCE);
  }

  private static void gae(Entry entry, Case check) {
    double[] value = entry.in("values");
    Trajectories path = path(entry, Arrays.copyOfRange(value, 1, value.length));
    System.arraycopy(value, 0, path.value, 0, path.size());
    double[] got = new double[path.size()];
    Gae.advantages(path, gamma(entry), entry.parameter("lambda_"), got);
    check.near("outputs.advantages", entry.out("advantages"), got, TOLERANCE);
  }

  private static void retrace(Entry entry, Case check) {
    double[] q = entry.in("q_tm1");
    double[] nextQ = entry.in("q_t");
    double[] policy = entry.in("pi_t");
    double[] behaviour = entry.in("mu_t");
    double[] action = entry.in("a_tm1");
    double[] nextAction = entry.in("a_t");
    int steps = action.length;
    int actions = q.length / steps;
    double[] expected = new double[steps];
    double[] taken = new double[steps];
    double[] trace = new double[steps];
    for (int t = 0; t < steps; t++) {
      int at = t * actions;
      int next = at + (int) nextAction[t];
      expected[t] = QTarget.expectedSarsa(0, 1, nextQ, policy, at, actions);
      taken[t] = nextQ[next];
      trace[t] = Retrace.trace(entry.parameter("lambda_"), policy[next], behaviour[t]);
    }
    double[] error = new double[steps];
    Retrace.returns(path(entry, expected), gamma(entry), taken, trace, error);
    for (int t = 0; t < steps; t++) {
      error[t] -= q[t * actions + (int) action[t]];
    }
    check.near("outputs.errors", entry.out("errors"), error, TOLERANCE);
  }

  private static Support support(double[] atoms) {
    return new Support(atoms[0], atoms[atoms.length - 1], atoms.length);
  }

  private static void project(Entry entry, Case check) {
    double[] places = entry.in("z_p");
    double[] mass = entry.in("probs");
    Support support = support(entry.in("z_q"));
    double[] got = new double[support.atoms()];
    for (int i = 0; i < places.length; i++) {
      support.share(places[i], mass[i], got, 0);
    }
    check.near("outputs.probs", entry.out("probs"), got, TOLERANCE);
  }

  private static void categorical(Entry entry, Case check) {
    Support support = support(entry.in("atoms"));
    int atoms = support.atoms();
    double[] next = entry.in("q_logits_t");
    int actions = next.length / atoms;
    for (int a = 0; a < actions; a++) {
      Softmax.probabilities(next, a * atoms, atoms, next);
    }
    int action = support.greedy(next, 0, actions);
    check.same("outputs.target_action", (int) entry.output("target_action"), action);
    double[] target = new double[atoms];
    double discount = entry.input("discount_t");
    support.project(entry.input("r_t"), discount, next, action * atoms, target, 0);
    check.near("outputs.target_probs", entry.out("target_probs"), target, TOLERANCE);
    double[] logits = entry.in("q_logits_tm1");
    int taken = (int) entry.input("a_tm1");
    double loss = Softmax.crossEntropy(target, 0, logits, taken * atoms, atoms);
    check.near("outputs.loss", entry.output("loss"), loss, TOLERANCE);
  }

  private static void quantiles(Entry entry, Case check) {
    double loss =
        Quantiles.loss(
            entry.in("dist_src"),
            entry.in("tau_src"),
            entry.in("dist_target"),
            entry.parameter("huber_param"));
    check.near("outputs.loss", entry.output("loss"), loss, TOLERANCE);
  }

  private static void difference(Entry entry, Case check) {
    double r = entry.input("r_t");
    double discount = entry.input("discount_t");
    int action = (int) entry.input("a_tm1");
    double[] q = entry.in("q_tm1");
    int n = q.length;
    double target =
        switch (entry.kind()) {
          case "q_learning" -> QTarget.qLearning(r, discount, entry.in("q_t"), 0, n);
          case "double_q_learning" ->
              QTarget.doubleQ(r, discount, entry.in("q_t_value"), entry.in("q_t_selector"), 0, n);
          case "expected_sarsa" ->
              QTarget.expectedSarsa(r, discount, entry.in("q_t"), entry.in("probs_a_t"), 0, n);
          default -> {
            double share = entry.parameter("action_gap_scale");
            yield QTarget.persistent(r, discount, entry.in("q_t"), 0, n, action, share);
          }
        };
    check.near("outputs.td_error", entry.output("td_error"), target - q[action], TOLERANCE);
  }

  private static void hyperbolic(Entry entry, Case check) {
    double epsilon = entry.parameter("eps");
    double[] x = entry.in("x");
    double[] y = new double[x.length];
    double[] back = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = SignedHyperbolic.squash(x[i], epsilon);
      back[i] = SignedHyperbolic.expand(y[i], epsilon);
    }
    check.near("outputs.y", entry.out("y"), y, TOLERANCE);
    check.near("outputs.back", entry.out("back"), back, TOLERANCE);
  }

  private static void twoHot(Entry entry, Case check) {
    int bins = (int) entry.parameter("bins");
    var code = new TwoHot(entry.parameter("min"), entry.parameter("max"), bins);
    double[] x = entry.in("x");
    double[] probability = new double[x.length * bins];
    double[] back = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      code.encode(x[i], probability, i * bins);
      back[i] = code.decode(probability, i * bins);
    }
    check.near("outputs.probs", entry.out("probs"), probability, TOLERANCE);
    check.near("outputs.back", entry.out("back"), back, TOLERANCE);
  }
}
