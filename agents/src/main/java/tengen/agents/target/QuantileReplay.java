package tengen.agents.target;

import java.util.Arrays;
import tengen.env.check.Case;

/** Replays {@code math/quantile.json.gz}: the loss of QR-DQN and of TQC's critics. */
public final class QuantileReplay extends Recorded {

  private static final double TOLERANCE = 1e-7;

  /** For the service loader. */
  public QuantileReplay() {
    super("quantile.json.gz");
  }

  @Override
  void replay(Entry entry, Case check) {
    double[] current = entry.in("current");
    double[] target = entry.in("target");
    boolean tqc = entry.kind().equals("tqc");
    int size = entry.inputs("current").size();
    int critics = tqc ? entry.inputs("current").get(0).size() : 1;
    int n = current.length / (size * critics);
    int m = target.length / size;
    double share = entry.flag("sum_over_quantiles") ? 1.0 / size : 1.0 / (size * critics * n);
    double loss = 0;
    double[] gradient = new double[current.length];
    double[] slope = new double[n];
    for (int k = 0; k < size * critics; k++) {
      double[] quantile = Arrays.copyOfRange(current, k * n, (k + 1) * n);
      int state = k / critics;
      double[] targets = Arrays.copyOfRange(target, state * m, (state + 1) * m);
      loss += share * Quantiles.loss(quantile, Quantiles.midpoints(n), targets, 1, slope);
      for (int i = 0; i < n; i++) {
        gradient[k * n + i] = share * slope[i];
      }
    }
    check.near("outputs.loss", entry.output("loss"), loss, TOLERANCE);
    check.near("outputs.grad_current", entry.out("grad_current"), gradient, TOLERANCE);
  }
}
