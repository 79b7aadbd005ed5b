package tengen.env.robot.jointed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class JointedRobots implements EnvironmentSource {

  private static final String FALLS = "Terminated by a fall; truncated after 1000 steps.";
  private static final String FORWARD =
      "The share of the wanted speed and a little for standing, less for effort and haste.";

  private static final Map<ArmConfig.Task, String> TASKS =
      Map.of(
          ArmConfig.Task.REACH,
          "An arm brings its hand to a point.",
          ArmConfig.Task.PUSH,
          "An arm pushes a box along a table to a point.",
          ArmConfig.Task.PICK,
          "An arm brings a box to a point on a table or above it.");

  /** For {@link java.util.ServiceLoader}. */
  public JointedRobots() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return Engine.runsHere() ? worlds() : List.of();
  }

  @Override
  public Map<String, String> absent() {
    Map<String, String> absent = new TreeMap<>();
    if (!Engine.runsHere()) {
      worlds().forEach(world -> absent.put(world.id(), Engine.NEEDS));
    }
    return absent;
  }

  private static List<EnvironmentSpec<?>> worlds() {
    List<EnvironmentSpec<?>> worlds = new ArrayList<>();
    worlds.addAll(legs());
    for (ArmConfig.Task task : ArmConfig.Task.values()) {
      worlds.add(arm(task, false));
      worlds.add(arm(task, true));
    }
    return worlds;
  }

  private static EnvironmentSpec<ArmConfig> arm(ArmConfig.Task task, boolean dense) {
    String name = task.name().charAt(0) + task.name().substring(1).toLowerCase(Locale.ROOT);
    return new EnvironmentSpec<>(
        "Arm" + name + (dense ? "Dense" : "") + "-v0",
        TASKS.get(task),
        dense ? "Minus the distance to the goal in metres." : "0 at the goal, -1 elsewhere.",
        "Never terminated; truncated after 50 steps.",
        "the tasks of Plappert et al. 2018, arXiv:1802.09464",
        ArmConfig.of(task, dense),
        Arm::new);
  }

  private static List<EnvironmentSpec<?>> legs() {
    return List.of(
        new EnvironmentSpec<>(
            "Quadruped-v0",
            "A robot dog with twelve motors walks ahead.",
            FORWARD,
            FALLS,
            "Smith, Kostrikov and Levine 2022, arXiv:2208.07860; sizes of Unitree A1",
            Quadruped.V0,
            Quadruped::new),
        new EnvironmentSpec<>(
            "Hopper-v0",
            "A leg with a foot hops ahead in a plane.",
            FORWARD,
            FALLS,
            "the task of Erez, Tassa and Todorov 2011 and of Gymnasium's Hopper",
            Hopper.V0,
            Hopper::new),
        new EnvironmentSpec<>(
            "Biped-v0",
            "A trunk on two legs walks ahead in a plane.",
            FORWARD,
            FALLS,
            "the task of Gymnasium's Walker2d",
            Biped.V0,
            Biped::new));
  }
}
