package tengen.env.robot.jointed;

import java.util.Optional;

/** What can be seen of a jointed robot; reading changes nothing. */
public interface RobotView {

  /** The robot as it is now; empty before the first reset. */
  Optional<RobotPose> pose();
}
