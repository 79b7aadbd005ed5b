package tengen.viz.robot;

import tengen.env.robot.planar.PlanarView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A lander or a walker from the side. */
public final class PlanarScene implements Scene<PlanarView> {

  /** For {@link java.util.ServiceLoader}. */
  public PlanarScene() {}

  @Override
  public Class<PlanarView> world() {
    return PlanarView.class;
  }

  @Override
  public Frame capture(PlanarView world) {
    return new PlanarFrame(world.moment());
  }
}
