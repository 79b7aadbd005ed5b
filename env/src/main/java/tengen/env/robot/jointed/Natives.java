package tengen.env.robot.jointed;

import physx.common.PxQuat;
import physx.common.PxTransform;
import physx.common.PxVec3;

/** Vectors and poses in native memory, used again and again to pass arguments. */
final class Natives implements AutoCloseable {

  private static final double HALF = Math.sqrt(0.5);

  private final PxVec3 vector = new PxVec3(0, 0, 0);
  private final PxQuat turn = new PxQuat(0, 0, 0, 1);
  private final PxTransform pose = new PxTransform(vector, turn);

  /** Valid until the next call. */
  PxVec3 vector(double x, double y, double z) {
    vector.setX((float) x);
    vector.setY((float) y);
    vector.setZ((float) z);
    return vector;
  }

  /** Upright; valid until the next call. */
  PxTransform pose(double x, double y, double z) {
    return pose(x, y, z, 0, 0, 0, 1);
  }

  /** A pose with the quaternion {@code a i + b j + c k + w}; valid until the next call. */
  PxTransform pose(double x, double y, double z, double a, double b, double c, double w) {
    turn.setX((float) a);
    turn.setY((float) b);
    turn.setZ((float) c);
    turn.setW((float) w);
    pose.setP(vector(x, y, z));
    pose.setQ(turn);
    return pose;
  }

  /** A frame whose x axis is that axis of the surrounding frame; valid until the next call. */
  PxTransform along(int axis, double x, double y, double z) {
    if (axis == 1) {
      return pose(x, y, z, 0, 0, HALF, HALF);
    } else if (axis == 2) {
      return pose(x, y, z, 0, -HALF, 0, HALF);
    }
    return pose(x, y, z);
  }

  @Override
  public void close() {
    pose.destroy();
    turn.destroy();
    vector.destroy();
  }
}
