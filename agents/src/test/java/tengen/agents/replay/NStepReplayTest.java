package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;

/** Numbers that Stable-Baselines3 computed, see the source named in the file. */
final class NStepReplayTest {

  @Test
  void nstep_allCases_agreeWithStableBaselines3() throws Exception {
    var replay = new NStepReplay();
    assertThat(replay.reads("math", "nstep.json.gz")).isTrue();
    assertThat(replay.reads("math", "gae.json.gz")).isFalse();
    var cases = new Cases();
    replay.replay(Path.of(NStepReplayTest.class.getResource("nstep.json.gz").toURI()), cases);
    FileResult result = cases.result("nstep.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(4);
    assertThat(result.skipped()).isZero();
  }
}
