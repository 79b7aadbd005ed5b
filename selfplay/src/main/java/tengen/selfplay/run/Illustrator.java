package tengen.selfplay.run;

import java.nio.file.Path;
import java.util.List;

/**
 * Draws pictures of a finished run. Modules that can draw offer one through {@code ServiceLoader};
 * this module draws charts only.
 */
public interface Illustrator {

  /**
   * Draws into the run's {@code pictures} directory.
   *
   * @param run a run directory
   * @return the files written
   * @throws IllegalStateException if this machine cannot draw; says why
   */
  List<Path> illustrate(Path run);
}
