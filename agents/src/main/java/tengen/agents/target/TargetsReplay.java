package tengen.agents.target;

import tengen.env.check.Case;

/** Replays {@code math/targets.json.gz}: what Stable-Baselines3 trains towards. */
public final class TargetsReplay extends Recorded {

  private static final double TOLERANCE = 1e-9;

  /** For the service loader. */
  public TargetsReplay() {
    super("targets.json.gz");
  }

  @Override
  void replay(Entry entry, Case check) {
    switch (entry.kind()) {
      case "dqn" -> check.near("outputs.target", entry.out("target"), dqn(entry), TOLERANCE);
      case "sac" -> check.near("outputs.target", entry.out("target"), sac(entry), TOLERANCE);
      case "tqc" -> check.near("outputs.target", entry.out("target"), tqc(entry), TOLERANCE);
      case "td3-target-action" ->
          check.near("outputs.actions", entry.out("actions"), smoothed(entry), TOLERANCE);
      case "sac-entropy-coefficient" -> temperature(entry, check);
      case "smooth-l1" -> smoothL1(entry, check);
      default -> check.needs(false, "no " + entry.kind());
    }
  }

  private static double discount(Entry entry, double done) {
    return done != 0 ? 0 : entry.parameter("gamma");
  }

  private static double[] dqn(Entry entry) {
    double[] reward = entry.in("rewards");
    double[] done = entry.in("dones");
    double[] nextQ = entry.in("next_q");
    int actions = nextQ.length / reward.length;
    double[] target = new double[reward.length];
    for (int b = 0; b < target.length; b++) {
      double discount = discount(entry, done[b]);
      target[b] = QTarget.qLearning(reward[b], discount, nextQ, b * actions, actions);
    }
    return target;
  }

  private static double[] sac(Entry entry) {
    double alpha = entry.parameter("ent_coef");
    double[] reward = entry.in("rewards");
    double[] done = entry.in("dones");
    double[] q1 = entry.in("next_q1");
    double[] q2 = entry.in("next_q2");
    double[] log = entry.in("next_log_prob");
    double[] target = new double[reward.length];
    for (int b = 0; b < target.length; b++) {
      double discount = discount(entry, done[b]);
      target[b] = SoftTarget.sac(reward[b], discount, q1[b], q2[b], alpha, log[b]);
    }
    return target;
  }

  private static double[] tqc(Entry entry) {
    double alpha = entry.parameter("ent_coef");
    double[] reward = entry.in("rewards");
    double[] done = entry.in("dones");
    double[] quantile = entry.in("next_quantiles");
    double[] log = entry.in("next_log_prob");
    int nets = entry.inputs("next_quantiles").get(0).size();
    int all = quantile.length / reward.length;
    int kept = all - nets * (int) entry.parameter("drop_per_net");
    double[] target = new double[reward.length * kept];
    for (int b = 0; b < reward.length; b++) {
      Quantiles.sort(quantile, b * all, all);
      for (int i = 0; i < kept; i++) {
        target[b * kept + i] =
            SoftTarget.tqc(
                reward[b], discount(entry, done[b]), quantile[b * all + i], alpha, log[b]);
      }
    }
    return target;
  }

  private static double[] smoothed(Entry entry) {
    double[] action = entry.in("next_actions");
    double[] noise = entry.in("noise");
    for (int i = 0; i < action.length; i++) {
      action[i] = SoftTarget.smoothedAction(action[i], noise[i], entry.parameter("clip"), -1, 1);
    }
    return action;
  }

  private static void temperature(Entry entry, Case check) {
    double[] log = entry.in("log_prob");
    double gradient =
        SoftTarget.temperatureGradient(log, log.length, entry.parameter("target_entropy"));
    double loss = entry.input("log_ent_coef") * gradient;
    check.near("outputs.loss", entry.output("loss"), loss, TOLERANCE);
    double expected = entry.output("grad_log_ent_coef");
    check.near("outputs.grad_log_ent_coef", expected, gradient, TOLERANCE);
  }

  private static void smoothL1(Entry entry, Case check) {
    double[] current = entry.in("current");
    double[] gradient = new double[current.length];
    double loss = SoftTarget.smoothL1(current, entry.in("target"), gradient);
    check.near("outputs.loss", entry.output("loss"), loss, TOLERANCE);
    check.near("outputs.grad", entry.out("grad"), gradient, TOLERANCE);
  }
}
