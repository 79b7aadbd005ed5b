package tengen.env.go.sgf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SgfGamesTest {

  private static final String GOOD =
      "(;FF[4]GM[1]SZ[9]KM[7]RU[Tromp-Taylor]PB[a]PW[b]RE[B+5];B[ee];W[ec];B[])\n";

  @TempDir Path folder;
  private final List<GoRecord> games = new ArrayList<>();

  @Test
  void games_gzipCollection_givesEveryMainLine() throws IOException {
    Path file = folder.resolve("games.sgf.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((GOOD + GOOD + GOOD).getBytes(StandardCharsets.US_ASCII));
    }
    GamesRead read = Sgf.games(file, (number, game) -> games.add(game));
    assertThat(read.used()).isEqualTo(3);
    assertThat(read.skipped()).isZero();
    GoRecord game = games.get(2);
    assertThat(game.size()).isEqualTo(9);
    assertThat(game.komi()).isEqualTo(7);
    assertThat(game.rules()).isEqualTo("Tromp-Taylor");
    assertThat(game.result()).isEqualTo(GoResult.score(5));
    assertThat(game.moves())
        .containsExactly(
            new GoRecord.Move(0, 40), new GoRecord.Move(1, 58), new GoRecord.Move(0, 81));
  }

  @Test
  void games_brokenGameBetweenGoodOnes_isSkippedWithItsPlace() {
    GamesRead read = read(GOOD + "(;FF[4]SZ[9];B[zz])\n" + GOOD);
    assertThat(read.used()).isEqualTo(2);
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().get(0).toString())
        .contains("games.sgf, game 2: line 2, column 14: B: \"zz\" is not a point");
  }

  @Test
  void games_unclosedGame_losesOnlyThatOne() {
    GamesRead read = read(GOOD + "(;FF[4]SZ[9];B[aa]\n" + GOOD + "(;FF[4]SZ[9];B[aa\n");
    assertThat(read.used()).isEqualTo(2);
    assertThat(read.skipped()).isEqualTo(2);
    assertThat(read.problems().get(0).message()).contains("a game begins inside another");
    assertThat(read.problems().get(1).message()).startsWith("line 4, column 15:");
  }

  @Test
  void games_variationsOfABrokenGame_areNotTakenForGames() {
    String broken = "(;GM[1]SZ[9];B[ee];W!\n(;B[aa];W[bb])\n(;B[ab]))\n";
    GamesRead read = read(broken + GOOD);
    assertThat(read.used()).isEqualTo(1);
    assertThat(read.skipped()).isEqualTo(1);
  }

  @Test
  void games_sinkRefuses_isNotedWithGameAndMove() {
    Path file = write(GOOD + GOOD);
    GamesRead read =
        Sgf.games(
            file,
            (number, game) -> {
              if (number == 2) {
                throw new GoRecordException(17, "illegal move E5: the point is occupied");
              }
            });
    assertThat(read.used()).isEqualTo(1);
    assertThat(read.problems())
        .containsExactly(
            new GamesRead.Problem(file, 2, 17, "illegal move E5: the point is occupied"));
    assertThat(read.problems().get(0).toString())
        .endsWith("games.sgf, game 2, move 17: illegal move E5: the point is occupied");
  }

  @Test
  void games_largerThanTheLimit_endsWithAProblem() {
    Path file = write(GOOD.repeat(10));
    SgfLimits limits = new SgfLimits(200, 100, 100, 10, 100);
    GamesRead read = Sgf.games(file, limits, (number, game) -> games.add(game));
    assertThat(read.used()).isEqualTo(2);
    assertThat(read.problems().get(0).message()).contains("larger than 200 bytes");
  }

  private GamesRead read(String content) {
    return Sgf.games(write(content), (number, game) -> games.add(game));
  }

  private Path write(String content) {
    try {
      return Files.writeString(folder.resolve("games.sgf"), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
