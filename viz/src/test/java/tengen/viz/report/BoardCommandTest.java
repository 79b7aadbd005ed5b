package tengen.viz.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Theme;

class BoardCommandTest {

  @TempDir Path folder;
  private Path first;
  private Path second;
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void makeRuns() throws IOException {
    first = run("one");
    second = run("two <b>");
    Files.writeString(
        first.resolve("metrics.jsonl"),
        "{\"step\":10,\"eval/mean_reward\":1}\n{\"step\":20,\"eval/mean_reward\":3}\n");
    Files.writeString(
        second.resolve("metrics.jsonl"),
        "{\"step\":10,\"eval/mean_reward\":2,\"loss\":5}\n{\"step\":20,\"eval/mean_reward\":1,\"loss\":4}\n");
    Files.writeString(second.resolve("manifest.json"), "{\"seed\":3,\"commit\":\"abc\"}");
    Files.writeString(
        first.resolve("summary.json"),
        "{\"environment\":\"W-v0\",\"algorithm\":\"ppo\",\"seed\":7,\"last\":{\"mean\":2.5,\"low\":2,"
            + "\"high\":3,\"episodes\":9}}");
    Files.writeString(
        first.resolve("ratings.json"),
        "{\"players\":[{\"player\":\"network 3\",\"elo\":120,\"low\":80,\"high\":160}]}");
  }

  private Path run(String name) throws IOException {
    Path run = folder.resolve(name);
    Files.createDirectories(run.resolve("state"));
    Files.writeString(run.resolve("state").resolve("version"), "tengen run format 1\n");
    return run;
  }

  private int board(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return new CommandLine(new BoardCommand()).setErr(new PrintWriter(errors)).execute(texts);
  }

  @Test
  void call_html_isWholeAndLoadsNothing() throws Exception {
    Path out = folder.resolve("new").resolve("board.html");

    assertThat(board(first, second, "--out", out)).isZero();
    String page = Files.readString(out);
    assertThat(page.split("<svg", -1)).hasSize(3);
    assertThat(page.split("<polyline", -1)).hasSize(4);
    assertThat(page)
        .contains("W-v0", "ppo", "2.50 (95 %: 2.00 to 3.00, 9 episodes)", "network 3")
        .contains("two &lt;b&gt;")
        .contains("no summary.json: the run has not ended")
        .doesNotContain("http", "<script", "src=", "<b>");
    String picture = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(picture.getBytes(UTF_8)));
  }

  @Test
  void call_png_drawsTheCurves() throws IOException {
    try {
      Offscreen.open().close();
    } catch (NoGraphicsException e) {
      abort(e.getMessage());
    }
    Path out = folder.resolve("board.png");

    assertThat(board(first, second, "--out", out)).isZero();
    BufferedImage picture = ImageIO.read(out.toFile());
    assertThat(count(picture, Theme.LIGHT.series(0))).isGreaterThan(200);
    assertThat(count(picture, Theme.LIGHT.series(1))).isGreaterThan(200);
    assertThat(count(picture, Theme.LIGHT.series(2))).isZero();
  }

  private static int count(BufferedImage picture, int colour) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += picture.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void call_aRunWithoutNumbers_saysWhatIsMissing() throws IOException {
    Path empty = run("empty");

    assertThat(board(empty)).isZero();
    assertThat(Files.readString(empty.resolve("board.html")))
        .contains("metrics.jsonl has no numbers yet")
        .contains("the run has not got far");
  }

  @Test
  void call_damagedRatings_saysSoAndShowsTheRest() throws IOException {
    Files.writeString(first.resolve("ratings.json"), "{\"players\":[{");

    assertThat(board(first)).isZero();
    assertThat(Files.readString(first.resolve("board.html")))
        .contains("ratings.json is damaged")
        .contains("<polyline");
  }
}
