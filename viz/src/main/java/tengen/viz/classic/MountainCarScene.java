package tengen.viz.classic;

import tengen.env.classic.MountainCar;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The car in its valley, and the flag that it has to reach. */
public final class MountainCarScene implements Scene<MountainCar> {

  /** For {@link java.util.ServiceLoader}. */
  public MountainCarScene() {}

  @Override
  public Class<MountainCar> world() {
    return MountainCar.class;
  }

  @Override
  public Frame capture(MountainCar world) {
    return new ValleyFrame(world.position(), world.speed(), 0.5);
  }
}
