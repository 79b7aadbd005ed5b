package tengen.env.robot.jointed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import physx.PxTopLevelFunctions;
import physx.common.PxTransform;
import physx.geometry.PxBoxGeometry;
import physx.geometry.PxCapsuleGeometry;
import physx.geometry.PxGeometry;
import physx.geometry.PxPlaneGeometry;
import physx.geometry.PxSphereGeometry;
import physx.physics.PxArticulationReducedCoordinate;
import physx.physics.PxFilterData;
import physx.physics.PxMaterial;
import physx.physics.PxRigidActor;
import physx.physics.PxRigidBodyFlagEnum;
import physx.physics.PxRigidDynamic;
import physx.physics.PxRigidStatic;
import physx.physics.PxScene;
import physx.physics.PxSceneDesc;
import physx.physics.PxSceneFlagEnum;
import physx.physics.PxShape;
import physx.physics.PxSolverTypeEnum;

/**
 * A room for bodies, with gravity along -z. A scene that is made, filled and driven in the same way
 * moves in the same way, bit for bit.
 */
final class Scene implements AutoCloseable {

  /** Standard gravity [m/s²]. */
  static final double GRAVITY = 9.81;

  /** Bodies begin to feel each other at twice this distance [m], and rest at none. */
  private static final float CONTACT_OFFSET = 0.01f;

  private final Natives natives = new Natives();
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private final PxScene scene;
  private final PxMaterial material;

  /* In the engine's default filter: one of group 1, who touches group 1. */
  private final PxFilterData everything = new PxFilterData(1, 1, 0, 0);
  private final float step;

  /**
   * An empty scene.
   *
   * @param step of the simulation [s]
   * @param friction of all surfaces, static and kinetic
   */
  Scene(double step, double friction) {
    this.step = (float) step;
    synchronized (Engine.LOCK) {
      PxSceneDesc desc = new PxSceneDesc(Engine.scale());
      desc.setGravity(natives.vector(0, 0, -GRAVITY));
      desc.setCpuDispatcher(Engine.dispatcher());
      desc.setFilterShader(PxTopLevelFunctions.DefaultFilterShader());
      desc.setSolverType(PxSolverTypeEnum.eTGS);
      desc.getFlags().raise(PxSceneFlagEnum.eENABLE_ENHANCED_DETERMINISM);
      scene = Engine.physics().createScene(desc);
      desc.destroy();
      material = Engine.physics().createMaterial((float) friction, (float) friction, 0);
    }
  }

  Natives natives() {
    return natives;
  }

  /** To be done when the scene closes, the last one first. */
  void onClose(Runnable release) {
    releases.push(release);
  }

  /** The ground, z = 0. */
  void addGround() {
    synchronized (Engine.LOCK) {
      PxPlaneGeometry plane = new PxPlaneGeometry();
      double half = Math.sqrt(0.5);
      fixed(natives.pose(0, 0, 0, 0, -half, 0, half), plane);
      plane.destroy();
    }
  }

  /** An immovable box; {@code tilt} turns it about the y axis [rad]. */
  void addBox(double[] centre, double[] half, double tilt) {
    synchronized (Engine.LOCK) {
      PxGeometry box = new PxBoxGeometry((float) half[0], (float) half[1], (float) half[2]);
      double s = Math.sin(tilt / 2);
      double c = Math.cos(tilt / 2);
      fixed(natives.pose(centre[0], centre[1], centre[2], 0, s, 0, c), box);
      box.destroy();
    }
  }

  private void fixed(PxTransform pose, PxGeometry geometry) {
    PxRigidStatic actor = Engine.physics().createRigidStatic(pose);
    attach(actor, geometry, natives.pose(0, 0, 0));
    scene.addActor(actor);
    onClose(actor::release);
  }

  /** A box that moves freely. */
  FreeBox addFreeBox(List<Double> half, double mass) {
    synchronized (Engine.LOCK) {
      PxRigidDynamic actor = Engine.physics().createRigidDynamic(natives.pose(0, 0, 0));
      Solid solid = Solid.box(0, 0, 0, half.get(0), half.get(1), half.get(2));
      attach(actor, solid);
      actor.setMass((float) mass);
      double[] inertia = solid.inertia(mass);
      actor.setMassSpaceInertiaTensor(natives.vector(inertia[0], inertia[1], inertia[2]));
      actor.setLinearDamping(0);
      actor.setAngularDamping(0);
      actor.setSleepThreshold(0);
      actor.setRigidBodyFlag(PxRigidBodyFlagEnum.eENABLE_SPECULATIVE_CCD, true);
      onClose(actor::release);
      return new FreeBox(actor, natives);
    }
  }

  /** Lets a box in, from where it has been put. */
  void enter(FreeBox box) {
    scene.addActor(box.actor());
  }

  /** Lets a robot in, from the state that it has been given. */
  void enter(PxArticulationReducedCoordinate robot) {
    scene.addArticulation(robot);
  }

  /** Gives an actor its surface, if the solid has one. */
  void attach(PxRigidActor actor, Solid solid) {
    PxGeometry geometry;
    float radius = (float) solid.radius();
    if (solid.kind() == Solid.Kind.BOX) {
      geometry =
          new PxBoxGeometry((float) solid.half(0), (float) solid.half(1), (float) solid.half(2));
    } else if (solid.kind() == Solid.Kind.CAPSULE) {
      geometry = new PxCapsuleGeometry(radius, (float) solid.half(0));
    } else if (solid.kind() == Solid.Kind.SPHERE) {
      geometry = new PxSphereGeometry(radius);
    } else {
      return;
    }
    attach(actor, geometry, natives.along(solid.along(), solid.at(0), solid.at(1), solid.at(2)));
    geometry.destroy();
  }

  private void attach(PxRigidActor actor, PxGeometry geometry, PxTransform pose) {
    PxShape shape = Engine.physics().createShape(geometry, material, true);
    shape.setLocalPose(pose);
    shape.setContactOffset(CONTACT_OFFSET);
    shape.setRestOffset(0);
    shape.setSimulationFilterData(everything);
    actor.attachShape(shape);
    shape.release();
  }

  /** One step of the simulation. */
  void advance() {
    scene.simulate(step);
    scene.fetchResults(true);
  }

  @Override
  public void close() {
    synchronized (Engine.LOCK) {
      while (!releases.isEmpty()) {
        releases.pop().run();
      }
      scene.release();
      material.release();
      everything.destroy();
      natives.close();
    }
  }
}
