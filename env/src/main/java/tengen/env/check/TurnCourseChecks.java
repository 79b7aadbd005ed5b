package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.Snapshot;
import tengen.env.multi.TurnEnvironment;

/** How episodes of agents that take turns go: whose turn, endings, seeds, snapshots. */
final class TurnCourseChecks {

  private static final int EPISODES = 5;

  private final Supplier<? extends TurnEnvironment> create;
  private final int steps;

  TurnCourseChecks(Supplier<? extends TurnEnvironment> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  private record Foreign() implements Snapshot {}

  private static List<Moment> play(TurnEnvironment world, long seed, int steps) {
    return new TurnEpisode(world, seed).on(steps).moments();
  }

  void canBePlayed() {
    try (TurnEnvironment world = create.get()) {
      Expect.that(world != null, "no world was made: null");
      Expect.that(world.agents() >= 1, "agents must be at least 1; got %d", world.agents());
      TurnEpisode episode = new TurnEpisode(world, 0);
      Expect.that(!episode.over(), "after reset somebody must be to act; agent() is NOBODY");
      episode.step();
    }
  }

  void endingsLast() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        List<Moment> moments = play(world, seed, steps);
        for (int i = 0; i < moments.size(); i++) {
          ending(moments.get(Math.max(0, i - 1)), moments.get(i), i);
        }
      }
    }
  }

  private static void ending(Moment before, Moment now, int i) {
    for (int agent = 0; agent < now.names().length; agent++) {
      String name = now.names()[agent];
      Expect.that(
          !(now.terminated()[agent] && now.truncated()[agent]),
          "after %d steps the episode of %s is both terminated and truncated",
          i,
          name);
      Expect.that(
          now.ended(agent) || !before.ended(agent),
          "the episode of %s ended and goes on after %d steps without a reset",
          name,
          i);
      Expect.that(i > 0 || !now.ended(agent), "the episode of %s has ended after reset", name);
    }
  }

  void everyAgentSeesItsEnd() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        lastTurns(new TurnEpisode(world, seed).on(4 * steps));
      }
    }
  }

  private static void lastTurns(TurnEpisode episode) {
    int agents = episode.last().names().length;
    boolean[] acted = new boolean[agents];
    boolean[] seen = new boolean[agents];
    for (Moment moment : episode.moments()) {
      if (!moment.over()) {
        int agent = moment.agent();
        Expect.that(!seen[agent], "%s has another turn after the last one", moment.names()[agent]);
        acted[agent] |= !moment.ended(agent);
        seen[agent] = moment.ended(agent);
      }
    }
    for (int agent = 0; episode.over() && agent < agents; agent++) {
      Expect.that(
          !acted[agent] || seen[agent],
          "%s acted and got no last turn to see its end",
          episode.last().names()[agent]);
    }
  }

  /** A doubt: does it ever end? */
  void end() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < 3; seed++) {
        if (new TurnEpisode(world, seed).on(4 * steps).over()) {
          return;
        }
      }
    }
    throw new Doubt("no episode ended within " + 4 * steps + " random steps");
  }

  void stepNeedsARunningEpisode() {
    try (TurnEnvironment world = create.get()) {
      stopped(world, "before the first reset");
      for (int seed = 0; seed < EPISODES; seed++) {
        if (new TurnEpisode(world, seed).on(4 * steps).over()) {
          stopped(world, "after the end");
        }
      }
    }
  }

  private static void stopped(TurnEnvironment world, String when) {
    Expect.that(
        world.agent() == TurnEnvironment.NOBODY,
        "agent() must be NOBODY %s; got %d",
        when,
        world.agent());
    for (int action : new int[] {0, TurnEnvironment.NO_ACTION}) {
      Expect.thrown(IllegalStateException.class, () -> world.step(action), "step " + when);
    }
  }

  void anyLongIsASeed() {
    try (TurnEnvironment world = create.get()) {
      for (long seed : EpisodeChecks.UNUSUAL_SEEDS) {
        try {
          play(world, seed, 3);
        } catch (RuntimeException e) {
          throw new AssertionError("reset(" + seed + ") must work; threw " + e, e);
        }
      }
    }
  }

  void sameSeedSameEpisode() {
    try (TurnEnvironment first = create.get();
        TurnEnvironment second = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        TurnEpisode.same(
            play(first, seed, steps), play(second, seed, steps), "the same seed and actions");
      }
    }
  }

  void resetForgetsWhatWasBefore() {
    try (TurnEnvironment world = create.get()) {
      List<Moment> fresh = play(world, 7, steps);
      for (int stop : new int[] {0, 1, 2, 3, steps}) {
        play(world, 100 + stop, stop);
        TurnEpisode.same(
            fresh, play(world, 7, steps), "reset after " + stop + " steps of another episode");
      }
    }
  }

  void snapshotsDoNotDisturb() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        List<Moment> expected = play(world, seed, steps);
        TurnEpisode watched = new TurnEpisode(world, seed);
        for (int i = 0; i < steps && !watched.over(); i++) {
          Expect.that(world.snapshot() != null, "snapshot gave null");
          watched.step();
        }
        TurnEpisode.same(expected, watched.moments(), "taking snapshots");
      }
    }
  }

  void snapshotsAreExactAtAnyStep() {
    try (TurnEnvironment world = create.get();
        TurnEnvironment other = create.get()) {
      for (int seed = 0; seed < 3; seed++) {
        List<Snapshot> snapshots = new ArrayList<>();
        TurnEpisode episode = new TurnEpisode(world, seed);
        snapshots.add(world.snapshot());
        for (int i = 0; i < steps && !episode.over(); i++) {
          episode.step();
          snapshots.add(world.snapshot());
        }
        other.reset(99);
        for (int at = snapshots.size() - 1; at >= 0; at = at > 20 ? at - 17 : at - 1) {
          replay(world, snapshots.get(at), at, episode);
          replay(other, snapshots.get(at), at, episode);
        }
      }
    }
  }

  private static void replay(
      TurnEnvironment world, Snapshot snapshot, int at, TurnEpisode episode) {
    world.restore(snapshot);
    String what = "restoring the snapshot of step " + at;
    TurnEpisode.same(episode.moments().get(at), Moment.of(world), what, at);
    for (int i = at; i < episode.actions().size(); i++) {
      world.step(episode.actions().get(i));
      TurnEpisode.same(episode.moments().get(i + 1), Moment.of(world), what, i + 1);
    }
  }

  void foreignSnapshotsAreRejected() {
    try (TurnEnvironment world = create.get()) {
      List<Moment> expected = play(world, 1, steps);
      TurnEpisode episode = new TurnEpisode(world, 1);
      Expect.thrown(
          IllegalArgumentException.class,
          () -> world.restore(new Foreign()),
          "restore of another world's snapshot");
      TurnEpisode.same(expected, episode.on(steps).moments(), "a refused snapshot");
    }
  }

  void instancesShareNothing() {
    List<Moment> first = alone(11);
    List<Moment> second = alone(12);
    try (TurnEnvironment one = create.get();
        TurnEnvironment other = create.get()) {
      TurnEpisode left = new TurnEpisode(one, 11);
      TurnEpisode right = new TurnEpisode(other, 12);
      for (int i = 0; i < steps; i++) {
        left.on(1);
        right.on(1);
      }
      String what = "a step of one world between two of another";
      TurnEpisode.same(first, left.moments(), what);
      TurnEpisode.same(second, right.moments(), what);
    }
  }

  private List<Moment> alone(long seed) {
    try (TurnEnvironment world = create.get()) {
      return play(world, seed, steps);
    }
  }

  void closeTwiceIsHarmless() {
    TurnEnvironment world = create.get();
    world.reset(1);
    world.close();
    world.close();
  }
}
