package tengen.viz.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Writes pictures. */
public final class Pictures {

  private Pictures() {}

  /**
   * Writes a PNG file, aside first and then renamed, so that a reader never sees half of it.
   * Creates the folder if need be.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .png}
   * @throws UncheckedIOException if the file cannot be written; names it
   */
  public static void write(BufferedImage picture, Path file) {
    check(file);
    Path target = file.toAbsolutePath();
    Path aside = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", bytes);
      Files.write(aside, bytes.toByteArray());
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
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
