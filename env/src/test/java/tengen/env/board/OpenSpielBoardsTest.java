package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.check.Cases;
import tengen.env.check.FileResult;
import tengen.env.check.OpenSpielReplay;
import tengen.env.check.Trace;

class OpenSpielBoardsTest {

  /** Recorded from OpenSpiel 2.0.2; see the README beside that folder. */
  private static final Path RECORDED = Path.of("src/test/resources/conformance/openspiel");

  @ParameterizedTest
  @CsvSource({
    "tic_tac_toe, 30",
    "connect_four, 30",
    "othello, 15",
    "hex-num_rows7-num_cols7, 15",
    "breakthrough-rows6-columns6, 15",
    "y-board_size9, 8",
    "gomoku-size9, 12"
  })
  void replay_recordedGames_agreeInEveryStep(String file, int games) throws IOException {
    Cases cases = new Cases();
    new OpenSpielReplay().replay(RECORDED.resolve("playthroughs-" + file + ".jsonl.gz"), cases);
    FileResult result = cases.result(file);
    assertThat(result.line()).isEqualTo(file + ": ok, " + games + " cases");
  }

  @Test
  void replay_recordedTrees_skipNoGameOfThisPackage() throws IOException {
    OpenSpielBoards boards = new OpenSpielBoards();
    int known = 0;
    for (JsonNode perft : Trace.document(RECORDED.resolve("trees.json.gz")).path("perft")) {
      known += boards.find(perft.path("game").asText()).isPresent() ? 1 : 0;
    }
    assertThat(known).isEqualTo(6);
  }

  @Test
  void find_withoutParameters_isOpenSpielsDefault() {
    OpenSpielBoards boards = new OpenSpielBoards();
    assertThat(boards.find("hex").orElseThrow().game().name()).isEqualTo("hex-11");
    assertThat(boards.find("y").orElseThrow().game().name()).isEqualTo("y-19");
    assertThat(boards.find("chess")).isEmpty();
  }
}
