package tengen.env.robot.jointed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.env.Goals;
import tengen.env.Space;

/** What an arm observes, and what it takes. */
final class ArmView {

  private ArmView() {}

  static Space.Box actions(ArmConfig config) {
    float[] high = new float[config.width()];
    Arrays.fill(high, 1);
    float[] low = new float[high.length];
    Arrays.fill(low, -1);
    String name = config.control() == ArmConfig.Control.HAND ? "hand" : "joints";
    List<Space.Part> parts = new ArrayList<>();
    boolean picks = config.task() == ArmConfig.Task.PICK;
    parts.add(new Space.Part(name, picks ? high.length - 1 : high.length));
    if (picks) {
      parts.add(new Space.Part("fingers", 1));
    }
    return new Space.Box(low, high, parts);
  }

  static Space.Box observations(ArmConfig config) {
    List<Space.Part> parts = new ArrayList<>();
    parts.add(new Space.Part("hand", 6));
    if (config.control() == ArmConfig.Control.JOINTS) {
      parts.add(new Space.Part("joints", 2 * ArmBody.TURNS));
    }
    if (config.task() == ArmConfig.Task.PICK) {
      parts.add(new Space.Part("fingers", 2));
    }
    if (config.hasObject()) {
      parts.add(new Space.Part("object", 15));
    }
    parts.add(new Space.Part(Goals.ACHIEVED, 3));
    parts.add(new Space.Part(Goals.DESIRED, 3));
    float[] high = new float[parts.stream().mapToInt(Space.Part::size).sum()];
    Arrays.fill(high, JointedWorld.LIMIT);
    float[] low = new float[high.length];
    Arrays.fill(low, -JointedWorld.LIMIT);
    return new Space.Box(low, high, parts);
  }

  /** A place in metres in units of the observation, from the middle of the workspace. */
  static void units(double x, double y, double z, float[] out) {
    out[0] = unit(x, 0);
    out[1] = unit(y, 1);
    out[2] = unit(z, 2);
  }

  private static float unit(double metres, int axis) {
    return (float) ((metres - Arm.MIDDLE[axis]) / Arm.UNIT);
  }

  /** Between two places of an observation [m]. */
  static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double apart = Arm.UNIT * ((double) one[i] - other[i]);
      sum += apart * apart;
    }
    return Math.sqrt(sum);
  }

  /** Mean opening of a finger [m]. */
  static double opening(Articulation arm) {
    return (arm.position(ArmBody.TURNS) - arm.position(ArmBody.TURNS + 1)) / 2;
  }

  /** Writes an observation, but for the goals at its end. */
  static void observe(ArmConfig config, Articulation arm, FreeBox box, float[] out) {
    int at = 0;
    Frames frames = arm.frames();
    for (int axis = 0; axis < 3; axis++) {
      out[at + axis] = unit(ArmBody.hand(frames, axis), axis);
      out[at + 3 + axis] = (float) ArmBody.velocity(frames, axis);
    }
    at += 6;
    if (config.control() == ArmConfig.Control.JOINTS) {
      for (int i = 0; i < ArmBody.TURNS; i++) {
        out[at + i] = (float) arm.position(i);
        out[at + ArmBody.TURNS + i] = (float) (0.2 * arm.speed(i));
      }
      at += 2 * ArmBody.TURNS;
    }
    if (config.task() == ArmConfig.Task.PICK) {
      out[at] = (float) (opening(arm) / ArmBody.OPEN);
      out[at + 1] = (float) (5 * (arm.speed(ArmBody.TURNS) - arm.speed(ArmBody.TURNS + 1)));
      at += 2;
    }
    if (config.hasObject()) {
      observe(box, frames, out, at);
    }
  }

  private static void observe(FreeBox box, Frames frames, float[] out, int at) {
    double a = box.turn(0);
    double b = box.turn(1);
    double c = box.turn(2);
    double w = box.turn(3);
    for (int axis = 0; axis < 3; axis++) {
      out[at + axis] = unit(box.place(axis), axis);
      out[at + 3 + axis] = (float) ((box.place(axis) - ArmBody.hand(frames, axis)) / Arm.UNIT);
      out[at + 6 + axis] = (float) (box.velocity(axis) - ArmBody.velocity(frames, axis));
      out[at + 12 + axis] = (float) (0.1 * box.spin(axis));
    }
    out[at + 9] = (float) (1 - 2 * (b * b + c * c));
    out[at + 10] = (float) (2 * (a * b + c * w));
    out[at + 11] = (float) (2 * (a * c - b * w));
  }
}
