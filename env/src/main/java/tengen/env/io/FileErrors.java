package tengen.env.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Turns what the operating system says about a file into a sentence that names the file. */
public final class FileErrors {

  private FileErrors() {}

  /**
   * An exception whose message reads "cannot VERB PATH: REASON", with the cure where it is known.
   *
   * @param verb what was tried, such as {@code "write"}
   * @param path the file that the user knows, not a temporary one beside it
   */
  public static UncheckedIOException cannot(String verb, Path path, IOException cause) {
    return new UncheckedIOException("cannot " + verb + " " + path + ": " + reason(cause), cause);
  }

  /** What went wrong, in words, without the path. */
  public static String reason(IOException cause) {
    if (diskFull(cause)) {
      return "the disk is full; free some space and start again, what was there before is unharmed";
    }
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "no such file or directory";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied; change the rights there, or choose another place";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    String said =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }

  private static boolean diskFull(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      String said = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (said.contains("no space left")
          || said.contains("not enough space")
          || said.contains("disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }
}
