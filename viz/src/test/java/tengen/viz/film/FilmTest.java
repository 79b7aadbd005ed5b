package tengen.viz.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {

  @TempDir Path folder;

  private static BufferedImage picture(int width, int height, int colour) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, colour);
      }
    }
    return picture;
  }

  @Test
  void gif_holdsThePicturesInOrder() throws IOException {
    Path file = folder.resolve("new").resolve("a.gif");
    try (Film film = Film.begin(file, 10)) {
      film.add(picture(40, 30, 0xFF0000));
      film.add(picture(40, 30, 0x00FF00));
      film.add(picture(40, 30, 0x0000FF));
      assertThat(file).doesNotExist();
      film.finish();
    }

    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      assertThat(reader.read(1).getRGB(20, 15)).isEqualTo(0xFF00FF00);
      assertThat(reader.read(2).getRGB(20, 15)).isEqualTo(0xFF0000FF);
    }
  }

  @Test
  void mp4_isAFilmToFfprobe() throws IOException, InterruptedException {
    assumeTrue(Ffmpeg.find().isPresent(), "ffmpeg is not installed");
    Path file = folder.resolve("a.mp4");
    try (Film film = Film.begin(file, 25)) {
      for (int i = 0; i < 10; i++) {
        film.add(picture(41, 31, 0x102030 * i)); // odd sides are made even
      }
      film.finish();
    }

    Process probe =
        new ProcessBuilder(
                "ffprobe",
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=codec_name,width,height,nb_read_frames",
                "-of",
                "csv=p=0",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(probe.waitFor()).isZero();
    assertThat(said.strip()).isEqualTo("h264,42,32,10");
  }

  @Test
  void close_withoutFinish_leavesNothing() throws IOException {
    Path file = folder.resolve("b.gif");
    try (Film film = Film.begin(file, 10)) {
      film.add(picture(4, 4, 0));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void add_anotherSize_isRefused() {
    try (Film film = Film.begin(folder.resolve("c.gif"), 10)) {
      film.add(picture(4, 4, 0));
      assertThatThrownBy(() -> film.add(picture(5, 4, 0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("4 x 4")
          .hasMessageContaining("5 x 4");
    }
  }

  @Test
  void check_otherEndings_namesThoseThatCanBe() {
    assertThatThrownBy(() -> Film.check(Path.of("a.avi")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".png")
        .hasMessageContaining(".gif")
        .hasMessageContaining(".mp4")
        .hasMessageContaining("a.avi");
  }
}
