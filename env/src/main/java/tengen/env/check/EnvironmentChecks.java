package tengen.env.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * What every {@link Environment} has promised, each promise a method that throws an AssertionError
 * with a sentence when it is broken. Actions are random. {@link EnvironmentContract} makes a JUnit
 * test of each method.
 *
 * @param <A> the action
 */
public final class EnvironmentChecks<A> {

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  /**
   * Checks of a kind of environment.
   *
   * @param create makes a new one, always of the same configuration
   * @param steps how many steps of an episode are looked at, at least 1; longer episodes are left
   */
  public EnvironmentChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  /** Calls every other method. */
  public void all() {
    spacesStayTheSame();
    sameSeedSameEpisode();
    resetForgetsWhatWasBefore();
    observationsAreInsideTheSpace();
    rewardsAreFinite();
    episodesHaveOneEnding();
    stepNeedsARunningEpisode();
    wrongActionsAreRejectedByName();
    arraysAreTheCallers();
    snapshotsAreExactAtAnyStep();
    foreignSnapshotsAreRejected();
    closeTwiceIsHarmless();
  }

  /** The spaces do not change over an episode and samples are members. */
  public void spacesStayTheSame() {
    try (Environment<A> env = create.get()) {
      Space.Box observations = env.observationSpace();
      Space<A> actions = env.actionSpace();
      for (int seed = 0; seed < 3; seed++) {
        Episode.play(env, seed, steps);
        Expect.that(
            env.observationSpace().equals(observations), "observationSpace must stay the same");
        Expect.that(env.actionSpace().equals(actions), "actionSpace must stay the same");
      }
    }
  }

  /** Two environments with the same seed and the same actions go through the same episode. */
  public void sameSeedSameEpisode() {
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

  /** A reset starts anew, wherever the episode before it stopped. */
  public void resetForgetsWhatWasBefore() {
    try (Environment<A> env = create.get()) {
      List<Step> fresh = Episode.play(env, 7, steps);
      for (int stop = 0; stop < 4; stop++) {
        env.reset(100 + stop);
        UniformRandomProvider random = Episode.actions(stop);
        for (int i = 0; i < stop; i++) {
          if (env.step(env.actionSpace().sample(random)).ended()) {
            break;
          }
        }
        Episode.same(
            fresh,
            Episode.play(env, 7, steps),
            "reset after " + stop + " steps of another episode");
      }
    }
  }

  /** Every observation is in the space: right length, within bounds, not NaN. */
  public void observationsAreInsideTheSpace() {
    try (Environment<A> env = create.get()) {
      Space.Box space = env.observationSpace();
      for (int seed = 0; seed < 10; seed++) {
        List<Step> episode = Episode.play(env, seed, steps);
        for (int i = 0; i < episode.size(); i++) {
          float[] observation = episode.get(i).observation();
          Expect.that(
              space.contains(observation),
              "the observation after %d steps from seed %d is not in the space: %s",
              i,
              seed,
              Arrays.toString(observation));
        }
      }
    }
  }

  /** Every reward is a finite number. */
  public void rewardsAreFinite() {
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

  /** No step both terminates and truncates. */
  public void episodesHaveOneEnding() {
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

  /** A step before the first reset or after an ending throws IllegalStateException. */
  public void stepNeedsARunningEpisode() {
    try (Environment<A> env = create.get()) {
      A action = env.actionSpace().sample(Episode.actions(0));
      Expect.thrown(
          IllegalStateException.class, () -> env.step(action), "step before the first reset");
      for (int seed = 0; seed < 10; seed++) {
        List<Step> episode = Episode.play(env, seed, steps);
        if (episode.get(episode.size() - 1).ended()) {
          Expect.thrown(IllegalStateException.class, () -> env.step(action), "step after the end");
        }
      }
    }
  }

  /** A wrong action throws IllegalArgumentException with the action in it, and does nothing. */
  public void wrongActionsAreRejectedByName() {
    try (Environment<A> env = create.get();
        Environment<A> untouched = create.get()) {
      env.reset(1);
      untouched.reset(1);
      Space<A> space = env.actionSpace();
      if (space instanceof Space.Discrete discrete) {
        rejects(env, integer(-1), "-1");
        rejects(env, integer(discrete.n()), Integer.toString(discrete.n()));
      } else if (space instanceof Space.Box box) {
        rejects(env, array(new float[box.width() + 1]), "" + (box.width() + 1));
        float[] bad = box.sample(Episode.actions(1));
        bad[bad.length - 1] = Float.NaN;
        rejects(env, array(bad), "NaN");
      }
      rejects(env, null, "null");
      A action = space.sample(Episode.actions(2));
      Episode.same(
          List.of(untouched.step(action)), List.of(env.step(action)), "a step after wrong actions");
    }
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

  @SuppressWarnings("unchecked") // A is Integer where the space is discrete
  private A integer(Integer action) {
    return (A) action;
  }

  @SuppressWarnings("unchecked") // A is float[] where the space is a box
  private A array(float[] action) {
    return (A) action;
  }

  /** Observations given away stay as they are, and actions are not modified. */
  public void arraysAreTheCallers() {
    try (Environment<A> env = create.get()) {
      List<float[]> given = new ArrayList<>();
      List<float[]> kept = new ArrayList<>();
      float[] observation = env.reset(3);
      UniformRandomProvider random = Episode.actions(3);
      for (int i = 0; i < steps; i++) {
        given.add(observation);
        kept.add(observation.clone());
        A action = env.actionSpace().sample(random);
        Object before = action instanceof float[] array ? array.clone() : action;
        Step step = env.step(action);
        Expect.that(
            !(action instanceof float[] array) || Arrays.equals(array, (float[]) before),
            "step must not modify its action");
        observation = step.observation();
        if (step.ended()) {
          break;
        }
      }
      for (int i = 0; i < given.size(); i++) {
        Expect.that(
            Arrays.equals(given.get(i), kept.get(i)),
            "the observation after %d steps was modified by a later step",
            i);
      }
    }
  }

  /** The same actions after restore give the same trajectory, in the same and in another object. */
  public void snapshotsAreExactAtAnyStep() {
    try (Environment<A> env = create.get();
        Environment<A> other = create.get()) {
      for (int seed = 0; seed < 3; seed++) {
        List<Snapshot> snapshots = new ArrayList<>();
        List<A> acted = new ArrayList<>();
        List<Step> episode = record(env, seed, snapshots, acted);
        other.reset(99);
        for (int at = snapshots.size() - 1; at >= 0; at = at > 40 ? at - 17 : at - 1) {
          replay(env, snapshots.get(at), at, acted, episode);
          replay(other, snapshots.get(at), at, acted, episode);
        }
      }
    }
  }

  private List<Step> record(
      Environment<A> env, long seed, List<Snapshot> snapshots, List<A> acted) {
    List<Step> episode = new ArrayList<>();
    episode.add(new Step(env.reset(seed), 0, false, false));
    snapshots.add(env.snapshot());
    UniformRandomProvider random = Episode.actions(seed);
    while (acted.size() < steps && !episode.get(episode.size() - 1).ended()) {
      A action = env.actionSpace().sample(random);
      acted.add(action);
      episode.add(env.step(action));
      snapshots.add(env.snapshot());
    }
    return episode;
  }

  private void replay(
      Environment<A> env, Snapshot snapshot, int at, List<A> acted, List<Step> episode) {
    env.restore(snapshot);
    for (int i = at; i < acted.size(); i++) {
      Episode.same(
          List.of(episode.get(i + 1)),
          List.of(env.step(acted.get(i))),
          "step " + i + " after restoring the snapshot of step " + at);
    }
    if (episode.get(episode.size() - 1).ended()) {
      A action = env.actionSpace().sample(Episode.actions(6));
      Expect.thrown(
          IllegalStateException.class, () -> env.step(action), "step after a restored end");
    }
  }

  /** A snapshot of something else is refused. */
  public void foreignSnapshotsAreRejected() {
    try (Environment<A> env = create.get()) {
      env.reset(1);
      Expect.thrown(
          IllegalArgumentException.class,
          () -> env.restore(new Foreign()),
          "restore of another environment's snapshot");
    }
  }

  private record Foreign() implements Snapshot {}

  /** Closing again does nothing. */
  public void closeTwiceIsHarmless() {
    Environment<A> env = create.get();
    env.reset(1);
    env.close();
    env.close();
  }
}
