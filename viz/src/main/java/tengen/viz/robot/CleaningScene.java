package tengen.viz.robot;

import tengen.env.robot.cleaning.CleaningView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A flat from above, and the robot that cleans it. */
public final class CleaningScene implements Scene<CleaningView> {

  /** For {@link java.util.ServiceLoader}. */
  public CleaningScene() {}

  @Override
  public Class<CleaningView> world() {
    return CleaningView.class;
  }

  @Override
  public Frame capture(CleaningView world) {
    return new CleaningFrame(world.moment());
  }
}
