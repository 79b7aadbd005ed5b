package tengen.env.classic;

import static tengen.env.check.Trace.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tengen.env.Environment.Step;
import tengen.env.check.Case;

/**
 * A world as its recorded file sees it.
 *
 * @param put puts a state in, as if that many steps had been made, and gives the observation
 * @param act reads an action and acts
 * @param state gives the state in full precision
 */
record Recorded(Put put, Function<JsonNode, Step> act, Supplier<double[]> state) {

  /** Every world by the name of its file. */
  static final Map<String, Kind> KINDS =
      Map.of(
          "CartPole-v1", new Kind(1e-12, 0, Recorded::cartPole),
          "MountainCar-v0", new Kind(1e-12, 0, Recorded::mountainCar),
          "MountainCarContinuous-v0", new Kind(1e-7, 1e-7, Recorded::mountainCarContinuous),
          "Acrobot-v1", new Kind(1e-10, 0, Recorded::acrobot),
          "Pendulum-v1", new Kind(1e-7, 1e-7, Recorded::pendulum));

  /** As the package-private {@code state(double[], int)} of every world here. */
  @FunctionalInterface
  interface Put {
    float[] state(double[] state, int steps);
  }

  /** Makes a world with the arguments of a recorded episode. */
  @FunctionalInterface
  interface Maker {
    Recorded make(Case check, JsonNode kwargs, JsonNode attrs, int maxSteps);
  }

  /** How to make a world and how near its numbers have to be; 0 is exact. */
  record Kind(double stateTolerance, double rewardTolerance, Maker maker) {}

  private static Recorded cartPole(Case check, JsonNode kwargs, JsonNode attrs, int maxSteps) {
    only(check, kwargs, Set.of("sutton_barto_reward"));
    only(check, attrs, Set.of("kinematics_integrator"));
    CartPole env =
        new CartPole(
            new CartPole.Config(
                kwargs.path("sutton_barto_reward").asBoolean(),
                !attrs.path("kinematics_integrator").asText("euler").equals("euler"),
                maxSteps));
    return new Recorded(env::state, action -> env.step(action.asInt()), env::state);
  }

  private static Recorded mountainCar(Case check, JsonNode kwargs, JsonNode attrs, int maxSteps) {
    only(check, kwargs, Set.of("goal_velocity"));
    only(check, attrs, Set.of());
    MountainCar env =
        new MountainCar(new MountainCar.Config(kwargs.path("goal_velocity").asDouble(), maxSteps));
    return new Recorded(env::state, action -> env.step(action.asInt()), env::state);
  }

  private static Recorded mountainCarContinuous(
      Case check, JsonNode kwargs, JsonNode attrs, int maxSteps) {
    only(check, kwargs, Set.of("goal_velocity"));
    only(check, attrs, Set.of());
    MountainCarContinuous env =
        new MountainCarContinuous(
            new MountainCarContinuous.Config(kwargs.path("goal_velocity").asDouble(), maxSteps));
    return new Recorded(env::state, action -> env.step(floats(action)), env::state);
  }

  private static Recorded acrobot(Case check, JsonNode kwargs, JsonNode attrs, int maxSteps) {
    only(check, kwargs, Set.of());
    only(check, attrs, Set.of("book_or_nips"));
    Acrobot env =
        new Acrobot(new Acrobot.Config(attrs.path("book_or_nips").asText("book"), maxSteps));
    return new Recorded(env::state, action -> env.step(action.asInt()), env::state);
  }

  private static Recorded pendulum(Case check, JsonNode kwargs, JsonNode attrs, int maxSteps) {
    only(check, kwargs, Set.of("g"));
    only(check, attrs, Set.of());
    Pendulum env = new Pendulum(new Pendulum.Config(kwargs.path("g").asDouble(10), maxSteps));
    return new Recorded(env::state, action -> env.step(floats(action)), env::state);
  }

  private static void only(Case check, JsonNode arguments, Set<String> known) {
    arguments
        .fieldNames()
        .forEachRemaining(name -> check.needs(known.contains(name), "no argument " + name));
  }

  /** Recorded float32 numbers. */
  static float[] floats(JsonNode list) {
    float[] result = new float[list.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) list.get(i).doubleValue();
    }
    return result;
  }

  /** The world of an episode. */
  static Recorded of(Kind kind, Case check, JsonNode line, int maxSteps) {
    return kind.maker().make(check, field(line, "kwargs"), field(line, "attrs"), maxSteps);
  }
}
