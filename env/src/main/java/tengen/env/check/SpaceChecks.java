package tengen.env.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Space;

/** What spaces have promised. */
final class SpaceChecks<A> {

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  SpaceChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  void describeThemselves() {
    try (Environment<A> env = create.get()) {
      Space.Box observations = env.observationSpace();
      Space<A> actions = env.actionSpace();
      Expect.that(observations != null, "observationSpace is null");
      Expect.that(actions != null, "actionSpace is null");
      Expect.that(observations.width() > 0, "observationSpace has no numbers");
      Set<String> names = new HashSet<>();
      for (Space.Part part : observations.parts()) {
        Expect.that(!part.name().isBlank(), "a part of observationSpace has no name");
        Expect.that(
            names.add(part.name()), "two parts of observationSpace are named %s", part.name());
      }
      UniformRandomProvider random = Episode.actions(0);
      for (int i = 0; i < 100; i++) {
        Expect.that(
            actions.contains(actions.sample(random)), "a sample of actionSpace must be in it");
        Expect.that(
            observations.contains(observations.sample(random)),
            "a sample of observationSpace must be in it");
      }
    }
  }

  void stayTheSame() {
    try (Environment<A> env = create.get();
        Environment<A> other = create.get()) {
      Space.Box observations = env.observationSpace();
      Space<A> actions = env.actionSpace();
      for (int seed = 0; seed < 3; seed++) {
        Episode.play(env, seed, steps);
        Expect.that(
            env.observationSpace().equals(observations), "observationSpace must stay the same");
        Expect.that(env.actionSpace().equals(actions), "actionSpace must stay the same");
      }
      Expect.that(
          other.observationSpace().equals(observations) && other.actionSpace().equals(actions),
          "two environments of one kind must have the same spaces");
    }
  }

  /** Doubts about the bounds of actions. */
  void actionsHaveGoodBounds() {
    try (Environment<A> env = create.get()) {
      if (!(env.actionSpace() instanceof Space.Box box)) {
        return;
      }
      float[] low = box.low();
      float[] high = box.high();
      for (int i = 0; i < low.length; i++) {
        if (unbounded(low[i]) || unbounded(high[i])) {
          throw new Doubt("number " + i + " of the actions has no bound");
        }
        if (low[i] == high[i]) {
          throw new Doubt("number " + i + " of the actions can only be " + low[i]);
        }
        boolean usual = high[i] == 1 && (low[i] == -1 || low[i] == 0);
        if (!usual) {
          throw new Doubt(
              String.format(
                  "number %d of the actions is in [%s, %s], where learners expect [-1, 1]",
                  i, low[i], high[i]));
        }
      }
    }
  }

  /** Doubts about the bounds of observations. */
  void observationsHaveGoodBounds() {
    try (Environment<A> env = create.get()) {
      float[] low = env.observationSpace().low();
      float[] high = env.observationSpace().high();
      int open = 0;
      for (int i = 0; i < low.length; i++) {
        if (low[i] == high[i]) {
          throw new Doubt("number " + i + " of the observations can only be " + low[i]);
        }
        if (low[i] == -Float.MAX_VALUE || high[i] == Float.MAX_VALUE) {
          throw new Doubt(
              "number " + i + " of the observations has the greatest float as bound, not Infinity");
        }
        open += unbounded(low[i]) || unbounded(high[i]) ? 1 : 0;
      }
      if (open > 0) {
        throw new Doubt(
            String.format("%d of the %d numbers observed have no bound", open, low.length));
      }
    }
  }

  private static boolean unbounded(float bound) {
    return Math.abs(bound) >= Float.MAX_VALUE;
  }
}
