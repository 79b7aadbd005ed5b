package tengen.env.driving.highway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

class HighwayReplayTest {

  private static final Path RECORDED = Path.of("src/test/resources/conformance/highway");

  @Test
  void run_recordedVehicles_allPassAndNothingIsSkipped() {
    assertThat(Conformance.run(RECORDED))
        .extracting(FileResult::line)
        .containsExactly("highway/vehicles.jsonl.gz: ok, 312 cases");
  }
}
