package tengen.viz.film;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tengen.env.io.AtomicFiles;

/** H.264 by ffmpeg, in the form that browsers play. */
final class Mp4Film implements Film {

  private final Path file;
  private final double rate;
  private Path folder;
  private Process process;
  private OutputStream out;
  private int width;
  private int height;
  private int[] row;
  private byte[] bytes;

  Mp4Film(Path file, double rate) {
    this.file = file;
    this.rate = rate;
  }

  @Override
  public void add(BufferedImage picture) {
    try {
      if (process == null) {
        start(picture.getWidth(), picture.getHeight());
      }
      Pictures.requireSize(picture, width, height);
      for (int y = 0; y < height; y++) {
        picture.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
          bytes[3 * x] = (byte) (row[x] >> 16);
          bytes[3 * x + 1] = (byte) (row[x] >> 8);
          bytes[3 * x + 2] = (byte) row[x];
        }
        out.write(bytes);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void start(int wide, int high) throws IOException {
    width = wide;
    height = high;
    row = new int[width];
    bytes = new byte[3 * width];
    folder = Files.createTempDirectory("tengen-film");
    process =
        new ProcessBuilder(
                List.of(
                    Ffmpeg.require().toString(),
                    "-loglevel",
                    "error",
                    "-f",
                    "rawvideo",
                    "-pix_fmt",
                    "rgb24",
                    "-s",
                    width + "x" + height,
                    "-r",
                    String.format(Locale.ROOT, "%.3f", rate),
                    "-i",
                    "-",
                    // Players want 4:2:0, which needs even sides.
                    "-vf",
                    "pad=ceil(iw/2)*2:ceil(ih/2)*2",
                    "-pix_fmt",
                    "yuv420p",
                    "-crf",
                    "18",
                    "-movflags",
                    "+faststart",
                    "-y",
                    aside().toString()))
            .redirectError(folder.resolve("errors").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
  }

  private Path aside() {
    return folder.resolve("film.mp4");
  }

  @Override
  public void finish() {
    if (process == null) {
      throw new IllegalStateException(file + " would be a film without a picture");
    }
    try {
      out.close();
      if (process.waitFor() != 0) {
        throw failed(null);
      }
      AtomicFiles.write(file, to -> Files.copy(aside(), to));
    } catch (IOException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + file + " was being written", e);
    }
  }

  private IllegalStateException failed(IOException cause) {
    String said = cause == null ? "" : cause.getMessage();
    try {
      process.destroy();
      said = Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      // What is known has to do.
    }
    return new IllegalStateException("ffmpeg could not make " + file + ": " + said, cause);
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      AtomicFiles.delete(folder);
    }
  }
}
