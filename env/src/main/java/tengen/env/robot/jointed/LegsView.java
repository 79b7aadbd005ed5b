package tengen.env.robot.jointed;

import java.util.Arrays;
import java.util.List;
import tengen.env.Space;

/** What a robot with legs feels, and what its motors take. */
final class LegsView {

  /** Links nearer to the ground than this touch it [m]. */
  private static final double TOUCH = 0.002;

  private LegsView() {}

  static boolean touches(Frames frames, int link) {
    return frames.lowest(link) < TOUCH;
  }

  static Space.Box actions(Legs legs) {
    float[] ones = new float[legs.motorCount()];
    Arrays.fill(ones, 1);
    float[] low = new float[ones.length];
    Arrays.fill(low, -1);
    return new Space.Box(low, ones, List.of(new Space.Part("targets", ones.length)));
  }

  static Space.Box observations(Legs legs) {
    int motors = legs.motorCount();
    List<Space.Part> parts =
        List.of(
            new Space.Part("trunk", legs.planar() ? 6 : 10),
            new Space.Part("joints", motors),
            new Space.Part("speeds", motors),
            new Space.Part("feet", legs.footCount()),
            new Space.Part("last_action", motors));
    float[] high = new float[parts.stream().mapToInt(Space.Part::size).sum()];
    Arrays.fill(high, JointedWorld.LIMIT);
    float[] low = new float[high.length];
    Arrays.fill(low, -JointedWorld.LIMIT);
    return new Space.Box(low, high, parts);
  }

  /** Writes an observation of the robot as it has been read last. */
  static void observe(Legs legs, Articulation robot, ActionLog log, float[] out) {
    int n = legs.motorCount();
    int at = legs.planar() ? plane(legs, robot.frames(), out) : trunk(legs, robot.frames(), out);
    int last = log.size() - 1;
    for (int i = 0; i < n; i++) {
      out[at + i] = (float) (robot.position(legs.motor(i)) - legs.stand(i));
      out[at + n + i] = (float) (0.1 * robot.speed(legs.motor(i)));
      out[at + 2 * n + legs.footCount() + i] = log.get(last, i);
    }
    for (int i = 0; i < legs.footCount(); i++) {
      out[at + 2 * n + i] = touches(robot.frames(), legs.foot(i)) ? 1 : 0;
    }
  }

  private static int plane(Legs legs, Frames frames, float[] out) {
    int trunk = legs.trunk();
    out[0] = (float) (5 * (frames.origin(trunk, 2) - legs.height()));
    out[1] = (float) frames.turn(trunk, 0, 2);
    out[2] = (float) frames.turn(trunk, 2, 2);
    out[3] = (float) frames.velocity(trunk, 0);
    out[4] = (float) frames.velocity(trunk, 2);
    out[5] = (float) (0.2 * frames.spin(trunk, 1));
    return 6;
  }

  private static int trunk(Legs legs, Frames f, float[] out) {
    int trunk = legs.trunk();
    out[0] = (float) (5 * (f.origin(trunk, 2) - legs.height()));
    for (int axis = 0; axis < 3; axis++) {
      out[1 + axis] = (float) f.seen(trunk, axis, 0, 0, 1);
      out[4 + axis] =
          (float)
              f.seen(trunk, axis, f.velocity(trunk, 0), f.velocity(trunk, 1), f.velocity(trunk, 2));
      out[7 + axis] =
          (float) (0.2 * f.seen(trunk, axis, f.spin(trunk, 0), f.spin(trunk, 1), f.spin(trunk, 2)));
    }
    return 10;
  }
}
