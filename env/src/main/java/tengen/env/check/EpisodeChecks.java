package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Space;

/** What episodes have promised: seeds, observations, rewards, endings. */
final class EpisodeChecks<A> {

  static final long[] UNUSUAL_SEEDS = {
    Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE + 1L, -1, 0
  };

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  EpisodeChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  void canBePlayed() {
    try (Environment<A> env = create.get()) {
      Expect.that(env != null, "no environment was made: null");
      Expect.that(env.reset(0) != null, "reset gave null instead of an observation");
      Step step = env.step(env.actionSpace().sample(Episode.actions(0)));
      Expect.that(step != null, "step gave null instead of a Step");
      Expect.that(step.observation() != null, "the observation of a step is null");
    }
  }

  void anyLongIsASeed() {
    try (Environment<A> env = create.get()) {
      for (long seed : UNUSUAL_SEEDS) {
        try {
          Episode.play(env, seed, 3);
        } catch (RuntimeException e) {
          throw new AssertionError("reset(" + seed + ") must work; threw " + e, e);
        }
      }
    }
  }

  void sameSeedSameEpisode() {
    try (Environment<A> first = create.get();
        Environment<A> second = create.get()) {
      for (int seed = 0; seed < 5; seed++) {
        Episode.same(
            Episode.play(first, seed, steps),
            Episode.play(second, seed, steps),
            "the same seed and actions");
      }
    }
  }

  /** A doubt: does the seed matter? */
  void seedsGiveDifferentEpisodes() {
    try (Environment<A> env = create.get()) {
      List<Step> first = playWithActionsOfSeedZero(env, 0);
      for (long seed = 1; seed < 20; seed++) {
        if (!Episode.equal(first, playWithActionsOfSeedZero(env, seed))) {
          return;
        }
      }
    }
    throw new Doubt("20 different seeds and the same actions give 20 identical episodes");
  }

  private List<Step> playWithActionsOfSeedZero(Environment<A> env, long seed) {
    List<Step> result = new ArrayList<>();
    result.add(new Step(env.reset(seed), 0, false, false));
    var random = Episode.actions(0);
    while (result.size() <= steps && !result.get(result.size() - 1).ended()) {
      result.add(env.step(env.actionSpace().sample(random)));
    }
    return result;
  }

  void resetForgetsWhatWasBefore() {
    try (Environment<A> env = create.get()) {
      List<Step> fresh = Episode.play(env, 7, steps);
      for (int stop = 0; stop < 4; stop++) {
        Episode.play(env, 100 + stop, stop);
        Episode.same(
            fresh,
            Episode.play(env, 7, steps),
            "reset after " + stop + " steps of another episode");
      }
    }
  }

  void observationsAreInsideTheSpace() {
    try (Environment<A> env = create.get()) {
      Space.Box space = env.observationSpace();
      for (int seed = 0; seed < 10; seed++) {
        List<Step> episode = Episode.play(env, seed, steps);
        for (int i = 0; i < episode.size(); i++) {
          inside(space, episode.get(i).observation(), "after " + i + " steps from seed " + seed);
        }
      }
    }
  }

  private static void inside(Space.Box space, float[] observation, String when) {
    Expect.that(observation != null, "the observation %s is null", when);
    Expect.that(
        observation.length == space.width(),
        "the observation %s has %d numbers; observationSpace has %d",
        when,
        observation.length,
        space.width());
    for (int i = 0; i < observation.length; i++) {
      Expect.that(
          Float.isFinite(observation[i]),
          "number %d of the observation %s is %s",
          i,
          when,
          observation[i]);
    }
    Expect.that(
        space.contains(observation),
        "the observation %s is not in observationSpace: %s",
        when,
        Expect.members(observation));
  }

  void rewardsAreFinite() {
    try (Environment<A> env = create.get()) {
      for (int seed = 0; seed < 10; seed++) {
        List<Step> episode = Episode.play(env, seed, steps);
        for (int i = 1; i < episode.size(); i++) {
          double reward = episode.get(i).reward();
          Expect.that(Double.isFinite(reward), "the reward of step %d is %s", i - 1, reward);
        }
      }
    }
  }

  void haveOneEnding() {
    try (Environment<A> env = create.get()) {
      for (int seed = 0; seed < 10; seed++) {
        List<Step> episode = Episode.play(env, seed, steps);
        Step last = episode.get(episode.size() - 1);
        Expect.that(
            !(last.terminated() && last.truncated()),
            "step %d of seed %d both terminates and truncates",
            episode.size() - 2,
            seed);
      }
    }
  }

  /** A doubt: does it ever end? */
  void end() {
    try (Environment<A> env = create.get()) {
      for (int seed = 0; seed < 3; seed++) {
        if (new Episode<>(env, seed).on(4 * steps).ended()) {
          return;
        }
      }
    }
    throw new Doubt("no episode ended within " + 4 * steps + " random steps");
  }

  void stepNeedsARunningEpisode() {
    try (Environment<A> env = create.get()) {
      A action = env.actionSpace().sample(Episode.actions(0));
      Expect.thrown(
          IllegalStateException.class, () -> env.step(action), "step before the first reset");
      for (int seed = 0; seed < 10; seed++) {
        if (new Episode<>(env, seed).on(steps).ended()) {
          Expect.thrown(IllegalStateException.class, () -> env.step(action), "step after the end");
        }
      }
    }
  }
}
