package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

class TransitionTableTest {

  private static TransitionTable.Builder two() {
    return new TransitionTable.Builder(2, 2)
        .initial(0, 0.25)
        .initial(1, 0.75)
        .outcome(0, 0, 0.2, 0, 1, false)
        .outcome(0, 0, 0.3, 1, 2, false)
        .outcome(0, 0, 0.5, 1, 3, true)
        .outcome(0, 1, 1, 0, 0, false)
        .outcome(1, 0, 1, 1, 0, true);
  }

  @Test
  void build_outcomes_lieInOrder() {
    TransitionTable table = two().outcome(1, 1, 1, 0, -1.5, false).build();
    assertThat(table.states()).isEqualTo(2);
    assertThat(table.actions()).isEqualTo(2);
    assertThat(table.outcomes()).isEqualTo(6);
    assertThat(table.first(0, 0)).isZero();
    assertThat(table.end(0, 0)).isEqualTo(3);
    assertThat(table.probability(2)).isEqualTo(0.5);
    assertThat(table.next(2)).isEqualTo(1);
    assertThat(table.reward(2)).isEqualTo(3);
    assertThat(table.terminated(2)).isTrue();
    assertThat(table.terminated(table.first(1, 1))).isFalse();
    assertThat(table.reward(table.first(1, 1))).isEqualTo(-1.5);
  }

  @Test
  void build_laterAdditions_doNotChangeTheTable() {
    TransitionTable.Builder builder = two().outcome(1, 1, 1, 0, -1.5, false);
    TransitionTable table = builder.build();
    builder.initial(0, 1);
    assertThat(table.initial(0)).isEqualTo(0.25);
  }

  @Test
  void draw_frequencies_areTheProbabilities() {
    TransitionTable table = two().outcome(1, 1, 1, 0, 0, false).build();
    UniformRandomProvider random = Rng.stream(3, "test");
    int[] counts = new int[3];
    int[] starts = new int[2];
    for (int i = 0; i < 100_000; i++) {
      counts[table.draw(0, 0, random)]++;
      starts[table.drawStart(random)]++;
    }
    assertThat(counts[0] / 1e5).isEqualTo(0.2, Offset.offset(0.01));
    assertThat(counts[1] / 1e5).isEqualTo(0.3, Offset.offset(0.01));
    assertThat(counts[2] / 1e5).isEqualTo(0.5, Offset.offset(0.01));
    assertThat(starts[0] / 1e5).isEqualTo(0.25, Offset.offset(0.01));
  }

  @Test
  void build_missingOrExcessProbability_isRefused() {
    assertThatThrownBy(() -> two().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the probabilities of state 1, action 1 must add up to 1; got 0.0");
    assertThatThrownBy(() -> two().outcome(1, 1, 0.9, 0, 0, false).build())
        .hasMessage("the probabilities of state 1, action 1 must add up to 1; got 0.9");
    assertThatThrownBy(() -> two().outcome(1, 1, 1, 0, 0, false).initial(0, 0.5).build())
        .hasMessage("the probabilities of the start must add up to 1; got 1.25");
  }

  @Test
  void outcome_wrongValues_areRefused() {
    assertThatThrownBy(() -> two().outcome(0, 1, 1, 0, 0, false))
        .hasMessageContaining("state 0, action 1 came too late");
    assertThatThrownBy(() -> two().outcome(1, 1, 1, 2, 0, false))
        .hasMessage("next must be in [0, 1]; got 2");
    assertThatThrownBy(() -> two().outcome(1, 1, 1.5, 0, 0, false))
        .hasMessage("probability must be in [0.0, 1.0]; got 1.5");
    assertThatThrownBy(() -> two().outcome(1, 1, 1, 0, Double.NaN, false))
        .hasMessageContaining("reward must be in");
  }
}
