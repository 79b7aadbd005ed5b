package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;
import tengen.env.check.Replay;

/** Numbers that PyTorch computed, see the sources named in the files. */
final class ReplayTest {

  @Test
  void optimisers_allOfThem_agreeWithPyTorch() throws Exception {
    FileResult result = replay(new OptimizerReplay(), "optimisers.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(17);
    assertThat(result.skipped()).isZero();
  }

  @Test
  void layers_allThatWeHave_agreeWithPyTorch() throws Exception {
    FileResult result = replay(new LayerReplay(), "layers.json.gz");
    assertThat(result.first()).isNull();
    assertThat(result.cases()).isEqualTo(26);
    assertThat(result.skipped()).isZero();
  }

  private static FileResult replay(Replay replay, String file)
      throws IOException, URISyntaxException {
    assertThat(replay.reads("math", file)).isTrue();
    var cases = new Cases();
    replay.replay(Path.of(ReplayTest.class.getResource(file).toURI()), cases);
    return cases.result(file);
  }
}
