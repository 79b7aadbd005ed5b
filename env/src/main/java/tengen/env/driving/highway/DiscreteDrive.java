package tengen.env.driving.highway;

import tengen.env.Actions;
import tengen.env.Space;

/** Presses the pedals and turns the wheel in three steps each: least, none, most. */
final class DiscreteDrive extends Drive<Integer> {

  private static final int STEPS = 3;

  private final Pedals pedals;
  private final Space.Discrete actions;

  DiscreteDrive(Settings settings) {
    this(settings, new Stage(settings, Traffic.DIRECT));
  }

  DiscreteDrive(Settings settings, Stage stage) {
    super(stage);
    pedals = new Pedals(settings);
    actions = new Space.Discrete(pedals.width() == 2 ? STEPS * STEPS : STEPS);
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public Step step(Integer action) {
    Actions.require(actions, action, "a vehicle with pedals");
    requireRunning();
    float[] pressed = axes(action);
    pedals.press(stage.traffic, pressed);
    return stage.step(action == 0 || action == 2, Pedals.length(pressed));
  }

  /* The acceleration changes slowest. */
  private float[] axes(int action) {
    return pedals.width() == 2
        ? new float[] {action / STEPS - 1, action % STEPS - 1}
        : new float[] {action - 1};
  }

  @Override
  public Integer advise(String heuristic) {
    requireHeuristic(heuristic);
    float[] wish = advice().pedals(pedals);
    int action = 0;
    for (float number : wish) {
      action = STEPS * action + Math.round(number) + 1;
    }
    return action;
  }
}
