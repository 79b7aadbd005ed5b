package tengen.viz.classic;

import tengen.env.classic.Pendulum;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** The pendulum and how far it is from upright. */
public final class PendulumScene implements Scene<Pendulum> {

  /** For {@link java.util.ServiceLoader}. */
  public PendulumScene() {}

  @Override
  public Class<Pendulum> world() {
    return Pendulum.class;
  }

  @Override
  public Frame capture(Pendulum world) {
    return new PendulumFrame(world.angle(), world.angularSpeed());
  }
}
