package tengen.env.driving.highway;

import tengen.env.Actions;
import tengen.env.Space;

/** Presses the pedals and turns the wheel. */
final class ContinuousDrive extends Drive<float[]> {

  private final Pedals pedals;
  private final Space.Box actions;

  ContinuousDrive(Settings settings) {
    this(settings, new Stage(settings, Traffic.DIRECT));
  }

  ContinuousDrive(Settings settings, Stage stage) {
    super(stage);
    pedals = new Pedals(settings);
    actions = Space.Box.of(-1, 1, pedals.width());
  }

  @Override
  public Space.Box actionSpace() {
    return actions;
  }

  @Override
  public Step step(float[] action) {
    Actions.require(actions, action, "a vehicle with pedals");
    requireRunning();
    pedals.press(stage.traffic, action);
    return stage.step(false, Pedals.length(action));
  }

  @Override
  public float[] advise(String heuristic) {
    requireHeuristic(heuristic);
    return advice().pedals(pedals);
  }
}
