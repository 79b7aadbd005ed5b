package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;
import tengen.env.check.Replay;

/** Losses that Stable-Baselines3 computed. */
final class PgReplayTest {

  @Test
  void ppoLoss_allCases_agreeWithStableBaselines3() throws Exception {
    FileResult result = replay(new PpoLossReplay(), "ppo_loss.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(4);
  }

  private static FileResult replay(Replay replay, String file) throws Exception {
    assertThat(replay.reads("math", file)).isTrue();
    var cases = new Cases();
    replay.replay(Path.of(PgReplayTest.class.getResource(file).toURI()), cases);
    return cases.result(file);
  }
}
