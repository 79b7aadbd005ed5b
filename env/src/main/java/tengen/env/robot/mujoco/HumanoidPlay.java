package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import org.apache.commons.rng.UniformRandomProvider;

/** What the two tasks with the humanoid have in common. */
abstract class HumanoidPlay extends Task.Play {

  /** Speeds of the body itself, which no motor moves. */
  private static final int FREE = 6;

  private final Seen seen;
  private final double noise;
  private final DoubleBuffer inertia = simulation.bodies("cinert", 10);
  private final DoubleBuffer velocity = simulation.bodies("cvel", 6);
  private final DoubleBuffer motors = simulation.array("qfrc_actuator", simulation.nv);
  private final DoubleBuffer centre = simulation.bodies("subtree_com", 3);
  final DoubleBuffer forces = simulation.bodies("cfrc_ext", 6);

  /** What is observed beside coordinates and speeds. */
  record Seen(boolean place, boolean inertia, boolean velocity, boolean motors, boolean forces) {}

  HumanoidPlay(Simulation simulation, Seen seen, double noise) {
    super(simulation);
    this.seen = seen;
    this.noise = noise;
  }

  @Override
  void begin(UniformRandomProvider random) {
    Numbers.uniform(simulation.qpos, noise, random);
    Numbers.uniform(simulation.qvel, noise, random);
  }

  private int skipped() {
    return seen.place ? 0 : 2;
  }

  @Override
  int width() {
    return simulation.nq
        - skipped()
        + simulation.nv
        + (seen.inertia ? inertia.capacity() - 10 : 0)
        + (seen.velocity ? velocity.capacity() - 6 : 0)
        + (seen.motors ? simulation.nv - FREE : 0)
        + (seen.forces ? forces.capacity() - 6 : 0);
  }

  /* Without what is of the world itself, the first of the bodies. */
  @Override
  void observe(float[] out) {
    int at = Numbers.copy(simulation.qpos, skipped(), out, 0);
    at = Numbers.copy(simulation.qvel, 0, out, at);
    at = seen.inertia ? Numbers.copy(inertia, 10, out, at) : at;
    at = seen.velocity ? Numbers.copy(velocity, 6, out, at) : at;
    at = seen.motors ? Numbers.copy(motors, FREE, out, at) : at;
    if (seen.forces) {
      Numbers.copy(forces, 6, out, at);
    }
  }

  /** Of the centre of all masses. */
  @Override
  double place() {
    return centre.get(0);
  }
}
