package tengen.env.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Space;

/** What happens to actions, and to the arrays that go in and out. */
final class ActionChecks<A> {

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  ActionChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  void wrongOnesAreRejectedByName() {
    try (Environment<A> env = create.get();
        Environment<A> untouched = create.get()) {
      env.reset(1);
      untouched.reset(1);
      wrongOnes(env.actionSpace()).forEach((named, action) -> rejects(env, action, named));
      A action = env.actionSpace().sample(Episode.actions(2));
      Episode.same(
          List.of(untouched.step(action)), List.of(env.step(action)), "a step after wrong actions");
    }
  }

  /* Actions outside the space, by what the message about them has to say. */
  @SuppressWarnings("unchecked") // the space says of which type A is
  private Map<String, A> wrongOnes(Space<A> space) {
    Map<String, Object> wrong = new LinkedHashMap<>();
    UniformRandomProvider random = Episode.actions(1);
    if (space instanceof Space.Discrete discrete) {
      wrong.put("-1", -1);
      wrong.put(Integer.toString(discrete.n()), discrete.n());
    } else if (space instanceof Space.Box box) {
      wrong.put(Integer.toString(box.width() + 1), new float[box.width() + 1]);
      float[] bad = box.sample(random);
      bad[bad.length - 1] = Float.NaN;
      wrong.put("NaN", bad);
    } else if (space instanceof Space.MultiDiscrete multi) {
      wrong.put(Integer.toString(multi.width() + 1), new int[multi.width() + 1]);
      int[] bad = multi.sample(random);
      bad[bad.length - 1] = -1;
      wrong.put("-1", bad);
    } else if (space instanceof Space.MultiBinary binary) {
      wrong.put(Integer.toString(binary.width() + 1), new boolean[binary.width() + 1]);
    }
    wrong.put("null", null);
    return (Map<String, A>) wrong;
  }

  private void rejects(Environment<A> env, A action, String named) {
    String message =
        Expect.thrown(
            IllegalArgumentException.class,
            () -> env.step(action),
            "step with the wrong action " + named);
    Expect.that(
        message.contains(named),
        "the message about the wrong action %s must name it; got \"%s\"",
        named,
        message);
  }

  void observationsAreTheCallers() {
    try (Environment<A> env = create.get()) {
      List<float[]> kept = new ArrayList<>();
      Episode<A> episode = new Episode<>(env, 3);
      kept.add(last(episode).clone());
      for (int i = 0; i < steps && !episode.ended(); i++) {
        episode.step();
        kept.add(last(episode).clone());
      }
      for (int i = 0; i < kept.size(); i++) {
        Expect.that(
            Arrays.equals(episode.steps().get(i).observation(), kept.get(i)),
            "the observation after %d steps was modified by a later step",
            i);
      }
      Episode<A> scribbled = new Episode<>(env, 3);
      List<Step> seen = new ArrayList<>(List.of(scribble(scribbled)));
      for (int i = 0; i < steps && !scribbled.ended(); i++) {
        scribbled.step();
        seen.add(scribble(scribbled));
      }
      Episode.same(episode.steps(), seen, "writing into the observations that were returned");
    }
  }

  private static float[] last(Episode<?> episode) {
    return episode.steps().get(episode.steps().size() - 1).observation();
  }

  /* The last step as it was, before its array is overwritten. */
  private static Step scribble(Episode<?> episode) {
    Step step = episode.steps().get(episode.steps().size() - 1);
    float[] observation = step.observation().clone();
    Arrays.fill(step.observation(), -77);
    return new Step(observation, step.reward(), step.terminated(), step.truncated());
  }

  void actionsAreTheCallers() {
    try (Environment<A> env = create.get()) {
      Episode<A> episode = new Episode<>(env, 4).on(steps);
      List<Step> seen = new ArrayList<>();
      seen.add(new Step(env.reset(4), 0, false, false));
      for (A chosen : episode.actions()) {
        A action = Actions.copy(chosen);
        seen.add(env.step(action));
        Expect.that(
            Objects.deepEquals(action, chosen),
            "step must not modify its action; %s became %s",
            Actions.text(chosen),
            Actions.text(action));
        scribble(action);
      }
      Episode.same(episode.steps(), seen, "writing into an action after its step");
    }
  }

  private static void scribble(Object action) {
    if (action instanceof float[] numbers) {
      Arrays.fill(numbers, -77);
    } else if (action instanceof int[] numbers) {
      Arrays.fill(numbers, -77);
    } else if (action instanceof boolean[] flags) {
      for (int i = 0; i < flags.length; i++) {
        flags[i] = !flags[i];
      }
    }
  }
}
