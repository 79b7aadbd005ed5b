package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.game.Game;
import tengen.env.game.Games;

/** The code of docs/your-own-world.md is the code of this folder. */
class DocumentedTest {

  private static final Path SOURCES = Path.of("src/test/java/com/example");
  private static final Path DOCUMENT = Path.of("../docs/your-own-world.md");

  @Test
  void document_itsCode_isWhatIsTested() throws IOException {
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(blocks)
        .containsExactly(
            source("Sticks"), source("SticksTest"), source("Corridor"), source("CorridorTest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sticks", "Corridor"})
  void world_isShort(String name) throws IOException {
    assertThat(source(name).lines()).hasSizeLessThan(50);
  }

  @Test
  void games_findTheClass() {
    Game game = Games.named("com.example.Sticks");
    assertThat(game.name()).isEqualTo("sticks");
  }

  private static String source(String name) throws IOException {
    return Files.readString(SOURCES.resolve(name + ".java"));
  }
}
