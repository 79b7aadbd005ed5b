package tengen.env.check;

import java.util.function.Consumer;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/** A bead that is pushed along a wire by real numbers, with one thing wrong. */
final class BrokenSlider implements Environment<float[]> {

  /** What is wrong, which check finds it, and a piece of what that says. */
  enum Defect {
    NONE(EnvironmentChecks::all, ""),
    CLIPS_THE_ACTION(EnvironmentChecks::actionsAreTheCallers, "step must not modify its action"),
    KEEPS_THE_ACTION(
        EnvironmentChecks::actionsAreTheCallers, "writing into an action after its step"),
    TAKES_NAN(EnvironmentChecks::wrongActionsAreRejectedByName, "wrong action NaN must throw"),
    NO_BOUND(EnvironmentChecks::actionsHaveGoodBounds, "number 0 of the actions has no bound"),
    UNUSUAL_BOUND(EnvironmentChecks::actionsHaveGoodBounds, "is in [-2.0, 2.0], where learners"),
    NOTHING_TO_CHOOSE(EnvironmentChecks::actionsHaveGoodBounds, "the actions can only be 0.5"),
    UNBOUNDED_VIEW(
        EnvironmentChecks::observationsHaveGoodBounds, "1 of the 1 numbers observed have no bound");

    @SuppressWarnings("Immutable") // a method reference
    final Consumer<EnvironmentChecks<float[]>> check;

    final String message;

    Defect(Consumer<EnvironmentChecks<float[]>> check, String message) {
      this.check = check;
      this.message = message;
    }
  }

  private record State(float at, int elapsed, float[] before) implements Snapshot {}

  private final Defect defect;
  private final Space.Box actions;
  private float at;
  private int elapsed = 20;
  private float[] before = new float[1];

  BrokenSlider(Defect defect) {
    this.defect = defect;
    actions =
        switch (defect) {
          case NO_BOUND -> Space.Box.of(-1, Float.POSITIVE_INFINITY, 1);
          case UNUSUAL_BOUND -> Space.Box.of(-2, 2, 1);
          case NOTHING_TO_CHOOSE -> Space.Box.of(0.5f, 0.5f, 1);
          default -> Space.Box.of(-1, 1, 1);
        };
  }

  @Override
  public Space.Box observationSpace() {
    float limit = defect == Defect.UNBOUNDED_VIEW ? Float.POSITIVE_INFINITY : 1000;
    return Space.Box.of(-limit, limit, 1);
  }

  @Override
  public Space<float[]> actionSpace() {
    return actions;
  }

  @Override
  public float[] reset(long seed) {
    at = Rng.stream(seed, "slider").nextFloat();
    elapsed = 0;
    before = new float[1];
    return new float[] {at};
  }

  @Override
  public Step step(float[] action) {
    boolean nan = defect == Defect.TAKES_NAN && action != null && Float.isNaN(action[0]);
    if (!nan) {
      Actions.require(actions, action, "BrokenSlider");
    }
    if (elapsed >= 20) {
      throw new IllegalStateException("call reset first");
    }
    at += Math.min(1, action[0]) + 0.1f * before[0];
    before = defect == Defect.KEEPS_THE_ACTION ? action : action.clone();
    if (defect == Defect.CLIPS_THE_ACTION) {
      action[0] = Math.min(0, action[0]);
    }
    elapsed++;
    return new Step(new float[] {at}, -Math.abs(at), false, elapsed == 20);
  }

  @Override
  public Snapshot snapshot() {
    return new State(at, elapsed, before.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of BrokenSlider: " + snapshot);
    }
    at = state.at;
    elapsed = state.elapsed;
    before = state.before.clone();
  }
}
