package tengen.env.classic;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;
import static tengen.env.check.Trace.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import tengen.env.Environment.Step;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Episodes and single steps of Gymnasium's CartPole. Every step starts from the recorded state,
 * because a difference in the last bit of a sine grows to order 1 over an episode.
 */
public final class ClassicReplay implements Replay {

  private static final double STATE_TOLERANCE = 1e-12;
  private static final double OBSERVATION_TOLERANCE = 1e-6;

  /** For {@link java.util.ServiceLoader}. */
  public ClassicReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("classic") && file.equals("CartPole-v1.jsonl.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int[] maxSteps = new int[1];
    Trace.lines(
        file,
        (number, line) -> {
          switch (field(line, "kind").asText()) {
            case "header" -> maxSteps[0] = field(line, "max_episode_steps").asInt();
            case "episode" -> cases.run(number, check -> episode(check, line, maxSteps[0]));
            case "transitions" -> transitions(cases, number, line);
            default -> cases.skip("no lines of kind " + line.get("kind").asText());
          }
        });
  }

  private static void episode(Case check, JsonNode line, int maxSteps) {
    CartPole env = new CartPole(config(check, line, maxSteps));
    double[] state = doubles(line, "init_state");
    check.near("obs0", doubles(line, "obs0"), wide(env.state(state, 0)), OBSERVATION_TOLERANCE);
    int[] actions = ints(line, "actions");
    for (int t = 0; t < actions.length; t++) {
      check.at(t);
      env.state(state, t);
      Step step = env.step(actions[t]);
      compare(check, line, t, step);
      check.same("truncated", at(line, "truncated", t).asInt(), step.truncated() ? 1 : 0);
      state = doubles(at(line, "state", t));
      check.near("state", state, env.state(), STATE_TOLERANCE);
    }
  }

  private static CartPole.Config config(Case check, JsonNode line, int maxSteps) {
    JsonNode kwargs = field(line, "kwargs");
    JsonNode attrs = field(line, "attrs");
    kwargs
        .fieldNames()
        .forEachRemaining(
            name -> check.needs(name.equals("sutton_barto_reward"), "no argument " + name));
    attrs
        .fieldNames()
        .forEachRemaining(
            name -> check.needs(name.equals("kinematics_integrator"), "no attribute " + name));
    return new CartPole.Config(
        kwargs.path("sutton_barto_reward").asBoolean(),
        !attrs.path("kinematics_integrator").asText("euler").equals("euler"),
        maxSteps);
  }

  private static void transitions(Cases cases, int number, JsonNode line) {
    int[] actions = ints(line, "actions");
    for (int i = 0; i < actions.length; i++) {
      int t = i;
      cases.run(
          number,
          check -> {
            check.at(t);
            CartPole env = new CartPole();
            env.state(doubles(at(line, "states", t)), 0);
            compare(check, line, t, env.step(actions[t]));
            double[] next = doubles(at(line, "next_states", t));
            check.near("next_states", next, env.state(), STATE_TOLERANCE);
          });
    }
  }

  private static void compare(Case check, JsonNode line, int t, Step step) {
    double[] observation = doubles(at(line, "obs", t));
    check.near("obs", observation, wide(step.observation()), OBSERVATION_TOLERANCE);
    check.same("reward", at(line, "reward", t).asDouble(), step.reward());
    check.same("terminated", at(line, "terminated", t).asInt(), step.terminated() ? 1 : 0);
  }

  private static JsonNode at(JsonNode line, String name, int index) {
    return field(line, name).required(index);
  }

  private static double[] wide(float[] numbers) {
    double[] result = new double[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = numbers[i];
    }
    return result;
  }
}
