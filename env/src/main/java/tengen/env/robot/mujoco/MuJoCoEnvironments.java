package tengen.env.robot.mujoco;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** Gymnasium's eleven MuJoCo tasks, where MuJoCo is installed. */
public final class MuJoCoEnvironments implements EnvironmentSource {

  private static final String MOVES = "Truncated after 1000 steps.";

  /** For the service loader. */
  public MuJoCoEnvironments() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    boolean here = Installation.find().map(Installation::models).isPresent();
    return here ? all() : List.of();
  }

  @Override
  public Map<String, String> absent() {
    Map<String, String> absent = new TreeMap<>();
    if (environments().isEmpty()) {
      all().forEach(spec -> absent.put(spec.id(), "MuJoCo is not here; " + Installation.CURE));
    }
    return absent;
  }

  private static List<EnvironmentSpec<?>> all() {
    return List.of(
        spec(
            "Ant",
            Ant.V5,
            "A robot with four legs walks.",
            "Speed in m/s, 1 a step for not having fallen, less costs of torques and contacts.",
            "Terminated by a fall; truncated after 1000 steps."),
        spec(
            "HalfCheetah",
            HalfCheetah.V5,
            "A planar robot with two legs runs.",
            "Speed in m/s less a cost of torques.",
            MOVES),
        spec(
            "Hopper",
            Hopper.V5,
            "A planar robot with one leg hops.",
            "Speed in m/s, 1 a step for not having fallen, less a cost of torques.",
            "Terminated by a fall; truncated after 1000 steps."),
        spec(
            "Humanoid",
            Humanoid.V5,
            "A robot with two arms and two legs walks.",
            "1.25 times the speed, 5 a step for not having fallen, less costs of torques and"
                + " contacts.",
            "Terminated by a fall; truncated after 1000 steps."),
        spec(
            "HumanoidStandup",
            HumanoidStandup.V5,
            "A robot that lies on the ground stands up.",
            "Height over the length of a step of the simulation, 1 a step, less costs of torques and"
                + " impacts.",
            MOVES),
        spec(
            "InvertedDoublePendulum",
            InvertedDoublePendulum.V5,
            "A cart balances two poles, one on the other.",
            "10 a step, less penalties for the place of the tip and for speeds.",
            "Terminated when the tip is not above 1 m; truncated after 1000 steps."),
        spec(
            "InvertedPendulum",
            InvertedPendulum.V5,
            "A cart balances a pole.",
            "1 a step.",
            "Terminated when the pole leans by more than 0.2 rad; truncated after 1000 steps."),
        spec(
            "Pusher",
            Pusher.V5,
            "An arm pushes a cylinder to a goal.",
            "Less the distances of cylinder and goal and of arm and cylinder, and a cost of torques.",
            "Truncated after 100 steps."),
        spec(
            "Reacher",
            Reacher.V5,
            "An arm with two joints reaches for a target.",
            "Less the distance of fingertip and target, and a cost of torques.",
            "Truncated after 50 steps."),
        spec(
            "Swimmer",
            Swimmer.V5,
            "A chain of three rods swims.",
            "Speed in m/s less a cost of torques.",
            MOVES),
        spec(
            "Walker2d",
            Walker2d.V5,
            "A planar robot with two legs walks.",
            "Speed in m/s, 1 a step for not having fallen, less a cost of torques.",
            "Terminated by a fall; truncated after 1000 steps."));
  }

  private static <C extends Record & Task> EnvironmentSpec<C> spec(
      String name, C task, String about, String reward, String endings) {
    return new EnvironmentSpec<>(
        "mujoco/" + name + "-v5",
        about,
        reward,
        endings,
        "Gymnasium " + name + "-v5; MuJoCo, Todorov, Erez and Tassa 2012",
        task,
        MuJoCoEnvironment::new);
  }
}
