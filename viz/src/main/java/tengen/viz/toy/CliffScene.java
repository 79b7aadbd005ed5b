package tengen.viz.toy;

import tengen.env.text.CliffWalking;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The walk along a cliff. */
public final class CliffScene implements Scene<CliffWalking> {

  /** For {@link java.util.ServiceLoader}. */
  public CliffScene() {}

  @Override
  public Class<CliffWalking> world() {
    return CliffWalking.class;
  }

  @Override
  public Frame capture(CliffWalking cliff) {
    String text = "row " + cliff.row() + "  ·  column " + cliff.column();
    return new GridFrame(CliffWalking.rows(), false, cliff.column(), cliff.row(), text);
  }
}
