package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class TaxiTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new Taxi(new Taxi.Config(true, true, 0.8, 0.3, 200));
  }

  /** The best drivers earn 7.93 on average over the 300 starts. */
  @Test
  void step_optimalPolicy_deliversAndKeepsToTheMask() {
    Taxi env = new Taxi();
    int[] policy = ValueIteration.solve(env.table(), 1, 1e-12).policy();
    boolean[] mask = new boolean[6];
    double sum = 0;
    for (int start = 0; start < 500; start++) {
      if (env.table().initial(start) > 0) {
        env.start(start);
        Step step;
        do {
          env.actionMask(mask);
          assertThat(mask[policy[env.state()]]).isTrue();
          step = env.step(policy[env.state()], env.table().first(env.state(), policy[env.state()]));
          sum += step.reward();
        } while (!step.ended());
        assertThat(step.terminated()).isTrue();
      }
    }
    assertThat(sum).isEqualTo(7.93 * 300);
  }

  @Test
  void actionMask_everyState_allowsWhatChangesIt() {
    Taxi env = new Taxi();
    boolean[] mask = new boolean[6];
    for (int state = 0; state < 500; state++) {
      env.start(state);
      int allowed = env.actionMask(mask);
      int count = 0;
      for (int action = 0; action < 6; action++) {
        int next = env.table().next(env.table().first(state, action));
        assertThat(mask[action]).as("state %d action %d", state, action).isEqualTo(next != state);
        count += mask[action] ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(count);
    }
  }

  @Test
  void actionMask_wrongLength_isRefused() {
    Taxi env = new Taxi();
    env.reset(1);
    assertThatThrownBy(() -> env.actionMask(new boolean[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length of the mask must be in [6, 6]; got 5");
  }

  @Test
  void reset_everyStart_isReached() {
    Taxi env = new Taxi();
    boolean[] seen = new boolean[500];
    for (long seed = 0; seed < 5000; seed++) {
      seen[(int) env.reset(seed)[0]] = true;
    }
    for (int state = 0; state < 500; state++) {
      assertThat(seen[state]).as("state " + state).isEqualTo(env.table().initial(state) > 0);
    }
  }

  /** Where the passenger wants to go after being picked up at red and driven a field south. */
  private static int driven(Taxi env, long seed) {
    do {
      env.reset(seed++ << 20);
    } while (env.passenger() != 0 || env.destination() != 2 || env.column() != 0 || env.row() != 0);
    env.step(TaxiTable.PICK_UP);
    env.step(TaxiTable.PICK_UP);
    env.step(3);
    assertThat(env.destination()).as("nothing moved yet").isEqualTo(2);
    env.step(0);
    int named = env.destination();
    env.step(0);
    env.step(1);
    assertThat(env.destination()).as("minds are changed once").isEqualTo(named);
    return named;
  }

  /**
   * In 200,000 episodes of Gymnasium's, begun so with yellow as destination, it became red, green
   * and blue in 10.0, 10.0 and 9.9 of a hundred.
   */
  @Test
  void step_ficklePassenger_changesHisMindAsOftenAsInGymnasium() {
    Taxi env = new Taxi(new Taxi.Config(false, true, 0.8, 0.3, 200));
    int episodes = 3000;
    int[] named = new int[4];
    for (int i = 0; i < episodes; i++) {
      named[driven(env, 1000L * i)]++;
    }
    double deviation = Math.sqrt(0.1 * 0.9 * episodes);
    for (int place : new int[] {0, 1, 3}) {
      assertThat((double) named[place]).isCloseTo(0.1 * episodes, within(4 * deviation));
    }
  }

  @Test
  void step_passengerWhoMustChange_neverKeepsHisMind() {
    Taxi env = new Taxi(new Taxi.Config(false, true, 0.8, 1, 200));
    for (int i = 0; i < 20; i++) {
      assertThat(driven(env, 1000L * i)).isNotEqualTo(2);
    }
  }

  /** A driver who always knows the way earned 9.459 in 20,000 episodes of Gymnasium's. */
  @Test
  void step_ficklePassenger_costsTheBestDriverAsMuchAsInGymnasium() {
    Taxi env = new Taxi(new Taxi.Config(false, true, 0.8, 1, 200));
    int[] policy = ValueIteration.solve(env.table(), 1, 1e-12).policy();
    double sum = 0;
    int episodes = 20_000;
    for (long seed = 0; seed < episodes; seed++) {
      env.reset(seed);
      Step step;
      do {
        step = env.step(policy[env.state()]);
        sum += step.reward();
      } while (!step.ended());
    }
    assertThat(sum / episodes).isCloseTo(9.459, within(4 * 0.033));
  }

  @Test
  void config_badFickleProbability_isRefused() {
    assertThatThrownBy(() -> new Taxi.Config(false, true, 0.8, 1.1, 200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fickleProbability must be in [0.0, 1.0]; got 1.1");
  }

  @Test
  void toString_showsTownAndTaxi() {
    Taxi env = new Taxi();
    env.start(((2 * 5 + 1) * 5 + 0) * 4 + 3);
    assertThat(env)
        .hasToString(
            "+---------+\n|R: | : :G|\n| : | : : |\n| :T: : : |\n| | : | : |\n|Y| : |B: |\n"
                + "+---------+\npassenger red, destination blue, start, 0 steps");
    assertThat(env.row()).isEqualTo(2);
    assertThat(env.column()).isEqualTo(1);
    assertThat(env.passenger()).isZero();
    assertThat(env.destination()).isEqualTo(3);
  }
}
