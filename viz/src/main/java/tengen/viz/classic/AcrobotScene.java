package tengen.viz.classic;

import tengen.env.classic.Acrobot;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** Two links that hang from a bar, and the height that the lower end has to reach. */
public final class AcrobotScene implements Scene<Acrobot> {

  /** For {@link java.util.ServiceLoader}. */
  public AcrobotScene() {}

  @Override
  public Class<Acrobot> world() {
    return Acrobot.class;
  }

  @Override
  public Frame capture(Acrobot world) {
    return new AcrobotFrame(world.upperAngle(), world.lowerAngle(), world.height());
  }
}
