package tengen.viz.film;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import tengen.env.io.AtomicFiles;

/** Writes pictures. */
public final class Pictures {

  private Pictures() {}

  /**
   * Writes a PNG file; a reader never sees half of it. Creates the folder if need be.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .png}
   * @throws UncheckedIOException if the file cannot be written; names it
   */
  public static void write(BufferedImage picture, Path file) {
    check(file);
    // By way of memory: ImageIO would try a file that failed again when the JVM ends.
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    AtomicFiles.write(
        file,
        out -> {
          ImageIO.write(picture, "png", png);
          png.writeTo(out);
        });
  }

  /**
   * Refuses names that {@link #write} would refuse, before any work is done.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .png}
   */
  public static void check(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw new IllegalArgumentException(
          "a picture's name ends in .png, but the file is called \"" + file + "\"");
    }
  }

  /** Refuses a picture of another size than the film's. */
  static void requireSize(BufferedImage picture, int width, int height) {
    if (picture.getWidth() != width || picture.getHeight() != height) {
      throw new IllegalArgumentException(
          String.format(
              "all pictures of a film have one size, here %d x %d; got %d x %d",
              width, height, picture.getWidth(), picture.getHeight()));
    }
  }
}
