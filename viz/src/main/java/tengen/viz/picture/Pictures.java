package tengen.viz.picture;

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
}
