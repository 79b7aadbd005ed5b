package tengen.env.check;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Plays recorded traces of one kind again and compares. Implementations live beside what they
 * check, have a public constructor without parameters and are listed in {@code
 * META-INF/services/tengen.env.check.Replay}.
 *
 * @see Conformance
 */
public interface Replay {

  /**
   * Whether this replay reads a file.
   *
   * @param kind name of the folder, such as {@code "openspiel"}
   * @param file path inside it with slashes, such as {@code "go-9.jsonl.gz"}
   */
  boolean reads(String kind, String file);

  /**
   * Replays a file that {@link #reads} accepted. A case whose game or function is not there is
   * {@link Cases#skip skipped}; a file without one case counts as failed.
   *
   * @param file on disk
   * @param cases told of every case
   * @throws IOException if the file cannot be read; it then counts as failed
   */
  void replay(Path file, Cases cases) throws IOException;
}
