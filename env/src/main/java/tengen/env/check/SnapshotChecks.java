package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Snapshot;

/** What snapshots have promised. */
final class SnapshotChecks<A> {

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  SnapshotChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  private record Foreign() implements Snapshot {}

  void doNotDisturb() {
    try (Environment<A> env = create.get()) {
      for (int seed = 0; seed < 3; seed++) {
        List<Step> expected = Episode.play(env, seed, steps);
        Episode<A> watched = new Episode<>(env, seed);
        for (int i = 0; i < steps && !watched.ended(); i++) {
          require(env.snapshot());
          watched.step();
        }
        Episode.same(expected, watched.steps(), "taking snapshots");
      }
    }
  }

  private static Snapshot require(Snapshot snapshot) {
    Expect.that(snapshot != null, "snapshot gave null");
    return snapshot;
  }

  void areExactAtAnyStep() {
    try (Environment<A> env = create.get();
        Environment<A> other = create.get()) {
      for (int seed = 0; seed < 3; seed++) {
        List<Snapshot> snapshots = new ArrayList<>();
        Episode<A> episode = new Episode<>(env, seed);
        snapshots.add(require(env.snapshot()));
        for (int i = 0; i < steps && !episode.ended(); i++) {
          episode.step();
          snapshots.add(require(env.snapshot()));
        }
        other.reset(99);
        for (int at = snapshots.size() - 1; at >= 0; at = at > 40 ? at - 17 : at - 1) {
          replay(env, snapshots.get(at), at, episode);
          replay(other, snapshots.get(at), at, episode);
        }
      }
    }
  }

  private void replay(Environment<A> env, Snapshot snapshot, int at, Episode<A> episode) {
    env.restore(snapshot);
    List<A> actions = episode.actions();
    for (int i = at; i < actions.size(); i++) {
      Episode.same(
          List.of(episode.steps().get(i + 1)),
          List.of(env.step(actions.get(i))),
          "step " + i + " after restoring the snapshot of step " + at);
    }
    if (episode.ended()) {
      A action = env.actionSpace().sample(Episode.actions(6));
      Expect.thrown(
          IllegalStateException.class, () -> env.step(action), "step after a restored end");
    }
  }

  void foreignOnesAreRejected() {
    try (Environment<A> env = create.get()) {
      List<Step> expected = Episode.play(env, 1, steps);
      Episode<A> episode = new Episode<>(env, 1);
      Expect.thrown(
          IllegalArgumentException.class,
          () -> env.restore(new Foreign()),
          "restore of another environment's snapshot");
      Episode.same(expected, episode.on(steps).steps(), "a refused snapshot");
    }
  }
}
