package tengen.selfplay.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTest {

  @TempDir private Path folder;
  private final List<Path> runs = new ArrayList<>();

  /* A run as tengen train leaves it, in short. */
  private Path run(String world, String algorithm, int seed, double... returns) throws IOException {
    Path run = folder.resolve(world + "-" + algorithm + "-" + seed + "-" + runs.size());
    Files.createDirectories(run.resolve("state"));
    Files.writeString(run.resolve("state/version"), "tengen run format 1\n");
    Files.writeString(
        run.resolve("config.yaml"),
        """
        train:
          environment: %s
          settings: []
          algorithm: %s
          steps: 1000
          seed: %d
          finalEpisodes: 50
          masks: true
        learner:
          gamma: 0.9%d
        """
            .formatted(world, algorithm, seed, seed % 2));
    Files.writeString(
        run.resolve("manifest.json"), "{\"origin\":{\"tengen\":\"0.1.0\",\"commit\":\"abc\"}}");
    StringBuilder metrics = new StringBuilder();
    for (int i = 0; i < returns.length; i++) {
      int step = 1000 * (i + 1) / returns.length;
      metrics.append(
          String.format(Locale.ROOT, "{\"step\":%d,\"eval/mean_reward\":%f}%n", step, returns[i]));
    }
    Files.writeString(run.resolve("metrics.jsonl"), metrics);
    runs.add(run);
    return run;
  }

  private static void end(Path run, double last, double best) throws IOException {
    String score = "{\"episodes\":50,\"mean\":%f,\"std\":1,\"low\":0,\"high\":1,\"measures\":{}}";
    Files.writeString(
        run.resolve("summary.json"),
        String.format(
            Locale.ROOT,
            "{\"run\":\"r\",\"ended\":true,\"reason\":\"all\",\"environment\":\"e\",\"algorithm\":\"a\","
                + "\"seed\":1,\"steps\":1000,\"seconds\":1,\"last\":"
                + score
                + ",\"best\":"
                + score
                + "}",
            last,
            best));
  }

  private void ended(String world, String algorithm, double from) throws IOException {
    for (int seed = 1; seed <= 5; seed++) {
      end(run(world, algorithm, seed, from / 2, from + seed), from + seed, from + 2 * seed);
    }
  }

  private Comparison compare(String by, String... ranges) {
    return Comparison.of(
        new Comparison.Request(runs, by, "last", Scale.parse(List.of(ranges)), 500, 1));
  }

  @Test
  void of_oneEnvironment_comparesReturnsTheBestFirst() throws IOException {
    ended("World-v0", "worse", 10);
    ended("World-v0", "better", 100);
    Comparison comparison = compare(null);
    assertThat(comparison.by()).isEqualTo("algorithm");
    assertThat(comparison.groups())
        .extracting(Comparison.Group::name)
        .containsExactly("better", "worse");
    Comparison.Group best = comparison.groups().get(0);
    assertThat(best.iqm().value()).isEqualTo(103);
    assertThat(best.iqm().low()).isBetween(101.0, 103.0);
    assertThat(best.optimalityGap()).isNull();
    assertThat(best.curve().x()).hasSizeGreaterThan(5);
    Comparison.Improvement improvement = comparison.improvements().get(0);
    assertThat(improvement.better()).isEqualTo("better");
    assertThat(improvement.probability()).isEqualTo(new Interval(1, 1, 1));
    assertThat(improvement.significant()).isTrue();
    assertThat(comparison.cautions()).isEmpty();
  }

  @Test
  void of_severalEnvironments_normalisesByWhatWasSaidOrSeen() throws IOException {
    ended("One-v0", "a", 0);
    ended("Two-v0", "a", 100);
    ended("One-v0", "b", 0);
    ended("Two-v0", "b", 100);
    Comparison comparison = compare(null, "One-v0=0:6");
    assertThat(comparison.scales().get("One-v0")).isEqualTo(new Scale(0, 6, true));
    assertThat(comparison.scales().get("Two-v0")).isEqualTo(new Scale(101, 105, false));
    assertThat(comparison.groups().get(0).mean().value()).isCloseTo(0.5, within(1e-9));
    assertThat(comparison.improvements().get(0).probability().value()).isEqualTo(0.5);
    assertThat(comparison.improvements().get(0).significant()).isFalse();
    assertThat(comparison.cautions()).singleElement().asString().contains("--range");
    assertThatThrownBy(() -> compare(null, "Three-v0=0:1"))
        .hasMessageContaining("Three-v0")
        .hasMessageContaining("One-v0, Two-v0");
  }

  @Test
  void of_bySetting_groupsByItsValues() throws IOException {
    ended("World-v0", "a", 10);
    assertThat(compare("learner.gamma").groups())
        .extracting(Comparison.Group::name)
        .containsExactlyInAnyOrder("learner.gamma=0.9", "learner.gamma=0.91");
    assertThatThrownBy(() -> compare("learner.gama"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"learner.gamma\"?");
  }

  @Test
  void of_whatMakesItWorthLess_isSaid() throws IOException {
    ended("World-v0", "a", 10);
    ended("World-v1", "a", 10);
    Path going = run("World-v0", "b", 1, 3, 4);
    Files.writeString(
        going.resolve("metrics.jsonl"),
        Files.readString(going.resolve("metrics.jsonl")) + "not a line\n");
    Path longer = run("World-v0", "b", 1, 5);
    Files.writeString(
        longer.resolve("config.yaml"),
        Files.readString(longer.resolve("config.yaml")).replace("steps: 1000", "steps: 9999"));
    Comparison comparison = compare(null);
    assertThat(String.join("\n", comparison.cautions()))
        .contains("b has 2 runs of World-v0: intervals mean little below 5 seeds")
        .contains("b has a seed twice on World-v0")
        .contains("World-v1 is left out")
        .contains("World-v0 and World-v1 are versions of one environment")
        .contains("different budgets (1000 steps, 9999 steps)")
        .contains("has not come to its end")
        .contains("1 damaged lines");
    assertThat(comparison.groups().get(1).iqm().value()).isEqualTo(4.5);
  }

  @Test
  void of_whatCannotBeCompared_saysWhy() throws IOException {
    Path empty = run("World-v0", "a", 1);
    assertThatThrownBy(() -> compare(null)).hasMessageContaining(empty + " has not been evaluated");
    runs.clear();
    run("One-v0", "a", 1, 1);
    run("Two-v0", "b", 1, 1);
    assertThatThrownBy(() -> compare(null)).hasMessageContaining("nothing can be compared");
    runs.add(folder.resolve("none"));
    assertThatThrownBy(() -> compare(null)).hasMessageContaining("is not a run directory");
  }

  @Test
  void parse_range_teachesItsForm() {
    assertThat(Scale.parse(List.of("A-v1=-200:-60.5")))
        .isEqualTo(Map.of("A-v1", new Scale(-200, -60.5, true)));
    assertThatThrownBy(() -> Scale.parse(List.of("A-v1=3")))
        .hasMessageContaining("CartPole-v1=20:500");
    assertThatThrownBy(() -> Scale.parse(List.of("A-v1=3:1"))).hasMessageContaining("3.0 to 1.0");
  }

  @Test
  void write_markdownNamesEveryPicture() throws IOException {
    ended("One-v0", "a", 0);
    ended("Two-v0", "a", 100);
    ended("One-v0", "b", 3);
    ended("Two-v0", "b", 90);
    Comparison comparison = compare(null);
    ComparisonFiles.write(comparison, folder.resolve("out"));
    String text = Files.readString(folder.resolve("out/comparison.md"));
    assertThat(text).contains("| algorithm | runs | IQM |").contains("P(");
    for (String name :
        List.of("intervals.png", "profiles.png", "efficiency.png", "improvement.png")) {
      assertThat(text).contains("![](" + name + ")");
      byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(name));
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(960);
    }
    assertThat(ComparisonFiles.text(comparison)).contains("optimality gap").contains("caution:");
  }
}
