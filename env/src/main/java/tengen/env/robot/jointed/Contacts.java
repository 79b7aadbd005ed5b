package tengen.env.robot.jointed;

import java.util.List;
import physx.common.PxVec3;
import physx.physics.PxArticulationCache;
import physx.physics.PxArticulationCacheFlagEnum;
import physx.physics.PxArticulationCacheFlags;
import physx.physics.PxArticulationReducedCoordinate;
import physx.physics.PxSpatialForce;
import physx.physics.PxSpatialVelocity;

/**
 * Forces of contacts by Newton's second law, during the last step of the simulation: what moves a
 * link beside its weight and its joints. Costs nothing unless somebody asks.
 */
final class Contacts {

  private final List<Link> links;
  private final double masses;
  private final boolean weightless;
  private final PxArticulationReducedCoordinate body;
  private final PxArticulationCache cache;
  private final int[] slot;
  private final Frames frames;

  /**
   * Of a robot.
   *
   * @param masses what the links' masses are multiplied with
   * @param weightless whether it feels no gravity
   * @param slot where the engine keeps the link behind each joint, counted from its second one
   */
  Contacts(
      List<Link> links,
      double masses,
      boolean weightless,
      PxArticulationReducedCoordinate body,
      PxArticulationCache cache,
      int[] slot,
      Frames frames) {
    this.links = links;
    this.masses = masses;
    this.weightless = weightless;
    this.body = body;
    this.cache = cache;
    this.slot = slot;
    this.frames = frames;
  }

  /**
   * Reads them; that of a fixed first link holds the robot.
   *
   * @return {@code [3 * links]} in the world [N]
   */
  double[] read() {
    PxArticulationCacheFlags flags = new PxArticulationCacheFlags(0);
    flags.raise(PxArticulationCacheFlagEnum.eLINK_INCOMING_JOINT_FORCE);
    flags.raise(PxArticulationCacheFlagEnum.eLINK_ACCELERATION);
    body.copyInternalStateToCache(cache, flags);
    flags.destroy();
    long forces = cache.getLinkIncomingJointForce().getAddress();
    long accelerations = cache.getLinkAcceleration().getAddress();
    double[] result = new double[3 * links.size()];
    double[] force = new double[3];
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      int at = i == 0 ? 0 : 1 + slot[i - 1];
      PxVec3 moved = PxSpatialVelocity.arrayGet(accelerations, at).getLinear();
      double mass = link.mass() * masses;
      result[3 * i] += mass * moved.getX();
      result[3 * i + 1] += mass * moved.getY();
      result[3 * i + 2] += mass * (moved.getZ() + (weightless ? 0 : Scene.GRAVITY));
      if (i > 0) {
        transmitted(i, link.axis(), PxSpatialForce.arrayGet(forces, at).getForce(), force);
        for (int axis = 0; axis < 3; axis++) {
          result[3 * i + axis] -= force[axis];
          result[3 * link.parent() + axis] += force[axis];
        }
      }
    }
    return result;
  }

  /* The engine gives it in the joint's frame, whose x axis is the link's axis of the joint. */
  private void transmitted(int link, int axis, PxVec3 own, double[] world) {
    double x = own.getX();
    double y = own.getY();
    double z = own.getZ();
    double[] seen =
        switch (axis) {
          case 1 -> new double[] {-y, x, z};
          case 2 -> new double[] {-z, y, x};
          default -> new double[] {x, y, z};
        };
    for (int a = 0; a < 3; a++) {
      world[a] =
          frames.turn(link, a, 0) * seen[0]
              + frames.turn(link, a, 1) * seen[1]
              + frames.turn(link, a, 2) * seen[2];
    }
  }
}
