package tengen.agents.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;

/** Numbers that Stable-Baselines3 computed. */
final class DistributionReplayTest {

  @Test
  void dists_allKinds_agreeWithStableBaselines3() throws Exception {
    var cases = new Cases();
    Path file = Path.of(DistributionReplayTest.class.getResource("dists.json.gz").toURI());
    new DistributionReplay().replay(file, cases);
    FileResult result = cases.result("dists.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(11);
    assertThat(result.skipped()).isZero();
  }
}
