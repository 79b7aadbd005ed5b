package tengen.viz.film;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;

/** Takes pictures one behind another, and is a file in the end; until then there is none. */
public interface Film extends AutoCloseable {

  /**
   * Adds a picture.
   *
   * @throws IllegalArgumentException if its size is not the first one's
   * @throws IllegalStateException if the film cannot be written; says why
   */
  void add(BufferedImage picture);

  /**
   * Puts the file in its place; without this {@link #close} leaves none.
   *
   * @throws java.io.UncheckedIOException if it cannot be written; names it
   */
  void finish();

  @Override
  void close();

  /**
   * Begins a film: of the kind that the file's name ends in.
   *
   * @param rate pictures a second
   * @throws IllegalArgumentException as of {@link #check}
   */
  static Film begin(Path file, double rate) {
    check(file);
    return ending(file).equals("gif") ? new GifFilm(file, rate) : new Mp4Film(file, rate);
  }

  /**
   * Refuses names that are neither of a picture nor of a film that can be made, before any work is
   * done.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .png}, {@code .gif} or
   *     {@code .mp4}, or there is no ffmpeg for the last
   */
  static void check(Path file) {
    switch (ending(file)) {
      case "png", "gif" -> {}
      case "mp4" -> Ffmpeg.require();
      default ->
          throw new IllegalArgumentException(
              "the name of a picture ends in .png, that of a film in .gif or .mp4; the file is"
                  + " called \""
                  + file
                  + "\"");
    }
  }

  /** Whether a file's name is that of a film rather than of a picture. */
  static boolean named(Path file) {
    return !ending(file).equals("png");
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
