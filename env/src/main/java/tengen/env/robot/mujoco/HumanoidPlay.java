package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** What the two tasks with the humanoid have in common. */
abstract class HumanoidPlay extends Task.Play {

  /** Of the motors. */
  static final double LIMIT = 0.4;

  /** Speeds of the body itself, which no motor moves. */
  private static final int FREE = 6;

  private final Seen seen;
  private final double noise;
  private final Gait gait;
  private final double[] trunk = new double[3];
  private final DoubleBuffer inertia = simulation.bodies("cinert", 10);
  private final DoubleBuffer velocity = simulation.bodies("cvel", 6);
  private final DoubleBuffer motors = simulation.array("qfrc_actuator", simulation.nv);
  private final DoubleBuffer centre = simulation.bodies("subtree_com", 3);
  final DoubleBuffer forces = simulation.bodies("cfrc_ext", 6);

  /** What is observed beside coordinates and speeds. */
  record Seen(boolean place, boolean inertia, boolean velocity, boolean motors, boolean forces) {}

  HumanoidPlay(Simulation simulation, Seen seen, double noise, Gait gait) {
    super(simulation);
    this.seen = seen;
    this.noise = noise;
    this.gait = gait;
  }

  @Override
  void begin(UniformRandomProvider random) {
    Numbers.uniform(simulation.qpos, noise, random);
    Numbers.uniform(simulation.qvel, noise, random);
  }

  /** Three motors of the trunk, four of each leg, three of each arm; right before left. */
  static Gait gait(String name, double hertz, double[][] gains) {
    List<Gait.Motor> motors = new ArrayList<>();
    motors.add(new Gait.Motor(1, 0, 0));
    motors.add(new Gait.Motor(0, 1, 0));
    motors.add(new Gait.Motor(2, 2, 0));
    for (int i = 0; i < 8; i++) {
      motors.add(new Gait.Motor(3 + i, 3 + i % 4, i < 4 ? 0 : 0.5));
    }
    for (int i = 0; i < 6; i++) {
      motors.add(new Gait.Motor(11 + i, 7 + i % 3, i < 3 ? 0 : 0.5));
    }
    return new Gait(name, hertz, List.copyOf(motors), 0, gains);
  }

  @Override
  String heuristic() {
    return gait.name();
  }

  @Override
  void advise(double seconds, float[] out) {
    double w = simulation.qpos.get(3);
    double x = simulation.qpos.get(4);
    double y = simulation.qpos.get(5);
    double z = simulation.qpos.get(6);
    trunk[0] = 2 * (w * y - x * z);
    trunk[1] = simulation.qvel.get(4);
    trunk[2] = 2 * (w * x + y * z);
    gait.act(seconds, simulation, trunk, LIMIT, out);
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
