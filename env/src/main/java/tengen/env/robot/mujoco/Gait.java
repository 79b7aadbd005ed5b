package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A heuristic that answers a sine, how the trunk lies and moves, and each joint by itself; where a
 * robot has two legs alike, with half a period between them. The gains were found by random search
 * for the return, by the cross-entropy method (Rubinstein 1999).
 *
 * @param name of the heuristic
 * @param hertz periods a second
 * @param motors in the order of the action
 * @param passive coordinates behind those of the motors' joints
 * @param gains rows of {@link #TERMS}: of sine, cosine, 1, three numbers of the trunk, the joint's
 *     angle [1/rad] and its speed [s/rad]; the sum is a share of the motor's limit
 */
record Gait(String name, double hertz, List<Motor> motors, int passive, double[][] gains) {

  static final int TERMS = 8;

  /**
   * A motor.
   *
   * @param joint whose, counted from the first one that has a motor
   * @param row of the gains
   * @param phase in periods
   */
  record Motor(int joint, int row, double phase) {}

  /** Of a robot each of whose motors, in the order of the joints, has gains of its own. */
  static Gait of(String name, double hertz, int passive, double[][] gains) {
    List<Motor> motors = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      motors.add(new Motor(i, i, 0));
    }
    return new Gait(name, hertz, List.copyOf(motors), passive, gains);
  }

  /** Of a robot whose motors have another order than its joints, and gains of their own. */
  static Gait of(String name, double hertz, int[] joints, double[][] gains) {
    List<Motor> motors = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      motors.add(new Motor(joints[i], i, 0));
    }
    return new Gait(name, hertz, List.copyOf(motors), 0, gains);
  }

  /** Of a robot with two legs alike, the first one's joints before the other's. */
  static Gait ofTwoLegs(String name, double hertz, double[][] gains) {
    List<Motor> motors = new ArrayList<>();
    for (int i = 0; i < 2 * gains.length; i++) {
      int row = i % gains.length;
      motors.add(new Motor(i, row, i == row ? 0 : 0.5));
    }
    return new Gait(name, hertz, List.copyOf(motors), 0, gains);
  }

  /**
   * What to do.
   *
   * @param seconds since the start
   * @param trunk its three numbers
   * @param limit of each motor
   * @param out {@code [motors]} filled
   */
  void act(double seconds, Simulation simulation, double[] trunk, double limit, float[] out) {
    DoubleBuffer angles = simulation.qpos;
    DoubleBuffer speeds = simulation.qvel;
    int firstAngle = simulation.nq - passive - motors.size();
    int firstSpeed = simulation.nv - passive - motors.size();
    for (int i = 0; i < out.length; i++) {
      Motor motor = motors.get(i);
      double[] gain = gains[motor.row];
      double phase = 2 * Math.PI * (hertz * seconds + motor.phase);
      double sum =
          gain[0] * Math.sin(phase)
              + gain[1] * Math.cos(phase)
              + gain[2]
              + gain[3] * trunk[0]
              + gain[4] * trunk[1]
              + gain[5] * trunk[2]
              + gain[6] * angles.get(firstAngle + motor.joint)
              + gain[7] * speeds.get(firstSpeed + motor.joint);
      out[i] = (float) (limit * Math.max(-1, Math.min(1, sum)));
    }
  }
}
