package tengen.viz.classic;

import tengen.env.classic.MountainCarContinuous;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The car with a throttle in the same valley; its flag stands a little nearer. */
public final class MountainCarContinuousScene implements Scene<MountainCarContinuous> {

  /** For {@link java.util.ServiceLoader}. */
  public MountainCarContinuousScene() {}

  @Override
  public Class<MountainCarContinuous> world() {
    return MountainCarContinuous.class;
  }

  @Override
  public Frame capture(MountainCarContinuous world) {
    return new ValleyFrame(world.position(), world.speed(), 0.45);
  }
}
