package tengen.env.classic;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import tengen.env.Environment.Step;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/**
 * Episodes and single steps of Gymnasium's classic control. Every step starts from the recorded
 * state, because a difference in the last bit of a sine grows to order 1 over an episode.
 */
public final class ClassicReplay implements Replay {

  private static final double OBSERVATION_TOLERANCE = 1e-6;
  private static final String SUFFIX = ".jsonl.gz";
  private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();

  /** For {@link java.util.ServiceLoader}. */
  public ClassicReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("classic")
        && file.endsWith(SUFFIX)
        && Recorded.KINDS.containsKey(name(file));
  }

  private static String name(String file) {
    return file.substring(0, file.length() - SUFFIX.length());
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    Recorded.Kind kind = Recorded.KINDS.get(name(String.valueOf(file.getFileName())));
    int[] maxSteps = new int[1];
    Trace.lines(
        file,
        (number, line) -> {
          switch (field(line, "kind").asText()) {
            case "header" -> maxSteps[0] = field(line, "max_episode_steps").asInt();
            case "episode" -> cases.run(number, check -> episode(kind, check, line, maxSteps[0]));
            case "transitions" -> transitions(kind, cases, number, line);
            default -> cases.skip("no lines of kind " + line.get("kind").asText());
          }
        });
  }

  private static void episode(Recorded.Kind kind, Case check, JsonNode line, int maxSteps) {
    Recorded world = Recorded.of(kind, check, line, maxSteps);
    double[] state = doubles(line, "init_state");
    double[] start = wide(Recorded.floats(field(line, "obs0")));
    check.near("obs0", start, wide(world.put().state(state, 0)), OBSERVATION_TOLERANCE);
    int length = field(line, "actions").size();
    for (int t = 0; t < length; t++) {
      check.at(t);
      world.put().state(state, t);
      Step step = world.act().apply(at(line, "actions", t));
      compare(kind, check, line, t, step);
      check.same("truncated", at(line, "truncated", t).asInt(), step.truncated() ? 1 : 0);
      state = doubles(at(line, "state", t));
      check.near("state", state, world.state().get(), kind.stateTolerance());
    }
  }

  private static void transitions(Recorded.Kind kind, Cases cases, int number, JsonNode line) {
    int length = field(line, "actions").size();
    for (int i = 0; i < length; i++) {
      int t = i;
      cases.run(number, check -> transition(kind, check, line, t));
    }
  }

  private static void transition(Recorded.Kind kind, Case check, JsonNode line, int t) {
    check.at(t);
    Recorded world = kind.maker().make(check, NONE, NONE, Integer.MAX_VALUE);
    world.put().state(doubles(at(line, "states", t)), 0);
    compare(kind, check, line, t, world.act().apply(at(line, "actions", t)));
    double[] next = doubles(at(line, "next_states", t));
    check.near("next_states", next, world.state().get(), kind.stateTolerance());
  }

  private static void compare(Recorded.Kind kind, Case check, JsonNode line, int t, Step step) {
    double[] observation = wide(Recorded.floats(at(line, "obs", t)));
    check.near("obs", observation, wide(step.observation()), OBSERVATION_TOLERANCE);
    double reward = at(line, "reward", t).asDouble();
    check.near("reward", reward, step.reward(), kind.rewardTolerance());
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
