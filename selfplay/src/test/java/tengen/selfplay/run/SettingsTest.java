package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Require;
import tengen.env.io.AtomicFiles;

final class SettingsTest {

  enum Kind {
    GUMBEL,
    PUCT
  }

  record Search(int visits, double noise, Kind kind) {
    Search {
      Require.inRange("visits", visits, 1, 10_000);
    }
  }

  record Config(String game, boolean gate, List<Integer> sizes, Search search) {}

  private static final Config DEFAULTS =
      new Config("go-9", true, List.of(64, 32), new Search(100, 0.25, Kind.GUMBEL));

  @TempDir Path folder;

  @Test
  void bind_nothingSet_isTheDefaults() {
    assertThat(Settings.of(DEFAULTS).bind()).isEqualTo(DEFAULTS);
  }

  @Test
  void bind_fileThenSet_laterWins() {
    Path file = folder.resolve("mine.yaml");
    AtomicFiles.write(file, "game: go-13\nsearch:\n  visits: 50\n  noise: 0\n");
    Config config =
        Settings.of(DEFAULTS)
            .file(file)
            .setAll(List.of("search.visits=60", "search.kind=puct", "sizes=[8]", "gate=false"))
            .bind();
    assertThat(config)
        .isEqualTo(new Config("go-13", false, List.of(8), new Search(60, 0, Kind.PUCT)));
  }

  @Test
  void set_scientificNotation_isANumber() {
    assertThat(Settings.of(DEFAULTS).set("search.noise=1e-3").bind().search().noise())
        .isEqualTo(0.001);
  }

  @Test
  void yaml_readBack_isTheSame() {
    Path file = folder.resolve("config.yaml");
    Settings<Config> settings = Settings.of(DEFAULTS).set("game=1e5").set("search.visits=7");
    settings.writeTo(file);
    assertThat(Settings.read(file, DEFAULTS)).isEqualTo(settings.bind());
    assertThat(AtomicFiles.read(file)).contains("search:\n  visits: 7\n");
  }

  @Test
  void read_settingMissing_namesIt() {
    Path file = folder.resolve("config.yaml");
    AtomicFiles.write(file, Settings.of(DEFAULTS).yaml().replaceAll("(?m)^  noise.*\\n", ""));
    assertThatThrownBy(() -> Settings.read(file, DEFAULTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("search.noise is missing in " + file);
  }

  @ParameterizedTest
  @CsvSource({
    "search.visit=5, unknown setting search.visit; did you mean \"search.visits\"?",
    "serch.visits=5, unknown setting serch; did you mean \"search\"?",
    "visits=5, unknown setting visits; did you mean \"search.visits\"?",
    "Search.Visits=5, unknown setting Search",
    "zebra=5, 'unknown setting zebra (there are: game, gate, sizes, search)'",
    "search=5, setting search is a group: set search.visits",
    "search.visits=, setting search.visits has no value; the default is 100",
    "search.visits=null, setting search.visits has no value",
    "search.visits=many, 'setting search.visits: must be a whole number; got \"many\"'",
    "search.visits=1.5, 'setting search.visits: must be a whole number; got \"1.5\"'",
    "search.visits=0, 'setting search: visits must be in [1, 10000]; got 0'",
    "search.kind=uct, 'setting search.kind: must be one of gumbel, puct; got \"uct\"'",
    "gate=1, 'setting gate: must be true or false; got \"1\"'",
    "gate=maybe, 'setting gate: must be true or false; got \"maybe\"'",
    "sizes=5, 'setting sizes: must be'",
    "search.visits, --set wants key=value",
    "search.visits=[1, 'the value of search.visits, line 1: not valid YAML'",
  })
  void set_bad_saysWhat(String assignment, String message) {
    assertThatThrownBy(() -> Settings.of(DEFAULTS).set(assignment).bind())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"search:\n  visits:\n", "game: ''\n", "game: a\ngame: b\n", "- 1\n", "game: [\n"})
  void file_bad_namesTheFile(String yaml) {
    Path file = folder.resolve("mine.yaml");
    AtomicFiles.write(file, yaml);
    assertThatThrownBy(() -> Settings.of(DEFAULTS).file(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void file_empty_changesNothing() {
    Path file = folder.resolve("mine.yaml");
    AtomicFiles.write(file, "# nothing yet\n");
    assertThat(Settings.of(DEFAULTS).file(file).bind()).isEqualTo(DEFAULTS);
  }
}
