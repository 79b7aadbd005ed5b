package tengen.selfplay.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.go.GoGame;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.Sgf;

final class PlayersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rnadom, did you mean \"random\"?",
    "random:3, random takes nothing",
    "uct, uct wants a number of simulations",
    "uct:0, uct wants a number of simulations",
    "uct:many, uct wants a number of simulations",
    "cfr, cfr wants a number of iterations",
    "network:, network wants a network's directory",
    "network:@5, network wants a network's directory",
    "network:x@0, visits must be",
    "gtp:, gtp wants a command",
    "'', no player \"\"",
  })
  void parse_bad_teaches(String text, String message) {
    assertThatThrownBy(() -> Players.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("uct:800");
  }

  @Test
  void parse_network_readsVisitsAfterTheLastAt() {
    assertThat(Players.parse("network:a@b/c@50").name()).isEqualTo("network:a@b/c@50");
    assertThat(Players.parse("network:a@b").name()).isEqualTo("network:a@b@100");
  }

  @Test
  void open_networkMissing_namesTheFile() {
    Contestant player = Players.parse("network:" + folder.resolve("none") + "@1");
    assertThatThrownBy(() -> player.open(GoGame.of(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder.resolve("none").toString());
  }

  @Test
  void play_networkOfARun_playsWithOneAndManyVisits() {
    Game game = Games.named("connect-four");
    int[] shape = game.observationShape();
    try (Network network =
        Network.create(
            new PolicyValueSpec(
                game.name(), shape[0], shape[1], shape[2], game.moves(), 1, 8, 4, false, false, 1),
            3)) {
      network.save(folder.resolve("networks/000002"), java.util.Map.of());
    }
    for (int visits : new int[] {1, 12}) {
      MatchResult result =
          new Match(
                  game,
                  Players.parse("network:" + folder + "@" + visits),
                  Players.parse("random"),
                  MatchConfig.of(game, 4, 1))
              .play();
      assertThat(result.games()).isEqualTo(4);
      assertThat(result.forfeits()).isZero();
    }
  }

  @Test
  void bytes_goGames_areSgfThatReadsBack() {
    GoGame game = GoGame.of(5);
    MatchResult match =
        new Match(game, Players.parse("random"), Players.parse("uct:5"), MatchConfig.of(game, 4, 1))
            .play();
    var trees = Sgf.read(GameFile.bytes(game, match.played()));
    assertThat(trees).hasSize(4);
    GoRecord record = GoRecord.of(trees.get(1));
    assertThat(record.black()).isEqualTo("uct:5");
    assertThat(record.komi()).isEqualTo(7);
    assertThat(record.moves()).hasSize(match.played().get(1).moves().size());
  }

  @Test
  void bytes_otherGames_areLines() {
    Game game = Games.named("tic-tac-toe");
    MatchResult match =
        new Match(game, Players.parse("random"), Players.parse("uct:5"), MatchConfig.of(game, 2, 1))
            .play();
    String text = new String(GameFile.bytes(game, match.played()), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(2).allMatch(line -> line.split("\t").length == 4);
  }
}
