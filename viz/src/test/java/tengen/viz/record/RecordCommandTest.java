package tengen.viz.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.multi.GameRecord;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.Boards;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.run.RecordedGame;
import tengen.viz.run.RunGames;
import tengen.viz.scene.Theme;

class RecordCommandTest {

  @TempDir Path folder;
  private Path run;

  @BeforeEach
  void makeRun() throws IOException {
    run = folder.resolve("run");
    Files.createDirectories(run.resolve("games"));
    Files.createDirectories(run.resolve("state"));
    Files.writeString(run.resolve("state").resolve("version"), "tengen run format 1\n");
    Files.writeString(
        run.resolve("games").resolve("000001.sgf"),
        "(;GM[1]SZ[9]KM[7]PB[one]PW[two]RE[B+2];B[ee];W[cc];B[tt];W[dd])\n(;GM[1]SZ[5]KM[7];B[aa])");
    Files.writeString(
        run.resolve("games").resolve("000002.sgf"), "(;GM[1]SZ[9]KM[7]RE[W+R];B[ab];W[bc])");
  }

  @Test
  void call_drawsTheGameThatIsAskedFor() throws IOException {
    Path out = folder.resolve("new").resolve("game.png");

    assertThat(record("--generation", "1", "--move", "2", "--pixels", "300", "--out", out + ""))
        .isZero();
    assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(300);
  }

  @Test
  void call_anEnvironment_drawsWhatItLooksLikeThen() throws IOException {
    Path early = folder.resolve("early.png");
    Path late = folder.resolve("late.png");
    Path again = folder.resolve("again.png");

    assertThat(episode(early, "--steps", "3", "--size", "400x300")).isZero();
    assertThat(episode(late, "--steps", "20", "--size", "400x300")).isZero();
    assertThat(episode(again, "--steps", "3", "--size", "400x300")).isZero();
    assertThat(ImageIO.read(early.toFile()).getHeight()).isEqualTo(300);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(early));
    assertThat(Files.readAllBytes(late)).isNotEqualTo(Files.readAllBytes(early));
  }

  @Test
  void call_aGame_isAFilmOfItsMoves() throws IOException {
    Path film = folder.resolve("game.gif");

    assertThat(record("--generation", "1", "--pixels", "200", "--out", film + "")).isZero();
    var reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(film.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(5);
    }
  }

  @Test
  void call_withPanes_showsMoreThanTheScene() throws IOException {
    Path bare = folder.resolve("bare.png");
    Path panes = folder.resolve("panes.png");

    assertThat(episode(bare, "--steps", "3", "--size", "800x450")).isZero();
    assertThat(episode(panes, "--steps", "3", "--size", "800x450", "--panes")).isZero();
    int panel = Theme.DARK.panel();
    assertThat(ImageIO.read(panes.toFile()).getRGB(795, 445)).isEqualTo(panel);
    assertThat(ImageIO.read(bare.toFile()).getRGB(795, 445)).isNotEqualTo(panel);
  }

  private static int episode(Path out, String... options) {
    requireDrawing();
    List<String> arguments = new ArrayList<>(List.of("DrivingGrid-v0", "-q", "--out", out + ""));
    arguments.addAll(List.of(options));
    return new CommandLine(new RecordCommand()).execute(arguments.toArray(String[]::new));
  }

  @Test
  void read_playsTheMainLine() {
    RecordedGame game = RunGames.read(run, RunGames.file(run, 1), 1);
    BoardFrame frame = game.frame(game.position(3), 3);

    assertThat(game.result()).isEqualTo("B+2");
    assertThat(frame.stones()[40]).isEqualTo(1);
    assertThat(frame.stones()[2 + 6 * 9]).isEqualTo(2);
    assertThat(frame.lastMove()).isEqualTo(-1);
    assertThat(frame.title().caption()).contains("move 3 of 4").contains("pass");
    assertThat(Boards.numbers(frame, game.moves(), 3)[2 + 6 * 9]).isEqualTo(2);
  }

  @Test
  void read_otherGames_replaysTheirLines() throws IOException {
    Path file = run.resolve("games").resolve("000003.txt");
    Files.writeString(run.resolve("config.yaml"), "seed: 1\ngame: \"connect-four\"\n");
    Files.writeString(file, "d d c ; 1.0\n");
    RecordedGame game = RunGames.read(run, RunGames.file(run, -1), 1);
    BoardFrame frame = game.frame(game.position(3), 3);

    assertThat(frame.stones()[3 + 7]).isEqualTo(2);
    assertThat(Boards.numbers(frame, game.moves(), 3)[2]).isEqualTo(3);
  }

  @Test
  void read_gamesWhosePiecesMove_numbersThemWhereTheyStand() throws IOException {
    Path file = run.resolve("games").resolve("000003.txt");
    Files.writeString(run.resolve("config.yaml"), "seed: 1\ngame: \"breakthrough-6\"\n");
    Files.writeString(file, "e5d4 c2d3 d4e3 ; 1.0\n");
    RecordedGame game = RunGames.read(run, RunGames.file(run, -1), 1);
    BoardFrame frame = game.frame(game.position(3), 3);

    assertThat(Boards.numbers(frame, game.moves(), 3)[4 + 2 * 6]).isEqualTo(3);
    assertThat(Boards.numbers(frame, game.moves(), 3)[3 + 3 * 6]).isZero();
    assertThat(frame.lastFrom()).isEqualTo(3 + 3 * 6);
  }

  @Test
  void read_recordOfAGame_hasItsPlayersAndResult() {
    Path file = run.resolve("mine" + GameRecord.EXTENSION);
    Game game = Games.named("tic-tac-toe");
    new GameRecord(game, List.of("ann", "bob"), new int[] {0, 3, 1, 4, 2}, new double[] {1, -1})
        .write(file);
    RecordedGame read = RunGames.read(file, file, 1);
    assertThat(read.moves()).containsExactly(0, 3, 1, 4, 2);
    assertThat(List.of(read.first(), read.second(), read.result()))
        .containsExactly("ann", "bob", "first player won");
    assertThat(read.inTurn()).isTrue();
    assertThatThrownBy(() -> RunGames.read(file, file, 2)).hasMessageContaining("games 1 to 1");
  }

  @Test
  void file_withoutGeneration_isTheNewest() {
    assertThat(RunGames.file(run, -1)).hasFileName("000002.sgf");
  }

  @Test
  void file_unknownGeneration_namesThoseThatThereAre() {
    assertThatThrownBy(() -> RunGames.file(run, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no generation 7")
        .hasMessageContaining("000001.sgf to 000002.sgf");
  }

  @Test
  void read_missingGame_saysHowManyThereAre() {
    assertThatThrownBy(() -> RunGames.read(run, RunGames.file(run, 1), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("games 1 to 2");
  }

  @Test
  void position_beyondTheEnd_saysHowLongTheGameIs() {
    RecordedGame game = RunGames.read(run, RunGames.file(run, 2), 1);

    assertThatThrownBy(() -> game.position(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the game has 2 moves");
  }

  @Test
  void illustrate_drawsIntoTheRun() {
    requireDrawing();

    assertThat(new GameIllustrator().illustrate(run))
        .isEqualTo(List.of(run.resolve("pictures").resolve("game.png")))
        .allMatch(Files::exists);
  }

  private int record(String... options) {
    requireDrawing();
    String[] arguments = new String[options.length + 1];
    arguments[0] = run.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(new RecordCommand()).execute(arguments);
  }

  private static void requireDrawing() {
    try {
      Offscreen.open().close();
    } catch (NoGraphicsException e) {
      abort(e.getMessage());
    }
  }
}
