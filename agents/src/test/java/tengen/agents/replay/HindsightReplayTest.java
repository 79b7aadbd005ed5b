package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
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
              new Space.Part(HindsightReplay.ACHIEVED, 1),
              new Space.Part(HindsightReplay.DESIRED, 1)));

  private static final Goals GOALS =
      new Goals() {
        @Override
        public double reward(float[] reached, int at) {
          return terminated(reached, at) ? 0 : -1;
        }

        @Override
        public boolean terminated(float[] reached, int at) {
          return reached[at + 2] == reached[at + 3];
        }
      };

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
    var replay = new HindsightReplay(episodes(), SPACE, GOALS, 4, 0.9);
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
  void sample_kZero_changesNoGoal() {
    var replay = new HindsightReplay(episodes(), SPACE, GOALS, 0, 0.9);
    var batch = new Batch(Fields.discrete(4), 100);
    replay.sample(batch, Rng.stream(1, "draw"));
    for (int b = 0; b < batch.size; b++) {
      assertThat(batch.observation[4 * b + 3]).isEqualTo(-7);
    }
  }

  @Test
  void new_worldWithoutGoals_isRefused() {
    assertThatThrownBy(() -> new HindsightReplay(episodes(), Space.Box.of(0, 1, 4), GOALS, 4, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "hindsight replay needs an observation with a part achieved_goal; got"
                + " [observation[4]]");
  }
}
