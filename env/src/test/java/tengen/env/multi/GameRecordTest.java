package tengen.env.multi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.check.Conformance;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

class GameRecordTest {

  @TempDir private Path directory;

  private static GameRecord random(String name, int most) {
    GameEnvironment world = new GameEnvironment(Games.named(name));
    world.reset(7);
    var random = Rng.stream(7, "moves");
    boolean[] mask = new boolean[world.actionSpace().n()];
    for (int i = 0; i < most && !world.state().terminal(); i++) {
      world.actionMask(mask);
      int move = world.actionSpace().sample(random);
      while (!mask[move]) {
        move = world.actionSpace().sample(random);
      }
      world.step(move);
    }
    GameState end = world.state();
    double[] returns = end.terminal() ? new double[] {end.returns(0), end.returns(1)} : null;
    return new GameRecord(end.game(), List.of("a \"b\" %s", "c"), world.moves(), returns);
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect-four", "othello", "hex-5", "breakthrough", "go-5", "backgammon"})
  void read_whatWasWritten_isTheSameGame(String name) {
    GameRecord record = random(name, 10_000);
    Path file = directory.resolve("games").resolve("x" + GameRecord.EXTENSION);
    record.write(file);
    GameRecord read = GameRecord.read(file);

    assertThat(read.game().name()).isEqualTo(record.game().name());
    assertThat(read.moves()).isEqualTo(record.moves());
    assertThat(read.players()).isEqualTo(record.players());
    assertThat(read.returns()).isEqualTo(record.returns());
    assertThat(read.position(read.moves().length).terminal()).isTrue();
    assertThat(Conformance.passed(Conformance.run(directory))).isTrue();
  }

  @Test
  void replay_wrongResult_fails() throws IOException {
    GameRecord record = random("connect-four", 10_000);
    Path file = directory.resolve("games").resolve("x" + GameRecord.EXTENSION);
    double[] wrong = {-record.returns()[0] + 0.5, record.returns()[1]};
    new GameRecord(record.game(), record.players(), record.moves(), wrong).write(file);

    assertThat(Conformance.passed(Conformance.run(directory))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"format\":\"x\"} | not a game record",
        "{\"format\":\"tengen game\",\"version\":2} | version 2",
        "{\"format\":\"tengen game\",\"version\":1,\"game\":\"connect-for\"} | connect-four",
        "{\"format\":\"tengen game\",\"version\":1,\"game\":\"connect-four\",\"players\":[\"a\"]}"
            + " | has 2 players",
        "{\"format\":\"tengen game\",\"version\":1,\"game\":\"connect-four\",\"players\":"
            + "[\"a\",\"b\"],\"moves\":[\"d\",\"z\"]} | move 2",
        "{\"format\": | is damaged",
      })
  void read_damaged_saysWhatAndWhere(String text, String said) throws IOException {
    Path file = directory.resolve("games").resolve("x" + GameRecord.EXTENSION);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);

    assertThatThrownBy(() -> GameRecord.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(said);
  }

  @Test
  void position_illegalMove_saysWhich() {
    Game game = Games.named("tic-tac-toe");
    GameRecord record = new GameRecord(game, List.of("a", "b"), new int[] {4, 4}, null);

    assertThatThrownBy(() -> record.position(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("move 2");
  }
}
