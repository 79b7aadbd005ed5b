package tengen.viz.robot;

import tengen.env.robot.jointed.RobotView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A robot with legs, followed, or an arm at its table. */
public final class JointedScene implements Scene<RobotView> {

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
        .orElse((canvas, area, look) -> Figures.none(canvas, area, look));
  }
}
