package tengen.env.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Snapshot;
import tengen.env.Space;

class ActionWrappersTest {

  @Test
  void clip_farAway_isTheNearestBound() {
    assertThat(pushed(new ClipAction(new Bead()), 5, -3)).containsExactly(2, 0);
    assertThat(pushed(new ClipAction(new Bead()), -1.5f, 11)).containsExactly(-1.5f, 10);
    assertThat(new ClipAction(new Bead()).actionSpace().high())
        .containsOnly(Float.POSITIVE_INFINITY);
  }

  @Test
  void rescale_endsAndMiddle_areThoseOfTheWorld() {
    assertThat(pushed(new RescaleAction(new Bead(), -1, 1), -1, 1)).containsExactly(-2, 10);
    assertThat(pushed(new RescaleAction(new Bead(), -1, 1), 0, 0)).containsExactly(0, 5);
    assertThat(pushed(new RescaleAction(new Bead(), 0, 1), 0.25f, 0.75f)).containsExactly(-1, 7.5f);
  }

  @Test
  void rescale_rangeForEachNumber_isUsed() {
    float[] min = {-4, 0};
    float[] max = {4, 1};
    assertThat(pushed(new RescaleAction(new Bead(), min, max), 2, 0.5f)).containsExactly(1, 5);
  }

  @Test
  void rescale_withoutBounds_isRefused() {
    ClipAction open = new ClipAction(new Bead());
    assertThatThrownBy(() -> new RescaleAction(open, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only bounded actions can be rescaled; number 0 has no bound");
    assertThatThrownBy(() -> new RescaleAction(new Bead(), new float[3], new float[3]))
        .hasMessage("min must have 1 or 2 numbers; got 3");
  }

  /* The bead observes what it was pushed with. */
  private static float[] pushed(Environment<float[]> env, float... action) {
    env.reset(1);
    float[] observation = env.step(action).observation();
    return new float[] {observation[1], observation[2]};
  }

  @Test
  void sticky_certain_repeatsTheFirstActionForEver() {
    Script world = Script.terminating(new double[6]);
    StickyActions<Integer> env = new StickyActions<>(world, 1);
    env.reset(3);
    assertThat(env.executed()).isNull();
    for (int action = 4; action < 10; action++) {
      env.step(action);
    }
    assertThat(world.told).containsOnly(4).hasSize(6);
    assertThat(env.executed()).isEqualTo(4);
  }

  @Test
  void sticky_aQuarter_repeatsAboutAQuarter() {
    Script world = Script.terminating(new double[4000]);
    StickyActions<Integer> env = new StickyActions<>(world, 0.25);
    env.reset(3);
    for (int i = 0; i < 4000; i++) {
      env.step(i % 10);
    }
    int repeated = 0;
    for (int i = 1; i < 4000; i++) {
      repeated += world.told.get(i).equals(world.told.get(i - 1)) ? 1 : 0;
    }
    assertThat(repeated / 3999.0).isCloseTo(0.25, within(0.03));
  }

  @Test
  void sticky_actionChangedAfterwards_isStillTheOldOne() {
    StickyActions<float[]> env = new StickyActions<>(new Bead(), 1);
    env.reset(1);
    float[] action = {1, 2};
    env.step(action);
    action[0] = -2;
    assertThat(env.step(action).observation()).endsWith(1, 2);
  }

  @Test
  void sticky_sameSeed_sticksAtTheSameSteps() {
    Script first = Script.terminating(new double[50]);
    Script second = Script.terminating(new double[50]);
    for (Script world : new Script[] {first, second}) {
      StickyActions<Integer> env = new StickyActions<>(world, 0.5);
      env.reset(8);
      for (int i = 0; i < 50; i++) {
        env.step(i % 10);
      }
    }
    assertThat(first.told).isEqualTo(second.told);
  }

  @Test
  void sticky_twiceInAChain_drawsFromTwoStreams() {
    Script world = Script.terminating(new double[2000]);
    StickyActions<Integer> env = new StickyActions<>(new StickyActions<>(world, 0.5), 0.5);
    env.reset(8);
    int kept = 0;
    for (int i = 0; i < 2000; i++) {
      env.step(i % 10);
      kept += world.told.get(i) == i % 10 ? 1 : 0;
    }
    assertThat(kept / 2000.0).isCloseTo(0.25, within(0.05));
  }

  @Test
  void repeat_threeTimes_addsTheRewards() {
    ActionRepeat<Integer> env = new ActionRepeat<>(Script.terminating(1, 2, 3, 4, 5), 3);
    env.reset(0);
    Step first = env.step(7);
    assertThat(first.reward()).isEqualTo(6);
    assertThat(first.observation()).containsExactly(3);
    Step second = env.step(7);
    assertThat(second.reward()).isEqualTo(9);
    assertThat(second.terminated()).isTrue();
  }

  @Test
  void delay_two_executesTheFillerTwice() {
    Script world = Script.terminating(new double[5]);
    DelayedAction<Integer> env = new DelayedAction<>(world, 2, 9);
    env.reset(0);
    for (int action = 1; action <= 5; action++) {
      env.step(action);
    }
    assertThat(world.told).containsExactly(9, 9, 1, 2, 3);
    env.reset(0);
    env.step(4);
    assertThat(world.told).containsExactly(9);
  }

  @Test
  void delay_restored_stillWaitsForTheSameActions() {
    Script world = Script.terminating(new double[8]);
    DelayedAction<Integer> env = new DelayedAction<>(world, 2, 9);
    env.reset(0);
    env.step(1);
    env.step(2);
    Snapshot snapshot = env.snapshot();
    env.step(5);
    env.step(6);
    env.restore(snapshot);
    world.told.clear();
    env.step(3);
    env.step(4);
    assertThat(world.told).containsExactly(1, 2);
  }

  @Test
  void delay_ofAnotherLength_refusesTheSnapshot() {
    Snapshot snapshot = new DelayedAction<>(new Bead(), 2, new float[2]).snapshot();
    DelayedAction<float[]> other = new DelayedAction<>(new Bead(), 3, new float[2]);
    assertThatThrownBy(() -> other.restore(snapshot))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a snapshot of DelayedAction(3)<Bead>");
  }

  @Test
  void noise_gaussian_hasItsDeviationAndKeepsToTheBounds() {
    Environment<float[]> env =
        ActionNoise.gaussian(new Bead(new Bead.Config(0, 1000, false)), 0.2f, 5);
    env.reset(1);
    double squares = 0;
    for (int i = 0; i < 1000; i++) {
      float[] observation = env.step(new float[] {0, 5}).observation();
      squares += observation[1] * observation[1];
      assertThat(observation[2]).isBetween(0f, 10f);
    }
    assertThat(Math.sqrt(squares / 1000)).isCloseTo(0.2, within(0.02));
  }

  @Test
  void noise_replacing_happensAsOftenAsItShould() {
    Script world = Script.terminating(new double[4000]);
    Environment<Integer> env = ActionNoise.replacing(world, 0.3);
    env.reset(1);
    for (int i = 0; i < 4000; i++) {
      env.step(5);
    }
    double kept = Collections.frequency(world.told, 5) / 4000.0;
    assertThat(kept).isCloseTo(0.7 + 0.03, within(0.03));
    assertThat(world.told).contains(0, 1, 2, 3, 4, 6, 7, 8, 9);
  }

  @Test
  void masking_ruledOut_namesTheActionAndTheAllowedOnes() {
    boolean[] mask = new boolean[10];
    mask[2] = true;
    mask[5] = true;
    Script world = Script.terminating(1, 1);
    ActionMasking env = new ActionMasking(world, () -> mask);
    env.reset(0);
    env.step(5);
    assertThatThrownBy(() -> env.step(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("action 3 is masked out in this state; allowed are 2, 5");
    assertThat(world.told).containsExactly(5);
    assertThat(env.mask()).isEqualTo(mask).isNotSameAs(mask);
    boolean[] told = new boolean[10];
    assertThat(env.actionMask(told)).isEqualTo(2);
    assertThat(told).isEqualTo(mask);
  }

  @Test
  void masking_maskOfAnotherLength_isTheWorldsFault() {
    ActionMasking env = new ActionMasking(Script.terminating(1), () -> new boolean[3]);
    env.reset(0);
    assertThatThrownBy(() -> env.step(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the mask has 3 places for 10 actions");
  }

  @Test
  void settings_outOfRange_areRefused() {
    Script world = Script.terminating(1);
    assertThatThrownBy(() -> new StickyActions<>(world, 1.1))
        .hasMessageContaining("probability must be in [0.0, 1.0]; got 1.1");
    assertThatThrownBy(() -> new ActionRepeat<>(world, 0)).hasMessageContaining("times must be");
    assertThatThrownBy(() -> new DelayedAction<>(world, -1, 0)).hasMessageContaining("delay must");
    assertThatThrownBy(() -> new DelayedAction<>(world, 1, 10))
        .hasMessageContaining("action of DelayedAction must be in Discrete[n=10]; got 10");
    assertThatThrownBy(() -> ActionNoise.replacing(world, -0.1))
        .hasMessageContaining("probability must be in");
    assertThatThrownBy(() -> ActionNoise.gaussian(new Bead(), 1, 2, 3))
        .hasMessage("deviation must have 1 or 2 numbers; got 3");
    assertThat(world.actionSpace()).isEqualTo(new Space.Discrete(10));
  }
}
