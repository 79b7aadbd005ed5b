package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.Space;
import tengen.env.game.Games;

/**
 * The registry, {@code tengen envs} and the pages of {@code docs/worlds} say the same. The page of
 * a world has its id as heading; the page of a family begins with a list of ids; the page of a game
 * is named after the game without its size.
 */
final class WorldPagesTest {

  private static final Path FOLDER = Path.of("../docs/worlds");

  /** What the pages of a kind have in common; no world is described there. */
  private static final String GENERAL = "grid-rooms";

  private static final Pattern ID =
      Pattern.compile("(?<![\\w./-])(?:[a-z]+/)?[A-Z][\\w-]*-v\\d+\\b");
  private static final Pattern FAMILY = Pattern.compile("\n\n(`[^`]+-v\\d+`(?:, `[^`]+`)*)\n");
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+)\\.md\\)");

  /** Text of each page by its name. */
  private static final Map<String, String> PAGES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        assertThat(name).endsWith(".md");
        PAGES.put(name.replace(".md", ""), Files.readString(file));
      }
    }
  }

  private static List<String> ids() {
    return Environments.specs().stream().map(EnvironmentSpec::id).toList();
  }

  /** Those too that this machine lacks something for. */
  private static List<String> allIds() {
    List<String> ids = new ArrayList<>(ids());
    ids.addAll(Environments.absent().keySet());
    return ids;
  }

  /** The ids that a page describes. */
  private static List<String> described(String page) {
    String text = PAGES.get(page);
    String heading = text.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
    if (ID.matcher(heading).matches()) {
      return List.of(heading);
    }
    Matcher family = FAMILY.matcher(text);
    return family.find() ? all(QUOTED, family.group(1)) : List.of();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(match.groupCount())).toList();
  }

  private static boolean ofGame(String page) {
    return !page.equals(GENERAL) && described(page).isEmpty();
  }

  /** The names on the page of a game that are meant as names of that game. */
  private static List<String> games(String page) {
    List<String> names = new ArrayList<>();
    String text = PAGES.get(page);
    if (text.startsWith("# " + page + "\n")) {
      names.add(page);
    }
    for (String quoted : all(QUOTED, text)) {
      if (quoted.matches(Pattern.quote(page) + "(-\\d+(x\\d+)?)?") && !names.contains(quoted)) {
        names.add(quoted);
      }
    }
    return names;
  }

  @Test
  void pages_everyId_isDescribedOnceAndRegistered() {
    List<String> described =
        PAGES.keySet().stream().flatMap(page -> described(page).stream()).toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(allIds());
  }

  @Test
  void pages_whatLooksLikeAnId_isRegistered() {
    List<String> ids = allIds();
    PAGES.forEach((page, text) -> assertThat(ids).as(page).containsAll(all(ID, text)));
  }

  @Test
  void pages_everyGame_isDescribedAndKnown() {
    List<String> described = new ArrayList<>();
    for (String page : PAGES.keySet()) {
      if (ofGame(page)) {
        List<String> names = games(page);
        assertThat(names).as("the names of a game on page " + page).isNotEmpty();
        assertThat(names).allSatisfy(name -> assertThat(Games.named(name).moves()).isPositive());
        described.addAll(names);
      }
    }
    assertThat(described).doesNotHaveDuplicates().containsAll(Games.names());
  }

  @Test
  void pages_spacesAndLimits_areThoseOfTheWorlds() {
    int compared = 0;
    for (EnvironmentSpec<?> spec : Environments.specs()) {
      String text = page(spec.id());
      try (Environment<?> env = Environments.make(spec.id())) {
        compared += number(text, "observation\\*\\* \\| (\\d+) numbers?", width(env), spec.id());
        if (env.actionSpace() instanceof Space.Discrete actions) {
          compared += number(text, "actions\\*\\* \\| (\\d+):", actions.n(), spec.id());
          compared += number(text, "actions \\| 0 to (\\d+):", actions.n() - 1, spec.id());
        }
      }
      Object limit = spec.settings().get("maxSteps");
      if (limit instanceof Integer steps) {
        compared += number(text, "truncated\\*\\* \\| after (\\d+) steps", steps, spec.id());
      }
    }
    assertThat(compared).as("numbers compared").isGreaterThanOrEqualTo(Environments.specs().size());
  }

  private static int width(Environment<?> env) {
    return env.observationSpace().width();
  }

  private static int number(String text, String pattern, int expected, String id) {
    List<String> found = all(Pattern.compile(pattern), text);
    if (!found.isEmpty()) {
      assertThat(found).as(id + ": " + pattern).containsExactly(Integer.toString(expected));
    }
    return found.size();
  }

  @Test
  void pages_observationsOfGames_haveTheirShape() {
    int compared = 0;
    for (String page : PAGES.keySet()) {
      if (ofGame(page)) {
        List<String> shapes = all(Pattern.compile("`(\\[\\d+, \\d+, \\d+])`"), PAGES.get(page));
        for (String shape : shapes) {
          assertThat(shape)
              .as(page)
              .isEqualTo(Arrays.toString(Games.named(games(page).get(0)).observationShape()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  @Test
  void pages_everySetting_isNamedThereOrOnALinkedPage() {
    for (EnvironmentSpec<?> spec : Environments.specs()) {
      StringBuilder text = new StringBuilder(page(spec.id()));
      for (String link : all(LINK, page(spec.id()))) {
        text.append(PAGES.get(link));
      }
      assertThat(all(QUOTED, text.toString())).as(spec.id()).containsAll(spec.settings().keySet());
    }
  }

  private static String page(String id) {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      if (described(page.getKey()).contains(id)) {
        return page.getValue();
      }
    }
    throw new AssertionError("no page of docs/worlds describes " + id);
  }

  @Test
  void envs_json_isTheRegistry() throws IOException {
    StringWriter out = new StringWriter();
    assertThat(
            Main.run(new String[] {"envs", "--json"}, new PrintWriter(out), new PrintWriter(out)))
        .isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("environments").findValuesAsText("id")).isEqualTo(ids());
    List<String> games = new ArrayList<>();
    json.path("games").forEach(name -> games.add(name.asText()));
    assertThat(games).isEqualTo(Games.names());
  }
}
