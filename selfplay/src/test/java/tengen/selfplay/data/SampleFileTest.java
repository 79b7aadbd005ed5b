package tengen.selfplay.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.board.TicTacToe;
import tengen.env.game.Games;
import tengen.env.go.GoGame;

final class SampleFileTest {

  private final GoGame game = GoGame.of(5);
  @TempDir private Path directory;

  @Test
  void read_whatWasEncoded_isEqual() throws IOException {
    Path file = write(SampleFile.encode(game, games()));
    List<TrainingGame> read = SampleFile.read(file, game);
    assertThat(read).hasSize(2);
    for (int i = 0; i < 2; i++) {
      TrainingGame expected = games().get(i);
      assertThat(read.get(i).moves()).isEqualTo(expected.moves());
      assertThat(read.get(i).returns()).isEqualTo(expected.returns());
      for (int ply = 0; ply < expected.moves().length; ply++) {
        PolicyTarget target = expected.policies().get(ply);
        if (target == null) {
          assertThat(read.get(i).policies().get(ply)).isNull();
        } else {
          assertThat(read.get(i).policies().get(ply).moves()).isEqualTo(target.moves());
          assertThat(read.get(i).policies().get(ply).probabilities())
              .isEqualTo(target.probabilities());
        }
      }
    }
    assertThat(read.get(0).outcome().score()).isEqualTo(3.5f);
    assertThat(read.get(0).outcome().ownership()).isEqualTo(games().get(0).outcome().ownership());
    assertThat(read.get(1).outcome()).isNull();
  }

  @Test
  void read_cutAnywhere_saysSo() throws IOException {
    byte[] bytes = SampleFile.encode(game, games());
    for (int length = 0; length < bytes.length; length++) {
      Path file = write(Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> SampleFile.read(file, game))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void read_alteredFrame_isRefused() throws IOException {
    byte[] bytes = SampleFile.encode(game, games());
    bytes[bytes.length - 10] ^= 1;
    Path file = write(bytes);
    assertThatThrownBy(() -> SampleFile.read(file, game))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("game 1 was altered");
  }

  @Test
  void read_otherGame_isRefused() throws IOException {
    Path file = write(SampleFile.encode(game, games()));
    assertThatThrownBy(() -> SampleFile.read(file, Games.named("tic-tac-toe")))
        .hasMessageContaining("go-5")
        .hasMessageContaining("tic-tac-toe");
    assertThat(new TicTacToe().name()).isEqualTo("tic-tac-toe");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("samples.bin"), bytes);
  }

  private List<TrainingGame> games() {
    byte[] owners = new byte[25];
    owners[3] = 1;
    owners[20] = -1;
    List<PolicyTarget> policies = new ArrayList<>();
    policies.add(new PolicyTarget(new int[] {3, 25}, new float[] {0.25f, 0.75f}));
    policies.add(null);
    policies.add(PolicyTarget.of(7));
    return List.of(
        new TrainingGame(
            game,
            new int[] {3, 4, 7},
            policies,
            new float[] {1, -1},
            new TrainingGame.Outcome(3.5f, owners)),
        new TrainingGame(
            game, new int[] {25}, List.of(PolicyTarget.of(25)), new float[] {0, 0}, null));
  }
}
