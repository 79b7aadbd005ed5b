package tengen.env.robot.jointed;

import java.util.List;
import physx.common.PxQuat;
import physx.common.PxVec3;
import physx.physics.PxArticulationAxisEnum;
import physx.physics.PxArticulationCache;
import physx.physics.PxArticulationCacheFlagEnum;
import physx.physics.PxArticulationCacheFlags;
import physx.physics.PxArticulationFlagEnum;
import physx.physics.PxArticulationJointReducedCoordinate;
import physx.physics.PxArticulationKinematicFlagEnum;
import physx.physics.PxArticulationKinematicFlags;
import physx.physics.PxArticulationLink;
import physx.physics.PxArticulationReducedCoordinate;
import physx.support.NativeArrayHelpers;
import physx.support.PxRealPtr;

/**
 * A robot in a scene, in reduced coordinates: its joints cannot come apart. Motors are springs that
 * the engine's solver integrates implicitly, so they may be stiff.
 *
 * <p>Joint {@code i} carries link {@code i + 1}.
 */
final class Articulation {

  private final PxArticulationReducedCoordinate body;
  private final PxArticulationJointReducedCoordinate[] joints;
  private final PxArticulationAxisEnum[] axes;

  /** Where the engine keeps a joint: it has an order of its own. */
  private final int[] slot;

  private final PxArticulationCache cache;
  private final PxArticulationCacheFlags flags;
  private final PxRealPtr positions;
  private final PxRealPtr speeds;
  private final PxVec3 place;
  private final PxQuat turn;
  private final PxVec3 velocity;
  private final PxVec3 spin;

  private final Natives natives;
  private final double[] position;
  private final double[] speed;
  private final Frames frames;
  private final Contacts contacts;

  /**
   * A robot in a scene, as its links lie when all joints are at 0.
   *
   * @param links every parent before its children
   * @param masses what the links' masses are multiplied with
   * @param strength what the motors' greatest forces are multiplied with
   * @param weightless whether its motors hold its weight besides, as those of arms do
   */
  Articulation(Scene scene, List<Link> links, double masses, double strength, boolean weightless) {
    natives = scene.natives();
    int n = links.size() - 1;
    joints = new PxArticulationJointReducedCoordinate[n];
    axes = new PxArticulationAxisEnum[n];
    position = new double[n];
    speed = new double[n];
    frames = new Frames(links);
    synchronized (Engine.LOCK) {
      body = Engine.physics().createArticulationReducedCoordinate();
      boolean fixed = links.get(0).joint() == Link.Joint.FIXED;
      body.setArticulationFlag(PxArticulationFlagEnum.eFIX_BASE, fixed);
      body.setArticulationFlag(PxArticulationFlagEnum.eDISABLE_SELF_COLLISION, true);
      body.setArticulationFlag(PxArticulationFlagEnum.eDRIVE_LIMITS_ARE_FORCES, true);
      body.setSolverIterationCounts(4, 1);
      body.setSleepThreshold(0);
      body.setStabilizationThreshold(0);
      PxArticulationLink[] made =
          new Assembly(scene, body, links, masses, strength, weightless).build(joints, axes);
      scene.enter(body);
      slot = slots(made);
      cache = body.createCache();
      flags = new PxArticulationCacheFlags(0);
    }
    flags.raise(PxArticulationCacheFlagEnum.ePOSITION);
    flags.raise(PxArticulationCacheFlagEnum.eVELOCITY);
    flags.raise(PxArticulationCacheFlagEnum.eROOT_TRANSFORM);
    flags.raise(PxArticulationCacheFlagEnum.eROOT_VELOCITIES);
    contacts = new Contacts(links, masses, weightless, body, cache, slot, frames);
    positions = cache.getJointPosition();
    speeds = cache.getJointVelocity();
    place = cache.getRootLinkData().getTransform().getP();
    turn = cache.getRootLinkData().getTransform().getQ();
    velocity = cache.getRootLinkData().getWorldLinVel();
    spin = cache.getRootLinkData().getWorldAngVel();
    scene.onClose(this::release);
    read();
  }

  private void release() {
    cache.release();
    flags.destroy();
    body.release();
  }

  /* Every joint has one degree of freedom, and they lie in the order of the engine's links. */
  private static int[] slots(PxArticulationLink[] made) {
    int[] slot = new int[made.length - 1];
    for (int i = 0; i < slot.length; i++) {
      slot[i] = made[i + 1].getLinkIndex() - 1;
    }
    return slot;
  }

  int joints() {
    return joints.length;
  }

  /**
   * Puts the joints somewhere, at those speeds, and a free robot at a place, upright and at rest.
   *
   * @param at {@code [3]} of the first link [m]
   */
  void put(double[] at, double[] positionOfJoints, double[] speedOfJoints) {
    body.setRootGlobalPose(natives.pose(at[0], at[1], at[2]));
    for (int i = 0; i < slot.length; i++) {
      joints[i].setJointPosition(axes[i], (float) positionOfJoints[i]);
      joints[i].setJointVelocity(axes[i], (float) speedOfJoints[i]);
    }
    PxArticulationKinematicFlags all = new PxArticulationKinematicFlags((byte) 0);
    all.raise(PxArticulationKinematicFlagEnum.ePOSITION);
    all.raise(PxArticulationKinematicFlagEnum.eVELOCITY);
    body.updateKinematic(all);
    all.destroy();
    read();
  }

  /** Where the motor of a joint shall take it [rad or m]. */
  void target(int joint, double target) {
    joints[joint].setDriveTarget(axes[joint], (float) target);
  }

  /** Reads the state; the getters tell it until the next call. */
  void read() {
    body.copyInternalStateToCache(cache, flags);
    for (int i = 0; i < slot.length; i++) {
      position[i] = NativeArrayHelpers.getRealAt(positions, slot[i]);
      speed[i] = NativeArrayHelpers.getRealAt(speeds, slot[i]);
    }
    frames.root(
        place.getX(),
        place.getY(),
        place.getZ(),
        turn.getX(),
        turn.getY(),
        turn.getZ(),
        turn.getW());
    frames.rootMotion(
        velocity.getX(), velocity.getY(), velocity.getZ(), spin.getX(), spin.getY(), spin.getZ());
    frames.place(position, speed);
  }

  /** Of a joint [rad or m]. */
  double position(int joint) {
    return position[joint];
  }

  /** Of a joint [rad/s or m/s]. */
  double speed(int joint) {
    return speed[joint];
  }

  /**
   * Forces of contacts during the last step of the simulation.
   *
   * @return {@code [3 * links]} in the world [N]
   */
  double[] contacts() {
    return contacts.read();
  }

  /** Where the links are; changes with {@link #read}. */
  Frames frames() {
    return frames;
  }
}
