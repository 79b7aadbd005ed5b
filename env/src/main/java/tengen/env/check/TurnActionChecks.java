package tengen.env.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.multi.TurnEnvironment;

/** Whether masks and steps agree. */
final class TurnActionChecks {

  private static final int EPISODES = 3;

  /** Up to this step allowed actions are tried in worlds of their own. */
  private static final int TRIED = 40;

  private final Supplier<? extends TurnEnvironment> create;
  private final int steps;

  TurnActionChecks(Supplier<? extends TurnEnvironment> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  void masksCountWhatTheyAllow() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        TurnEpisode episode = new TurnEpisode(world, seed);
        for (int i = 0; i < steps && !episode.over(); i++) {
          count(world, episode.last());
          episode.step();
        }
      }
    }
  }

  private static void count(TurnEnvironment world, Moment now) {
    boolean[] mask = new boolean[now.mask().length];
    Arrays.fill(mask, true);
    int counted = world.actionMask(mask);
    Expect.that(
        Arrays.equals(mask, now.mask()), "actionMask must write every entry, false ones too");
    int allowed = TurnEpisode.actions(now, true).length;
    Expect.that(
        counted == allowed, "actionMask allows %d actions and returns %d", allowed, counted);
    Expect.that(
        allowed == 0 || !now.ended(now.agent()),
        "the episode of %s has ended and its mask allows actions",
        now.names()[now.agent()]);
  }

  void allowedOnesAreAccepted() {
    for (int seed = 0; seed < EPISODES; seed++) {
      try (TurnEnvironment world = create.get()) {
        TurnEpisode episode = new TurnEpisode(world, seed).on(Math.min(steps, TRIED));
        for (int at = 0; at < episode.actions().size(); at += 3) {
          Moment now = episode.moments().get(at);
          for (int action : RandomGames.sample(TurnEpisode.actions(now, true))) {
            accept(seed, episode.actions().subList(0, at), action);
          }
        }
      }
    }
  }

  /* In a new world, so that nothing depends on snapshots. */
  private void accept(long seed, List<Integer> before, int action) {
    try (TurnEnvironment world = create.get()) {
      world.reset(seed);
      before.forEach(world::step);
      try {
        world.step(action);
      } catch (RuntimeException e) {
        throw new AssertionError("the mask allows action " + action + " and step throws " + e, e);
      }
    }
  }

  void othersAreRejected() {
    try (TurnEnvironment world = create.get()) {
      for (int seed = 0; seed < EPISODES; seed++) {
        TurnEpisode episode = new TurnEpisode(world, seed);
        for (int i = 0; i < steps && !episode.over(); i++) {
          rejects(world, episode.last(), i);
          episode.step();
        }
      }
    }
  }

  private static void rejects(TurnEnvironment world, Moment now, int i) {
    int n = now.mask().length;
    for (int action : RandomGames.sample(TurnEpisode.actions(now, false))) {
      Expect.thrown(
          IllegalArgumentException.class,
          () -> world.step(action),
          "step with action " + action + ", which the mask leaves out,");
    }
    int[] outside =
        now.ended(now.agent()) ? new int[] {n} : new int[] {TurnEnvironment.NO_ACTION, n};
    for (int action : outside) {
      String message =
          Expect.thrown(
              IllegalArgumentException.class,
              () -> world.step(action),
              "step with the wrong action " + action);
      Expect.that(
          message.contains(Integer.toString(action)),
          "the message about the wrong action %d must name it; got \"%s\"",
          action,
          message);
    }
    TurnEpisode.same(now, Moment.of(world), "a wrong action", i);
  }
}
