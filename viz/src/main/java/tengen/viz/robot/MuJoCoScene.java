package tengen.viz.robot;

import tengen.env.robot.mujoco.MuJoCoView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A robot of MuJoCo, followed where it can leave its place. */
public final class MuJoCoScene implements Scene<MuJoCoView> {

  /** For {@link java.util.ServiceLoader}. */
  public MuJoCoScene() {}

  @Override
  public Class<MuJoCoView> world() {
    return MuJoCoView.class;
  }

  @Override
  public Frame capture(MuJoCoView world) {
    return new MuJoCoFrame(world.pose());
  }
}
