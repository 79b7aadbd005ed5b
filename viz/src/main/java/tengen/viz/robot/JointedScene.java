package tengen.viz.robot;

import tengen.env.Space;
import tengen.env.robot.jointed.RobotView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.PlainFrame;
import tengen.viz.scene.Scene;

/** A robot with legs, followed, or an arm at its table. */
public final class JointedScene implements Scene<RobotView> {

  private static final Space.Box NOTHING = Space.Box.of(0, 1, 1);

  /** For {@link java.util.ServiceLoader}. */
  public JointedScene() {}

  @Override
  public Class<RobotView> world() {
    return RobotView.class;
  }

  @Override
  public Frame capture(RobotView world) {
    return world
        .pose()
        .<Frame>map(JointedFrame::new)
        .orElse(new PlainFrame("before the first episode", NOTHING, new float[0]));
  }
}
