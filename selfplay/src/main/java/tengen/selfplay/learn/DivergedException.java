package tengen.selfplay.learn;

/** A loss that is no longer a finite number: training cannot go on. */
public final class DivergedException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final long step;

  /** Says at which step. */
  public DivergedException(long step, StepLosses losses) {
    super(
        "the loss is no longer finite at step "
            + step
            + " (policy "
            + losses.policy()
            + ", value "
            + losses.value()
            + ", gradient norm "
            + losses.gradientNorm()
            + ")");
    this.step = step;
  }

  /** The step, counted from 0. */
  public long step() {
    return step;
  }
}
