package tengen.env.robot.jointed;

import java.util.List;
import physx.common.PxTransform;
import physx.physics.PxActorFlagEnum;
import physx.physics.PxArticulationAxisEnum;
import physx.physics.PxArticulationDrive;
import physx.physics.PxArticulationDriveTypeEnum;
import physx.physics.PxArticulationJointReducedCoordinate;
import physx.physics.PxArticulationJointTypeEnum;
import physx.physics.PxArticulationLimit;
import physx.physics.PxArticulationLink;
import physx.physics.PxArticulationMotionEnum;
import physx.physics.PxArticulationReducedCoordinate;

/** Puts a robot together from its links. */
final class Assembly {

  private final Scene scene;
  private final PxArticulationReducedCoordinate body;
  private final List<Link> links;
  private final double masses;
  private final double strength;
  private final boolean weightless;

  Assembly(
      Scene scene,
      PxArticulationReducedCoordinate body,
      List<Link> links,
      double masses,
      double strength,
      boolean weightless) {
    this.scene = scene;
    this.body = body;
    this.links = links;
    this.masses = masses;
    this.strength = strength;
    this.weightless = weightless;
  }

  /**
   * Makes links and joints.
   *
   * @param joints {@code [n - 1]} filled
   * @param axes {@code [n - 1]} filled: the axis that each joint moves along or about
   * @return {@code [n]} the links
   */
  PxArticulationLink[] build(
      PxArticulationJointReducedCoordinate[] joints, PxArticulationAxisEnum[] axes) {
    PxArticulationLink[] made = new PxArticulationLink[links.size()];
    for (int i = 0; i < made.length; i++) {
      Link link = links.get(i);
      PxArticulationLink parent = i == 0 ? null : made[link.parent()];
      PxTransform pose = scene.natives().pose(link.at(0), link.at(1), link.at(2));
      made[i] = body.createLink(parent, pose);
      fill(made[i], link);
      if (i > 0) {
        joints[i - 1] = made[i].getInboundJoint();
        boolean hinge = link.joint() == Link.Joint.HINGE;
        axes[i - 1] = hinge ? PxArticulationAxisEnum.eTWIST : PxArticulationAxisEnum.eX;
        connect(joints[i - 1], link, axes[i - 1]);
      }
    }
    return made;
  }

  private void fill(PxArticulationLink made, Link link) {
    Solid solid = link.solid();
    scene.attach(made, solid);
    made.setMass((float) (link.mass() * masses));
    double[] inertia = solid.inertia(link.mass() * masses);
    made.setCMassLocalPose(scene.natives().pose(solid.at(0), solid.at(1), solid.at(2)));
    made.setMassSpaceInertiaTensor(scene.natives().vector(inertia[0], inertia[1], inertia[2]));
    made.setActorFlag(PxActorFlagEnum.eDISABLE_GRAVITY, weightless);
    made.setLinearDamping(0);
    made.setAngularDamping(0);
  }

  private void connect(
      PxArticulationJointReducedCoordinate joint, Link link, PxArticulationAxisEnum axis) {
    boolean hinge = link.joint() == Link.Joint.HINGE;
    joint.setJointType(
        hinge ? PxArticulationJointTypeEnum.eREVOLUTE : PxArticulationJointTypeEnum.ePRISMATIC);
    joint.setParentPose(scene.natives().along(link.axis(), link.at(0), link.at(1), link.at(2)));
    joint.setChildPose(scene.natives().along(link.axis(), 0, 0, 0));
    joint.setFrictionCoefficient(0);
    Link.Motor motor = link.motor();
    if (motor == null) {
      joint.setMotion(axis, PxArticulationMotionEnum.eFREE);
      return;
    }
    joint.setMotion(axis, PxArticulationMotionEnum.eLIMITED);
    PxArticulationLimit limit = new PxArticulationLimit((float) motor.low(), (float) motor.high());
    joint.setLimitParams(axis, limit);
    limit.destroy();
    joint.setArmature(axis, (float) motor.armature());
    PxArticulationDrive drive =
        new PxArticulationDrive(
            (float) motor.stiffness(),
            (float) motor.damping(),
            (float) (motor.force() * strength),
            PxArticulationDriveTypeEnum.eFORCE);
    joint.setDriveParams(axis, drive);
    drive.destroy();
  }
}
