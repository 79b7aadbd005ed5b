package tengen.viz.film;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The program that makes films, if it is installed. */
final class Ffmpeg {

  private Ffmpeg() {}

  static Optional<Path> find() {
    String path = System.getenv("PATH");
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator)) {
      for (String name : new String[] {"ffmpeg", "ffmpeg.exe"}) {
        Path program = Path.of(folder).resolve(name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Where it is.
   *
   * @throws IllegalArgumentException if it is not installed; says what to do
   */
  static Path require() {
    return find()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "MP4 films are made by ffmpeg, which is not on the PATH: install it (Debian:"
                        + " apt install ffmpeg), or name the file .gif"));
  }
}
