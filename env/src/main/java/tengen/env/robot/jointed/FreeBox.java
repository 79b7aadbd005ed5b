package tengen.env.robot.jointed;

import physx.common.PxQuat;
import physx.common.PxTransform;
import physx.common.PxVec3;
import physx.physics.PxRigidDynamic;

/** A box that moves freely in a scene. */
final class FreeBox {

  private final PxRigidDynamic actor;
  private final Natives natives;

  /** Place [m], quaternion (x, y, z, w), velocity [m/s], angular velocity [rad/s]. */
  private final double[] state = new double[13];

  FreeBox(PxRigidDynamic actor, Natives natives) {
    this.actor = actor;
    this.natives = natives;
  }

  PxRigidDynamic actor() {
    return actor;
  }

  /** Puts it somewhere at rest, turned by {@code yaw} about z [rad]. */
  void put(double x, double y, double z, double yaw) {
    putTilted(x, y, z, 0, 0, Math.sin(yaw / 2), Math.cos(yaw / 2));
  }

  void putTilted(double x, double y, double z, double a, double b, double c, double w) {
    actor.setGlobalPose(natives.pose(x, y, z, a, b, c, w));
    push(0, 0, 0);
    actor.setAngularVelocity(natives.vector(0, 0, 0));
  }

  /** Gives it a velocity [m/s]. */
  void push(double x, double y, double z) {
    actor.setLinearVelocity(natives.vector(x, y, z));
  }

  /** Reads where it is; the getters tell that until the next call. */
  void read() {
    PxTransform pose = actor.getGlobalPose();
    vector(pose.getP(), 0);
    PxQuat turn = pose.getQ();
    state[3] = turn.getX();
    state[4] = turn.getY();
    state[5] = turn.getZ();
    state[6] = turn.getW();
    vector(actor.getLinearVelocity(), 7);
    vector(actor.getAngularVelocity(), 10);
  }

  private void vector(PxVec3 from, int to) {
    state[to] = from.getX();
    state[to + 1] = from.getY();
    state[to + 2] = from.getZ();
  }

  double place(int axis) {
    return state[axis];
  }

  /** Part of the quaternion (x, y, z, w). */
  double turn(int i) {
    return state[3 + i];
  }

  double velocity(int axis) {
    return state[7 + axis];
  }

  double spin(int axis) {
    return state[10 + axis];
  }
}
