package tengen.env.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Writes files that are either wholly there or not there at all, whatever happens in between. The
 * content goes to a temporary file beside the target, is forced to the disk, and takes the target's
 * name in one step; the directory is forced last. What was there before stays until that step.
 *
 * <p>Temporary names begin with a dot and end in {@code .tmp}; {@link #sweep} removes those that a
 * killed process left.
 */
public final class AtomicFiles {

  private static final String SUFFIX = ".tmp";
  private static final AtomicLong COUNTER = new AtomicLong();

  private AtomicFiles() {}

  /** Writes the content of a file; need not close the stream. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of the content. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Fills a directory that is empty at first. */
  @FunctionalInterface
  public interface Filler {
    /** Writes the files of the directory. */
    void fill(Path directory) throws IOException;
  }

  /** Writes a text in UTF-8, replacing the file. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, replacing the file. */
  public static void write(Path file, byte[] bytes) {
    write(file, out -> out.write(bytes));
  }

  /**
   * Writes a file, replacing the one of that name; missing directories above it are made.
   *
   * @throws UncheckedIOException naming the file, if it cannot be written; the old one is then
   *     unharmed
   */
  public static void write(Path file, Content content) {
    Path aside = aside(file);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      rename(aside, file);
      force(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      deleteQuietly(aside);
      throw FileErrors.cannot("write", file, e);
    } catch (RuntimeException | Error e) {
      deleteQuietly(aside);
      throw e;
    }
  }

  /**
   * Writes a directory of files, replacing the one of that name. Between the two renames that a
   * replacement takes there is no directory of that name; a new one appears in one step.
   *
   * @throws UncheckedIOException naming the directory, if it cannot be written
   */
  public static void writeDirectory(Path directory, Filler filler) {
    Path aside = aside(directory);
    try {
      Files.createDirectories(aside);
      filler.fill(aside);
      forceAll(aside);
      if (Files.exists(directory)) {
        Path old = aside(directory);
        rename(directory, old);
        rename(aside, directory);
        deleteTree(old);
      } else {
        rename(aside, directory);
      }
      force(directory.toAbsolutePath().getParent());
    } catch (IOException e) {
      deleteQuietly(aside);
      throw FileErrors.cannot("write", directory, e);
    } catch (RuntimeException | Error e) {
      deleteQuietly(aside);
      throw e;
    }
  }

  /**
   * Gives a file that nobody will change a second name; copies it where there are no links. {@link
   * #writeDirectory} forces the name to the disk if it lies in its directory.
   *
   * @param existing stays, and may be deleted under its own name
   * @throws UncheckedIOException naming the second name, if neither can be done
   */
  public static void link(Path existing, Path second) {
    try {
      Files.createDirectories(second.toAbsolutePath().getParent());
      Files.createLink(second, existing);
    } catch (IOException | UnsupportedOperationException e) {
      // Whatever is in the way of a link, a copy either works or says it better.
      write(second, out -> Files.copy(existing, out));
    }
  }

  /** Reads a text in UTF-8; an exception names the file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw FileErrors.cannot("read", file, e);
    }
  }

  /**
   * Removes what killed processes left beside the files of a directory and of those below it. Only
   * for a directory that no other process writes to.
   */
  public static void sweep(Path directory) {
    List<Path> left;
    try (Stream<Path> files = Files.walk(directory)) {
      left = files.filter(AtomicFiles::temporary).toList();
      for (Path path : left) {
        deleteTree(path);
      }
    } catch (IOException e) {
      throw FileErrors.cannot("tidy up", directory, e);
    }
  }

  /** Deletes a file, or a directory with all that is in it; nothing if it is not there. */
  public static void delete(Path path) {
    try {
      deleteTree(path);
    } catch (IOException e) {
      throw FileErrors.cannot("delete", path, e);
    }
  }

  private static boolean temporary(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") && name.endsWith(SUFFIX);
  }

  private static Path aside(Path target) {
    String name =
        "."
            + target.getFileName()
            + "."
            + ProcessHandle.current().pid()
            + "-"
            + COUNTER.incrementAndGet()
            + SUFFIX;
    return target.resolveSibling(name);
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void forceAll(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(directory)) {
      all = files.toList();
    }
    for (Path path : all) {
      force(path);
    }
  }

  /** Forces a file or a directory to the disk; Windows cannot open directories, nor needs to. */
  private static void force(Path path) throws IOException {
    boolean directory = Files.isDirectory(path);
    StandardOpenOption how = directory ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    } catch (IOException e) {
      if (!directory) {
        throw e;
      }
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      deleteTree(path);
    } catch (IOException e) {
      // The error that led here is the one to tell; sweep removes what is left.
    }
  }

  private static void deleteTree(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
