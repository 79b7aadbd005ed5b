package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;
import tengen.env.check.Replay;

/** Numbers that Stable-Baselines3 and RLax computed, see the sources named in the files. */
final class ReplayTest {

  @Test
  void gae_allCases_agreeWithStableBaselines3() throws Exception {
    agrees(new GaeReplay(), "gae.json.gz", 6);
  }

  @Test
  void targets_allCases_agreeWithStableBaselines3() throws Exception {
    agrees(new TargetsReplay(), "targets.json.gz", 12);
  }

  @Test
  void quantile_allCases_agreeWithStableBaselines3() throws Exception {
    agrees(new QuantileReplay(), "quantile.json.gz", 8);
  }

  @Test
  void statistics_allCases_agreeWithStableBaselines3() throws Exception {
    agrees(new StatisticsReplay(), "statistics.json.gz", 4);
  }

  @Test
  void rlax_allCases_agreeWithRlax() throws Exception {
    agrees(new RlaxReplay(), "rlax.json.gz", 54);
  }

  private static void agrees(Replay replay, String file, int cases) throws Exception {
    assertThat(replay.reads("math", file)).isTrue();
    assertThat(replay.reads("math", "layers.json.gz")).isFalse();
    var run = new Cases();
    replay.replay(Path.of(ReplayTest.class.getResource(file).toURI()), run);
    FileResult result = run.result(file);
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(cases);
    assertThat(result.skipped()).isZero();
  }
}
