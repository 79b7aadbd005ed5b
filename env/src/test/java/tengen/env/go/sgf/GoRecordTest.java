package tengen.env.go.sgf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.go.GoGame;
import tengen.env.go.GoState;

class GoRecordTest {

  @Test
  void of_bothWaysOfPassing_givePasses() {
    assertThat(record("(;SZ[9];B[tt];W[])").moves())
        .containsExactly(new GoRecord.Move(0, 81), new GoRecord.Move(1, 81));
    assertThat(record("(;SZ[21];B[tt];W[])").moves())
        .containsExactly(new GoRecord.Move(0, 21 + 19), new GoRecord.Move(1, 441));
  }

  @Test
  void of_fileFormat3_isReadAlike() {
    GoRecord game = record("(;GaMe[1]FileFormat[3]SiZe[13]KoMi[5.5]PlayerBlack[x];White[aa])");
    assertThat(game.size()).isEqualTo(13);
    assertThat(game.komi()).isEqualTo(5.5);
    assertThat(game.black()).isEqualTo("x");
    assertThat(game.moves()).containsExactly(new GoRecord.Move(1, 12 * 13));
  }

  @Test
  void of_handicap_whiteMovesFirst() {
    GoRecord game = record("(;SZ[9]HA[2]AB[gc][cg])");
    assertThat(game.handicap()).isEqualTo(2);
    assertThat(game.setupBlack()).containsExactly(20, 60);
    assertThat(game.toMove()).isEqualTo(1);
    assertThat(record("(;SZ[9]AB[gc]PL[2])").toMove()).isEqualTo(1);
    assertThat(record("(;SZ[9]AB[gc])").toMove()).isZero();
  }

  @Test
  void of_whatCannotBeUsed_isRefusedWithItsPlace() {
    assertThatThrownBy(() -> record("(;GM[3]SZ[8])"))
        .hasMessage("line 1, column 3: GM: not a game of Go");
    assertThatThrownBy(() -> record("(;SZ[9]\n;B[ee];AE[ee])"))
        .hasMessage("line 2, column 7: stones are set up after the start of the game");
    assertThatThrownBy(() -> record("(;SZ[9]HA[1])")).hasMessageContaining("at least 2 stones");
    assertThatThrownBy(() -> record("(;SZ[9]AB[cc:aa])"))
        .hasMessageContaining("upper left to the lower right");
    assertThatThrownBy(() -> record("(;SZ[9]KM[6,5])"))
        .hasMessage("line 1, column 8: KM: expected a number; got \"6,5\"");
    assertThatThrownBy(() -> record("(;SZ[9]KM[NaN])")).hasMessageContaining("expected a number");
  }

  @Test
  void charset_notNamed_isGuessed() {
    assertThat(tree("(;C[plain])").charsetName()).isEqualTo("ISO-8859-1");
    assertThat(tree("(;C[caf\u00e9])").root().text("C")).contains("café");
    assertThat(tree("(;C[caf\u00c3\u00a9])").root().text("C")).contains("café");
    assertThat(tree("(;C[\u00c3\u00a9]PB[\u00e9])").charsetName()).isEqualTo("ISO-8859-1");
  }

  @ParameterizedTest
  @CsvSource({
    "B+3.5, SCORE, 0, B+3.5",
    "W+0.5, SCORE, 1, W+0.5",
    "'W+6,5', SCORE, 1, W+6.5",
    "B+R, RESIGNATION, 0, B+R",
    "w+resign, RESIGNATION, 1, W+R",
    "B+Time, TIME, 0, B+T",
    "W+F, FORFEIT, 1, W+F",
    "B+, SCORE, 0, B+",
    "B+many, SCORE, 0, B+",
    "0, DRAW, -1, 0",
    "Jigo, DRAW, -1, 0",
    "Draw, DRAW, -1, 0",
    "Void, VOID, -1, Void",
    "?, UNKNOWN, -1, ?",
    "Black wins, UNKNOWN, -1, ?",
    "'', UNKNOWN, -1, ?",
  })
  void parse_formsOfResults_areUnderstood(
      String text, GoResult.End end, int winner, String written) {
    GoResult result = GoResult.parse(text);
    assertThat(result.end()).isEqualTo(end);
    assertThat(result.winner()).isEqualTo(winner);
    assertThat(result).hasToString(written);
  }

  @Test
  void replay_illegalMove_isRefusedWithItsNumber() throws GoRecordException {
    GoState state = GoGame.of(9).start();
    GoRecord good = record("(;SZ[9]AB[aa];W[ba];W[ab];B[];W[ee])");
    List<Integer> seen = new ArrayList<>();
    good.replay(state, (number, move) -> seen.add(number));
    assertThat(seen).containsExactly(0, 1, 2, 3);
    assertThat(state.stone(72)).isZero();
    assertThatThrownBy(() -> record("(;SZ[9];B[ee];W[ee])").replay(state, (number, move) -> {}))
        .isInstanceOf(GoRecordException.class)
        .hasMessageContaining("E5")
        .extracting("move")
        .isEqualTo(2);
    assertThatThrownBy(() -> record("(;SZ[13])").replay(state, (number, move) -> {}))
        .hasMessage("the board is 13x13; expected 9");
  }

  private static GoRecord record(String text) {
    return GoRecord.of(tree(text));
  }

  private static SgfTree tree(String text) {
    return Sgf.read(text.getBytes(StandardCharsets.ISO_8859_1)).get(0);
  }
}
