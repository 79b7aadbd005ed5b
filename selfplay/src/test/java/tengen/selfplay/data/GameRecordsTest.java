package tengen.selfplay.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.go.GoGame;

final class GameRecordsTest {

  @TempDir private Path directory;

  @Test
  void read_mixedFile_usesWhatCanBeUsedAndNamesTheRest() throws IOException {
    Path file = directory.resolve("games.sgf");
    Files.writeString(
        file,
        """
        (;GM[1]SZ[5]KM[0.5]RE[B+24.5];B[cc];W[];B[])
        (;GM[1]SZ[5]KM[0.5]RE[B+R];B[cc];W[cc])
        (;GM[1]SZ[9]KM[7]RE[B+R];B[cc])
        (;GM[1]SZ[5]KM[0.5];B[cc])
        (;GM[1]SZ[5]KM[0.5]AB[aa][bb]RE[W+R];W[cc])
        (;GM[1]SZ[5]KM[6]RE[W+R];B[cc];W[dd])
        """);
    GameRecords records = GameRecords.read(GoGame.of(5), List.of(file));
    assertThat(records.games()).hasSize(2);
    assertThat(records.reads().get(0).skipped()).isEqualTo(4);
    assertThat(records.reads().get(0).problems())
        .extracting(Object::toString)
        .anySatisfy(p -> assertThat(p).contains("game 2, move 2"))
        .anySatisfy(p -> assertThat(p).contains("game 3").contains("9x9"))
        .anySatisfy(p -> assertThat(p).contains("game 4").contains("no result"))
        .anySatisfy(p -> assertThat(p).contains("game 5").contains("setup"));
  }

  @Test
  void read_countedGame_knowsWhoOwnsThePoints() throws IOException {
    Path file = directory.resolve("game.sgf");
    Files.writeString(file, "(;GM[1]SZ[5]KM[0.5]RE[B+24.5];B[cc];W[];B[])");
    TrainingGame game = GameRecords.read(GoGame.of(5), List.of(file)).games().get(0);
    assertThat(game.returns()).containsExactly(1, -1);
    assertThat(game.outcome().score()).isEqualTo(24.5f);
    assertThat(game.outcome().ownership()).containsOnly(1);
    assertThat(game.game()).isInstanceOf(GoGame.class);
    assertThat(((GoGame) game.game()).rules().komi()).isEqualTo(0.5);
  }

  @Test
  void read_resultOtherThanTheCount_keepsTheWinnerOnly() throws IOException {
    Path file = directory.resolve("game.sgf");
    Files.writeString(file, "(;GM[1]SZ[5]KM[0.5]RE[W+3.5];B[cc];W[];B[])");
    TrainingGame game = GameRecords.read(GoGame.of(5), List.of(file)).games().get(0);
    assertThat(game.returns()).containsExactly(-1, 1);
    assertThat(game.outcome()).isNull();
  }
}
