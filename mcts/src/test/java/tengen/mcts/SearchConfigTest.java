package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SearchConfigTest {

  @Test
  void with_nothingChanged_isEqual() {
    for (SearchConfig config :
        new SearchConfig[] {SearchConfig.puct(), SearchConfig.gumbel(), SearchConfig.uct()}) {
      assertThat(config.with().build()).isEqualTo(config);
    }
  }

  @Test
  void with_everySetting_arrives() {
    SearchConfig config =
        SearchConfig.puct()
            .with()
            .rule(SearchConfig.Rule.GUMBEL)
            .exploration(2, Double.POSITIVE_INFINITY)
            .firstPlayValue(-1)
            .rescaled(true)
            .noise(0.1, 0.7)
            .ucbExploration(0.9)
            .consideredMoves(7)
            .gumbelScale(0.5)
            .valueWorth(1, 20)
            .solver(false)
            .reuseTree(false)
            .leavesPerStep(3)
            .maxNodes(99)
            .build();
    assertThat(config)
        .isEqualTo(
            new SearchConfig(
                SearchConfig.Rule.GUMBEL,
                2,
                Double.POSITIVE_INFINITY,
                -1,
                false,
                true,
                0.1,
                0.7,
                0.9,
                7,
                0.5,
                1,
                20,
                false,
                false,
                3,
                99));
    assertThat(config.with().firstPlayReduction(0.3).build().firstPlayReduces()).isTrue();
  }

  @Test
  void build_outOfRange_namesTheSetting() {
    assertThatThrownBy(() -> SearchConfig.puct().with().noise(1.5, 0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("noiseFraction must be in [0.0, 1.0]; got 1.5");
    assertThatThrownBy(() -> SearchConfig.puct().with().exploration(Double.NaN, 1).build())
        .hasMessageStartingWith("explorationInit must be in");
    assertThatThrownBy(() -> SearchConfig.gumbel().with().consideredMoves(0).build())
        .hasMessageStartingWith("consideredMoves must be in");
    assertThatThrownBy(() -> SearchConfig.uct().with().leavesPerStep(0).build())
        .hasMessageStartingWith("leavesPerStep must be in");
  }
}
