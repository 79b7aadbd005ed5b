package tengen.mcts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;

final class MctxReplayTest {

  @Test
  void replay_recordedSearches_allAgree() throws Exception {
    Path file = Path.of(getClass().getResource("/mctx.json.gz").toURI());
    MctxReplay replay = new MctxReplay();
    Cases cases = new Cases();
    assertThat(replay.reads("math", "mctx.json.gz")).isTrue();
    replay.replay(file, cases);
    FileResult result = cases.result("math/mctx.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(17);
    assertThat(result.skipped()).isZero();
  }
}
