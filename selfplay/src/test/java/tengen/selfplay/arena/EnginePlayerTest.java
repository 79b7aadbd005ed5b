package tengen.selfplay.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.go.GoGame;

/** Engines are shell scripts that pass, and misbehave at one command. */
@DisabledOnOs(OS.WINDOWS)
final class EnginePlayerTest {

  private static final GoGame GAME = GoGame.of(5);

  @TempDir Path folder;

  @Test
  void play_engineThatPasses_endsGamesByCounting() throws IOException {
    MatchResult result = match("printf '= pass\\n\\n'", 8);
    assertThat(result.games()).isEqualTo(8);
    assertThat(result.forfeits()).isZero();
    assertThat(result.score()).isLessThan(0.5);
  }

  @Test
  void play_engineTakesOver_oneProcessServesManyGames() throws IOException {
    match("printf '= pass\\n\\n'", 8);
    assertThat(Files.readAllLines(folder.resolve("started"))).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void play_engineDies_losesWithTheReason() throws IOException {
    PlayedGame game = match("exit 3", 2).played().get(0);
    assertThat(game.forfeit()).isTrue();
    assertThat(game.ending()).contains("genmove", "exit code 3");
    assertThat(game.moves()).hasSizeGreaterThanOrEqualTo(game.opening());
  }

  @Test
  void play_engineSilent_losesByTime() throws IOException {
    PlayedGame game = match("sleep 30", 2).played().get(0);
    assertThat(game.forfeit()).isTrue();
    assertThat(game.ending()).contains("did not answer within 1.0 s");
  }

  @Test
  void play_engineAnswersNoMove_loses() throws IOException {
    PlayedGame game = match("printf '= Z99\\n\\n'", 2).played().get(0);
    assertThat(game.forfeit()).isTrue();
    assertThat(game.ending()).contains("Z99");
  }

  @Test
  void play_engineResigns_losesWithoutForfeit() throws IOException {
    MatchResult result = match("printf '= resign\\n\\n'", 2);
    assertThat(result.losses()).isEqualTo(2);
    assertThat(result.forfeits()).isZero();
  }

  @Test
  void constructor_commandWrong_saysSoBeforeTheMatch() {
    assertThatThrownBy(
            () -> new EnginePlayer(GAME, List.of("no-such-engine"), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-engine");
  }

  private MatchResult match(String onGenmove, int games) throws IOException {
    Path engine = folder.resolve("engine");
    Files.writeString(
        engine,
        "#!/bin/sh\necho x >>'"
            + folder
            + "/started'\nwhile read line; do case $line in *genmove*) "
            + onGenmove
            + " ;; *) printf '=\\n\\n' ;; esac; done\n");
    Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwxr-xr-x"));
    Contestant passes = Players.parse("gtp:'" + engine + "'", Duration.ofSeconds(1));
    MatchConfig config = MatchConfig.of(GAME, games, 1).withAtOnce(2);
    return new Match(GAME, passes, Players.parse("uct:20"), config).play();
  }
}
