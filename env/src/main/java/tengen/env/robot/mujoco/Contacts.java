package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import tengen.env.robot.mujoco.MuJoCoPose.Touch;

/** What a model's bodies feel of contacts, by the forces that the last step computed. */
final class Contacts {

  private static final double GRAVITY = 9.81;

  /** Torque, then force, of each body. */
  private static final int EACH = 6;

  /** Share of the weight that is seen. */
  private static final double FELT = 0.01;

  /** How steep a force is that comes from the floor, as a sine. */
  private static final double FLOOR = 0.5;

  private final Shapes shapes;
  private final DoubleBuffer forces;
  private final int bodies;

  /** Of all bodies on earth [N]. */
  final double weight;

  Contacts(Simulation simulation, Shapes shapes) {
    this.shapes = shapes;
    forces = simulation.bodies("cfrc_ext", EACH);
    bodies = simulation.count("nbody");
    double sum = 0;
    for (double mass : simulation.model("body_mass").getDoubleArray(0, bodies)) {
      sum += mass * GRAVITY;
    }
    weight = sum;
  }

  /** The contacts; a body's are one, on its surface where its force comes from. */
  List<Touch> now() {
    List<Touch> touches = new ArrayList<>();
    for (int body = 1; body < bodies; body++) { // the first is the world
      double[] force = new double[3];
      forces.get(EACH * body + 3, force);
      double strength = Math.hypot(Math.hypot(force[0], force[1]), force[2]);
      if (strength > FELT * weight && Double.isFinite(strength)) {
        shapes
            .end(body, source(force, strength))
            .ifPresent(at -> touches.add(new Touch(at, force)));
      }
    }
    return List.copyOf(touches);
  }

  /* Friction tilts what comes from the floor. */
  private static double[] source(double[] force, double strength) {
    return force[2] > FLOOR * strength
        ? new double[] {0, 0, -1}
        : new double[] {-force[0] / strength, -force[1] / strength, -force[2] / strength};
  }
}
