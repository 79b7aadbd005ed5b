package tengen.env.robot.jointed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import physx.PxTopLevelFunctions;
import physx.common.PxCpuDispatcher;
import physx.common.PxDefaultAllocator;
import physx.common.PxErrorCallbackImpl;
import physx.common.PxErrorCodeEnum;
import physx.common.PxFoundation;
import physx.common.PxTolerancesScale;
import physx.physics.PxPhysics;

/**
 * PhysX, once for the process. What belongs to no scene is made and freed under {@link #LOCK}; a
 * scene is simulated by the thread that asks for it, without threads of the engine's own.
 */
final class Engine {

  /** Held while objects are made or freed: scenes of several threads share the factory. */
  static final Object LOCK = new Object();

  /** What a machine lacks on which {@link #runsHere} is false. */
  static final String NEEDS =
      "it needs PhysX, whose natives exist for Linux and Windows on x86-64 and for macOS; take one"
          + " of those machines";

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private Engine() {}

  /* The engine keeps pointers to these, so they must not be collected. */
  private record Parts(
      PxErrorCallbackImpl errors,
      PxDefaultAllocator allocator,
      PxFoundation foundation,
      PxTolerancesScale scale,
      PxPhysics physics,
      PxCpuDispatcher dispatcher) {}

  private static final class Holder {
    static final Parts PARTS = load();
  }

  private static final class Complaints extends PxErrorCallbackImpl {
    @Override
    public void reportError(PxErrorCodeEnum code, String message, String file, int line) {
      LOG.warn("PhysX: {} ({})", message, code);
    }
  }

  private static Parts load() {
    int version = PxTopLevelFunctions.getPHYSICS_VERSION();
    Complaints errors = new Complaints();
    PxDefaultAllocator allocator = new PxDefaultAllocator();
    PxFoundation foundation = PxTopLevelFunctions.CreateFoundation(version, allocator, errors);
    PxTolerancesScale scale = new PxTolerancesScale();
    PxPhysics physics = PxTopLevelFunctions.CreatePhysics(version, foundation, scale);
    PxCpuDispatcher here = PxTopLevelFunctions.DefaultCpuDispatcherCreate(0);
    return new Parts(errors, allocator, foundation, scale, physics, here);
  }

  /** Whether there are natives for a machine of this kind; loads nothing. */
  static boolean runsHere() {
    String arch = System.getProperty("os.arch");
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    return mac || arch.equals("amd64") || arch.equals("x86_64");
  }

  private static Parts parts() {
    try {
      return Holder.PARTS;
    } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new IllegalStateException(
          "the natives of PhysX did not load, on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "; a jointed robot cannot run without them: "
              + NEEDS,
          e);
    }
  }

  static PxPhysics physics() {
    return parts().physics;
  }

  static PxTolerancesScale scale() {
    return parts().scale;
  }

  /** Runs the engine's tasks on the thread that simulates. */
  static PxCpuDispatcher dispatcher() {
    return parts().dispatcher;
  }
}
