package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** V-trace and Retrace. */
final class CorrectionsTest {

  private static double[] filled(int size, double value) {
    double[] array = new double[size];
    Arrays.fill(array, value);
    return array;
  }

  @Property(tries = 300)
  void vtrace_onPolicy_isTheReturnOfAllSteps(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    var trace = new VTrace(VTrace.Config.of(0.97), path.size());
    trace.compute(path, filled(path.size(), 1));
    for (int k = 0; k < path.size(); k++) {
      double expected = Paths.discounted(path, k, 0.97);
      assertThat(path.value[k] + trace.error[k]).isCloseTo(expected, within(1e-12));
      assertThat(trace.actionValue[k]).isCloseTo(expected, within(1e-12));
      assertThat(trace.advantage[k]).isCloseTo(expected - path.value[k], within(1e-12));
    }
  }

  @Property(tries = 200)
  void vtrace_onPolicyWithLambda_isGae(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    var trace = new VTrace(new VTrace.Config(0.97, 0.9, 1, 1), path.size());
    trace.compute(path, filled(path.size(), 1));
    double[] advantage = new double[path.size()];
    Gae.advantages(path, 0.97, 0.9, advantage);
    assertThat(trace.error).containsExactly(advantage, within(1e-12));
  }

  @Property(tries = 200)
  void vtrace_largeRatios_areClipped(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    var clipped = new VTrace(VTrace.Config.of(0.97), path.size());
    clipped.compute(path, filled(path.size(), 1e6));
    var onPolicy = new VTrace(VTrace.Config.of(0.97), path.size());
    onPolicy.compute(path, filled(path.size(), 1));
    assertThat(clipped.error).containsExactly(onPolicy.error);
    assertThat(clipped.advantage).containsExactly(onPolicy.advantage);
  }

  @Property(tries = 100)
  void vtrace_actionsThatThePolicyNeverTakes_teachNothing(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    var trace = new VTrace(VTrace.Config.of(0.97), path.size());
    trace.compute(path, filled(path.size(), 0));
    assertThat(trace.error).containsOnly(0.0);
    for (double advantage : trace.advantage) {
      assertThat(advantage).isZero();
    }
  }

  @Test
  void vtrace_pathLargerThanItsArrays_isRefused() {
    var trace = new VTrace(VTrace.Config.of(0.97), 3);
    assertThatThrownBy(() -> trace.compute(new Trajectories(2, 2), new double[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have 4 numbers; got 3");
  }

  @Property(tries = 200)
  void retrace_noTraces_isExpectedSarsa(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    double[] out = new double[path.size()];
    Retrace.returns(path, 0.9, filled(path.size(), 3), new double[path.size()], out);
    for (int k = 0; k < path.size(); k++) {
      double future = path.terminated[k] ? 0 : path.nextValue[k];
      assertThat(out[k]).isCloseTo(path.reward[k] + 0.9 * future, within(1e-12));
    }
  }

  @Property(tries = 200)
  void retrace_wholeTracesAndActionsOfAverageWorth_isTheReturnOfAllSteps(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    double[] out = new double[path.size()];
    Retrace.returns(path, 0.9, path.nextValue, filled(path.size(), 1), out);
    for (int k = 0; k < path.size(); k++) {
      assertThat(out[k]).isCloseTo(Paths.discounted(path, k, 0.9), within(1e-12));
    }
  }

  @Test
  void trace_likelierUnderTheTarget_isLambda() {
    assertThat(Retrace.trace(0.9, 0.8, 0.4)).isEqualTo(0.9);
    assertThat(Retrace.trace(0.9, 0.2, 0.4)).isCloseTo(0.45, within(1e-7));
    assertThat(Retrace.trace(0.9, 0.2, 0)).isEqualTo(0.9);
  }
}
