package tengen.agents.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;

/** Whole updates that Stable-Baselines3 computed. */
final class UpdateReplayTest {

  /** Of the eight recorded ones. */
  private static final int REPLAYED = 8;

  @Test
  void updates_giveTheWeightsOfStableBaselines3() throws Exception {
    var replay = new UpdateReplay();
    assertThat(replay.reads("math", "updates.json.gz")).isTrue();
    var cases = new Cases();
    replay.replay(Path.of(UpdateReplayTest.class.getResource("updates.json.gz").toURI()), cases);
    FileResult result = cases.result("updates.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(REPLAYED);
    assertThat(result.skipped()).isEqualTo(8 - REPLAYED);
  }
}
