package tengen.env.text;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;
import static tengen.env.check.Trace.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tengen.env.Environment.Step;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Transition tables and episodes of Gymnasium's toy text, with the recorded outcomes. */
public final class ToyTextReplay implements Replay {

  private static final double TOLERANCE = 1e-15;

  private static final Map<String, Set<String>> WORLDS =
      Map.of(
          "FrozenLake-v1",
          Set.of("map_name", "desc", "is_slippery", "success_rate", "reward_schedule"),
          "CliffWalking-v1",
          Set.of("is_slippery"),
          "Taxi-v4",
          Set.of("is_rainy", "rainy_probability"));

  /** For {@link java.util.ServiceLoader}. */
  public ToyTextReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("toytext")
        && (file.endsWith(".P.json.gz") || file.endsWith(".episodes.jsonl.gz"));
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    if (file.toString().endsWith(".P.json.gz")) {
      table(Trace.document(file), cases);
      return;
    }
    JsonNode[] header = new JsonNode[1];
    Trace.lines(
        file,
        (number, line) -> {
          switch (field(line, "kind").asText()) {
            case "header" -> header[0] = line;
            case "episode" -> cases.run(number, check -> episode(check, header[0], line));
            default -> cases.skip("no lines of kind " + line.get("kind").asText());
          }
        });
  }

  private static TabularEnvironment world(Case check, JsonNode about) {
    JsonNode kwargs = field(about, "kwargs");
    JsonNode limit = field(about, "max_episode_steps");
    int maxSteps = limit.isNull() ? Integer.MAX_VALUE : limit.asInt();
    String name = field(about, "env").asText();
    check.needs(WORLDS.containsKey(name), "no world " + name);
    kwargs
        .fieldNames()
        .forEachRemaining(key -> check.needs(WORLDS.get(name).contains(key), "no argument " + key));
    return switch (name) {
      case "FrozenLake-v1" -> new FrozenLake(lake(kwargs, maxSteps));
      case "CliffWalking-v1" ->
          new CliffWalking(
              new CliffWalking.Config(kwargs.path("is_slippery").asBoolean(), maxSteps));
      default -> new Taxi(taxi(kwargs, maxSteps));
    };
  }

  private static FrozenLake.Config lake(JsonNode kwargs, int maxSteps) {
    String map = kwargs.path("map_name").asText("4x4");
    List<String> desc = kwargs.hasNonNull("desc") ? texts(kwargs.get("desc")) : null;
    boolean slippery = kwargs.path("is_slippery").asBoolean(true);
    double success = kwargs.path("success_rate").asDouble(1.0 / 3.0);
    double[] rewards = {1, 0, 0};
    if (kwargs.has("reward_schedule")) {
      rewards = doubles(kwargs, "reward_schedule");
    }
    return new FrozenLake.Config(
        map, desc, slippery, success, rewards[0], rewards[1], rewards[2], maxSteps);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Taxi.Config taxi(JsonNode kwargs, int maxSteps) {
    double ahead = kwargs.path("rainy_probability").asDouble(0.8);
    return new Taxi.Config(kwargs.path("is_rainy").asBoolean(), false, ahead, 0.3, maxSteps);
  }

  private static void table(JsonNode document, Cases cases) {
    int states = field(document, "nS").asInt();
    int actions = field(document, "nA").asInt();
    JsonNode rows = field(document, "P");
    for (int state = 0; state < states; state++) {
      for (int action = 0; action < actions; action++) {
        int s = state;
        int a = action;
        cases.run(
            state * actions + action,
            check -> {
              TransitionTable ours = world(check, document).table();
              check.same("nS", states, ours.states());
              check.same("nA", actions, ours.actions());
              pair(check, "P[" + s + "][" + a + "]", rows.required(s).required(a), ours, s, a);
            });
      }
    }
    cases.run(
        "initial",
        check -> {
          TransitionTable ours = world(check, document).table();
          double[] initial = doubles(document, "initial");
          check.same("initial.length", initial.length, ours.states());
          for (int s = 0; s < states; s++) {
            check.near("initial[" + s + "]", initial[s], ours.initial(s), TOLERANCE);
          }
        });
  }

  private static void pair(
      Case check, String name, JsonNode outcomes, TransitionTable ours, int state, int action) {
    int first = ours.first(state, action);
    check.same(name + ".length", outcomes.size(), ours.end(state, action) - first);
    for (int i = 0; i < outcomes.size(); i++) {
      String field = name + "[" + i + "]";
      JsonNode outcome = outcomes.get(i);
      int at = first + i;
      check.near(field + "[0]", outcome.required(0).asDouble(), ours.probability(at), TOLERANCE);
      check.same(field + "[1]", outcome.required(1).asInt(), ours.next(at));
      check.same(field + "[2]", outcome.required(2).asDouble(), ours.reward(at));
      check.same(field + "[3]", outcome.required(3).asBoolean(), ours.terminated(at));
    }
  }

  private static void episode(Case check, JsonNode header, JsonNode line) {
    TabularEnvironment env = world(check, header);
    float[] start = env.start(field(line, "obs0").asInt());
    check.same("obs0", field(line, "obs0").asInt(), (long) start[0]);
    check.same("initial", true, env.table().initial(env.state()) > 0);
    JsonNode mask = field(line, "mask0");
    if (!mask.isNull()) {
      check.same("mask0", digits(ints(mask)), mask(check, env));
    }
    int[] actions = ints(line, "actions");
    for (int t = 0; t < actions.length; t++) {
      check.at(t);
      Step step = env.step(actions[t], outcome(check, env, line, t));
      check.same("obs", number(line, "obs", t), step.observation()[0]);
      check.same("reward", number(line, "reward", t), step.reward());
      check.same("terminated", number(line, "terminated", t), step.terminated() ? 1.0 : 0);
      check.same("truncated", number(line, "truncated", t), step.truncated() ? 1.0 : 0);
      check.near("prob", number(line, "prob", t), env.lastProbability(), TOLERANCE);
      if (!mask.isNull()) {
        check.same("mask", field(line, "mask").required(t).asText(), mask(check, env));
      }
    }
  }

  /* The outcome that was recorded; equal ones are interchangeable. */
  private static int outcome(Case check, TabularEnvironment env, JsonNode line, int t) {
    TransitionTable table = env.table();
    int action = field(line, "actions").required(t).asInt();
    for (int i = table.first(env.state(), action); i < table.end(env.state(), action); i++) {
      if (table.next(i) == (int) number(line, "obs", t)
          && table.reward(i) == number(line, "reward", t)
          && table.terminated(i) == (number(line, "terminated", t) == 1)
          && Math.abs(table.probability(i) - number(line, "prob", t)) <= TOLERANCE) {
        return i;
      }
    }
    check.fail("obs", "state " + (int) number(line, "obs", t), "no such outcome");
    return -1;
  }

  private static double number(JsonNode line, String name, int t) {
    return field(line, name).required(t).asDouble();
  }

  private static String mask(Case check, TabularEnvironment env) {
    check.same("has a mask", true, env instanceof Taxi);
    boolean[] mask = new boolean[env.actionSpace().n()];
    ((Taxi) env).actionMask(mask);
    StringBuilder text = new StringBuilder();
    for (boolean allowed : mask) {
      text.append(allowed ? 1 : 0);
    }
    return text.toString();
  }

  private static String digits(int[] flags) {
    StringBuilder text = new StringBuilder();
    for (int flag : flags) {
      text.append(flag);
    }
    return text.toString();
  }
}
