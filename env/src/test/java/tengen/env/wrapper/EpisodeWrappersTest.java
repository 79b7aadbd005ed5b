package tengen.env.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.classic.CartPole;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironments;

class EpisodeWrappersTest {

  @Test
  void limit_reached_truncates() {
    TimeLimit<Integer> env = new TimeLimit<>(Script.terminating(1, 1, 1), 2);
    env.reset(0);
    assertThat(env.step(0).ended()).isFalse();
    Step last = env.step(0);
    assertThat(last.truncated()).isTrue();
    assertThat(last.terminated()).isFalse();
    assertThat(env.elapsed()).isEqualTo(2);
    assertThatThrownBy(() -> env.step(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the episode was truncated after 2 steps; call reset first");
  }

  @Test
  void limit_inTheStepThatTerminates_doesNotTruncate() {
    TimeLimit<Integer> env = new TimeLimit<>(Script.terminating(1, 1), 2);
    env.reset(0);
    env.step(0);
    Step last = env.step(0);
    assertThat(last.terminated()).isTrue();
    assertThat(last.truncated()).isFalse();
  }

  @Test
  void statistics_afterTwoEpisodes_tellOfTheSecond() {
    EpisodeStatistics<Integer> env = new EpisodeStatistics<>(Script.terminating(1, 2, 4));
    assertThat(env.last()).isEmpty();
    for (int episode = 0; episode < 2; episode++) {
      env.reset(episode);
      env.step(0);
      env.step(0);
      assertThat(env.sum()).isEqualTo(3);
      assertThat(env.length()).isEqualTo(2);
      env.step(0);
    }
    assertThat(env.last()).contains(new EpisodeStatistics.Episode(7, 3, true));
    assertThat(env.episodes()).isEqualTo(2);
    env.reset(0);
    assertThat(env.sum()).isZero();
    assertThat(env.last()).isPresent();
  }

  @Test
  void statistics_restored_areThoseOfTheSnapshot() {
    EpisodeStatistics<Integer> env = new EpisodeStatistics<>(Script.truncating(1, 2));
    env.reset(0);
    env.step(0);
    Snapshot snapshot = env.snapshot();
    env.step(0);
    assertThat(env.last()).contains(new EpisodeStatistics.Episode(3, 2, false));
    env.restore(snapshot);
    assertThat(env.last()).isEmpty();
    assertThat(env.sum()).isEqualTo(1);
    assertThat(env.length()).isEqualTo(1);
    assertThat(env.episodes()).isZero();
  }

  @Test
  void order_wrongMoments_sayWhatToCall() {
    OrderEnforcing<Integer> env = new OrderEnforcing<>(Script.terminating(1));
    assertThatThrownBy(() -> env.step(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("step was called before the first reset; call reset first");
    env.reset(0);
    env.step(0);
    assertThatThrownBy(() -> env.step(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("step was called after the end of the episode; call reset first");
    env.close();
    assertThatThrownBy(() -> env.reset(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("reset was called after close; make a new environment");
    assertThatThrownBy(env::snapshot).hasMessageContaining("snapshot was called after close");
  }

  @Test
  void order_wrongActionOrAnswer_isNamed() {
    OrderEnforcing<Integer> env = new OrderEnforcing<>(Script.terminating(500, Double.NaN));
    env.reset(0);
    assertThatThrownBy(() -> env.step(10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("action of OrderEnforcing must be in Discrete[n=10]; got 10");
    assertThatThrownBy(() -> env.step(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the observation that step gave is not in Box[observation[1]]: [500.0]");
  }

  @Test
  void costs_addUp() {
    SafetyCosts<Integer> env = costs(SafetyCosts.Overrun.CONTINUE, 3, 1, 2, 0, 5);
    assertThat(env.cost()).isZero();
    env.step(0);
    env.step(0);
    assertThat(env.cost()).isEqualTo(2);
    assertThat(env.total()).isEqualTo(3);
    assertThat(env.overBudget()).isFalse();
    env.step(0);
    assertThat(env.step(0).terminated()).isTrue();
    assertThat(env.total()).isEqualTo(8);
    assertThat(env.overBudget()).isTrue();
    env.reset(0);
    assertThat(env.total()).isZero();
  }

  @Test
  void costs_overBudget_endAsChosen() {
    SafetyCosts<Integer> truncated = costs(SafetyCosts.Overrun.TRUNCATE, 2, 1, 2, 1);
    assertThat(truncated.step(0).ended()).isFalse();
    Step cut = truncated.step(0);
    assertThat(cut.truncated()).isTrue();
    assertThat(cut.terminated()).isFalse();
    assertThat(cut.reward()).isEqualTo(2);
    assertThatThrownBy(() -> truncated.step(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the episode was ended by its costs of 3.0; call reset first");

    SafetyCosts<Integer> failed = costs(SafetyCosts.Overrun.TERMINATE, 2, 1, 2, 1);
    failed.step(0);
    Step fault = failed.step(0);
    assertThat(fault.terminated()).isTrue();
    assertThat(fault.truncated()).isFalse();
  }

  @Test
  void costs_restored_areThoseOfTheSnapshot() {
    SafetyCosts<Integer> env = costs(SafetyCosts.Overrun.TRUNCATE, 2, 1, 2, 1);
    env.step(0);
    Snapshot snapshot = env.snapshot();
    env.step(0);
    env.restore(snapshot);
    assertThat(env.total()).isEqualTo(1);
    assertThat(env.cost()).isEqualTo(1);
    assertThat(env.step(0).truncated()).isTrue();
  }

  @Test
  void costs_negative_areTheWorldsFault() {
    SafetyCosts<Integer> env = costs(SafetyCosts.Overrun.CONTINUE, 2, -1);
    assertThatThrownBy(() -> env.step(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the cost of a step must be at least 0; got -1.0");
    assertThatThrownBy(() -> new SafetyCosts.Config(-1, SafetyCosts.Overrun.CONTINUE))
        .hasMessageContaining("budget must be in");
  }

  private static SafetyCosts<Integer> costs(
      SafetyCosts.Overrun overrun, double budget, double... costs) {
    Script world = Script.terminating(costs);
    SafetyCosts<Integer> env = SafetyCosts.of(world, new SafetyCosts.Config(budget, overrun));
    env.reset(0);
    return env;
  }

  @Test
  void toString_showsTheChain() {
    Environment<Integer> env =
        new NormalizeReward<>(
            new TimeLimit<>(new StickyActions<>(new FrameStack<>(new CartPole(), 4), 0.25), 200));
    assertThat(env)
        .hasToString(
            "NormalizeReward(gamma 0.99)<TimeLimit(200)<StickyActions(0.25)"
                + "<FrameStack(4)<CartPole>>>>");
  }

  @Test
  void restore_snapshotOfAnotherChain_isRefused() {
    Environment<Integer> env = new TimeLimit<>(new CartPole(), 5);
    Snapshot bare = new CartPole().snapshot();
    assertThatThrownBy(() -> env.restore(bare))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a snapshot of TimeLimit(5)<CartPole>");
    Snapshot deeper = new TimeLimit<>(new EpisodeStatistics<>(new CartPole()), 5).snapshot();
    assertThatThrownBy(() -> env.restore(deeper)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void close_reachesTheWorld() {
    OrderEnforcing<Integer> world = new OrderEnforcing<>(new CartPole());
    new TimeLimit<>(new FlattenObservation<>(world), 5).close();
    assertThatThrownBy(() -> world.reset(1)).hasMessageContaining("after close");
    assertThat(world.actionSpace()).isEqualTo(new Space.Discrete(2));
  }

  @Test
  void rows_costsOfAWorldInWrappers_standInTheBatch() {
    try (var rows =
            VectorEnvironments.continuous(
                () -> new TimeLimit<>(new ActionRepeat<>(new Bead(), 2), 3), 2, 1);
        var one = new Bead()) {
      StepBatch batch = rows.reset(5);
      one.reset(Rng.child(Rng.seed(5, "vector", 1), 0));
      assertThat(batch.cost).containsOnly(0);
      float[] right = {2, 5};
      double total = 0;
      for (int step = 0; step < 3; step++) {
        batch = rows.step(new float[] {2, 5, 2, 5});
        double cost = 0;
        for (int again = 0; again < 2; again++) {
          one.step(right);
          cost += one.cost();
        }
        assertThat(batch.cost[1]).isEqualTo(cost);
        total += cost;
      }
      assertThat(batch.truncated[1]).isTrue();
      assertThat(total).isGreaterThan(0.5);
    }
  }
}
