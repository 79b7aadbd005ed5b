package tengen.selfplay.compare;

import java.nio.file.Path;
import java.util.Map;
import tengen.env.io.AtomicFiles;

/** A comparison for people: on the terminal, and as files. */
public final class ComparisonFiles {

  private ComparisonFiles() {}

  /** A table with what is to be minded. */
  public static String text(Comparison comparison) {
    return ComparisonText.plain(comparison);
  }

  /** Writes {@code comparison.md} and its pictures. */
  public static void write(Comparison comparison, Path directory) {
    Map<String, byte[]> pictures = ComparisonPictures.of(comparison);
    pictures.forEach((name, bytes) -> AtomicFiles.write(directory.resolve(name), bytes));
    AtomicFiles.write(
        directory.resolve("comparison.md"), ComparisonText.markdown(comparison, pictures.keySet()));
  }
}
