package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.Goals;
import tengen.env.Rng;
import tengen.env.Space;

/** Episodes of ten steps; what step t of episode e reached is 100 e + t + 1. */
final class HindsightReplayTest {

  private static final Space.Box SPACE =
      new Space.Box(
          new float[4],
          new float[] {1e6f, 1e6f, 1e6f, 1e6f},
          List.of(
              new Space.Part("observation", 2),
              new Space.Part(Goals.ACHIEVED, 1),
              new Space.Part(Goals.DESIRED, 1)));

  private static final Goals GOALS =
      new Goals() {
        @Override
        public double computeReward(float[] reached, float[] wanted) {
          return computeTerminated(reached, wanted) ? 0 : -1;
        }

        @Override
        public boolean computeTerminated(float[] reached, float[] wanted) {
          return reached[0] == wanted[0];
        }
      };

  private static final Hindsight FOUR = new Hindsight(Hindsight.Strategy.FUTURE, 4);

  private static float[] observation(int e, int t) {
    return new float[] {e, t, 100 * e + t, -7};
  }

  private static ReplayBuffer episodes() {
    var buffer = new ReplayBuffer(Fields.discrete(4), 61, 1, false);
    for (int e = 0; e < 20; e++) {
      buffer.begin(observation(e, 0));
      int steps = e == 19 ? 5 : 10;
      for (int t = 0; t < steps; t++) {
        buffer.add(0, new int[1], -1, false, t == 9, observation(e, t + 1), 0);
      }
    }
    return buffer;
  }

  @Test
  void sample_future_asksForWhatTheEpisodeAchievedLater() {
    var replay = new HindsightReplay(episodes(), SPACE, GOALS, FOUR, 0.9);
    var batch = new Batch(Fields.discrete(4), 20_000);
    replay.sample(batch, Rng.stream(1, "draw"));
    int relabelled = 0;
    int atOnce = 0;
    for (int b = 0; b < batch.size; b++) {
      float goal = batch.observation[4 * b + 3];
      assertThat(batch.nextObservation[4 * b + 3]).isEqualTo(goal);
      float reached = batch.nextObservation[4 * b + 2];
      if (goal == -7) {
        assertThat(batch.reward[b]).isEqualTo(-1);
        assertThat(batch.discount[b]).isEqualTo(0.9f);
        continue;
      }
      relabelled++;
      float first = 100 * batch.observation[4 * b];
      float last = first + (first == 1900 ? 5 : 10);
      assertThat(goal).isBetween(reached, last);
      boolean there = goal == reached;
      atOnce += there && last - reached == 3 ? 1 : 0;
      assertThat(batch.terminated[b]).isEqualTo(there);
      assertThat(batch.reward[b]).isEqualTo(there ? 0 : -1);
      assertThat(batch.discount[b]).isEqualTo(there ? 0 : 0.9f);
    }
    assertThat(relabelled / 20_000.0).isCloseTo(0.8, within(0.02));
    // About a tenth of the steps have three more after them; a quarter of these is asked for the
    // own.
    assertThat(atOnce / (double) relabelled).isCloseTo(0.1 / 4, within(0.01));
  }

  @Test
  void sample_noGoals_changesNone() {
    var replay = new HindsightReplay(episodes(), SPACE, GOALS, Hindsight.NONE, 0.9);
    var batch = new Batch(Fields.discrete(4), 100);
    replay.sample(batch, Rng.stream(1, "draw"));
    for (int b = 0; b < batch.size; b++) {
      assertThat(batch.observation[4 * b + 3]).isEqualTo(-7);
    }
  }

  @Test
  void sample_finalStrategy_asksForTheEndOfTheEpisode() {
    Batch batch = sampled(Hindsight.Strategy.FINAL);
    for (int b = 0; b < batch.size; b++) {
      float goal = batch.observation[4 * b + 3];
      float first = 100 * batch.observation[4 * b];
      assertThat(goal).isIn(-7f, first + (first == 1900 ? 5 : 10));
    }
  }

  @Test
  void sample_episodeStrategy_asksForEarlierStatesToo() {
    Batch batch = sampled(Hindsight.Strategy.EPISODE);
    int earlier = 0;
    for (int b = 0; b < batch.size; b++) {
      float goal = batch.observation[4 * b + 3];
      float first = 100 * batch.observation[4 * b];
      if (goal != -7) {
        assertThat(goal).isBetween(first + 1, first + (first == 1900 ? 5 : 10));
        earlier += goal < batch.nextObservation[4 * b + 2] ? 1 : 0;
      }
    }
    // Of ten steps and ten goals, 45 of 100 pairs; all of 0.8.
    assertThat(earlier / (double) batch.size).isBetween(0.25, 0.4);
  }

  private static Batch sampled(Hindsight.Strategy strategy) {
    var replay = new HindsightReplay(episodes(), SPACE, GOALS, new Hindsight(strategy, 4), 0.9);
    var batch = new Batch(Fields.discrete(4), 5_000);
    replay.sample(batch, Rng.stream(1, "draw"));
    return batch;
  }

  /** A fall, say: it would have ended the episode whatever was wanted. */
  @Test
  void sample_endingWithoutTheGoal_staysOne() {
    var buffer = new ReplayBuffer(Fields.discrete(4), 10, 1, false);
    buffer.begin(observation(0, 0));
    buffer.add(0, new int[1], -1, false, false, observation(0, 1), 0);
    buffer.add(0, new int[1], -1, true, false, observation(0, 2), 0);
    var replay = new HindsightReplay(buffer, SPACE, GOALS, FOUR, 0.9);
    var batch = new Batch(Fields.discrete(4), 200);
    replay.sample(batch, Rng.stream(1, "draw"));
    for (int b = 0; b < batch.size; b++) {
      boolean fell = batch.observation[4 * b + 1] == 1;
      boolean reached = batch.nextObservation[4 * b + 2] == batch.nextObservation[4 * b + 3];
      assertThat(batch.terminated[b]).isEqualTo(fell || reached);
    }
  }

  @Test
  void of_worldThatIsNoGoals_isRefusedUnlessNothingIsAsked() {
    assertThat(HindsightReplay.of(Hindsight.NONE, episodes(), SPACE, null, 0.9)).isNull();
    assertThatThrownBy(() -> HindsightReplay.of(FOUR, episodes(), SPACE, null, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set hindsight.goals to 0");
  }

  @Test
  void new_worldWithoutGoals_isRefused() {
    assertThatThrownBy(
            () -> new HindsightReplay(episodes(), Space.Box.of(0, 1, 4), GOALS, FOUR, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "hindsight replay needs an observation with a part achieved_goal; got"
                + " [observation[4]]");
  }
}
