package tengen.selfplay.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * The directory of one experiment, locked against other processes while it is open.
 *
 * <pre>
 *   config.yaml       every setting, defaults included
 *   manifest.json     seed, versions, machine, command line
 *   metrics.jsonl     numbers, one object a line
 *   networks/000123/  one network a generation
 *   games/000123.sgf  the games of a generation
 *   samples/000123.*  its training samples
 *   ratings.json      arena results
 *   state/            what resume needs; also the format's version and the lock
 * </pre>
 */
public final class RunDirectory implements AutoCloseable {

  /** The format that this class writes and reads. */
  static final int FORMAT = 1;

  private static final String VERSION_PREFIX = "tengen run format ";

  /** Runs that this process has open, by real path. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel lockFile;

  private RunDirectory(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Starts a run in a directory that is missing or empty.
   *
   * @throws IllegalArgumentException if there is a run, or something else, already
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static RunDirectory create(Path root) {
    if (isRun(root)) {
      throw new IllegalArgumentException(
          root + " already holds a run: continue it with --resume, or choose another --run");
    }
    if (!emptyOrMissing(root)) {
      throw new IllegalArgumentException(
          root + " is not empty and holds no run: choose another --run");
    }
    RunDirectory run = new RunDirectory(root, lock(root));
    AtomicFiles.write(version(root), VERSION_PREFIX + FORMAT + "\n");
    return run;
  }

  /**
   * Opens a run to continue it; removes what a killed process left half written.
   *
   * @throws IllegalArgumentException if there is no run, or one of another format
   * @throws IllegalStateException if another process has it open
   */
  public static RunDirectory open(Path root) {
    if (!isRun(root)) {
      throw new IllegalArgumentException(
          root
              + (Files.exists(root) ? " holds no run" : " does not exist")
              + ": nothing to resume");
    }
    requireReadable(root);
    RunDirectory run = new RunDirectory(root, lock(root));
    AtomicFiles.sweep(root);
    return run;
  }

  /**
   * Starts a run in the first free directory {@code parent/name-1}, {@code parent/name-2}, …
   *
   * @param name such as {@code "go-9"}
   */
  public static RunDirectory createNext(Path parent, String name) {
    try {
      Files.createDirectories(parent);
      for (int i = 1; ; i++) {
        Path root = parent.resolve(name + "-" + i);
        try {
          Files.createDirectory(root);
          return create(root);
        } catch (FileAlreadyExistsException e) {
          // taken: the next number
        }
      }
    } catch (IOException e) {
      throw FileErrors.cannot("make a run directory in", parent, e);
    }
  }

  /** Whether a directory holds a run, of whatever format, in use or not. */
  public static boolean isRun(Path root) {
    return Files.exists(version(root));
  }

  /**
   * Checks that a run can be read by this version; takes no lock, so a running one can be looked
   * at.
   *
   * @throws IllegalArgumentException if it holds no run or one of another format
   */
  public static void requireReadable(Path root) {
    if (!isRun(root)) {
      throw new IllegalArgumentException(root + " is not a run directory: it has no state/version");
    }
    String text = AtomicFiles.read(version(root)).strip();
    if (!text.equals(VERSION_PREFIX + FORMAT)) {
      throw new IllegalArgumentException(
          root
              + " was written by another version of Tengen (\""
              + text
              + "\", this one reads \""
              + VERSION_PREFIX
              + FORMAT
              + "\"): use that version, or start a new run");
    }
  }

  /** The directory itself. */
  public Path root() {
    return root;
  }

  /** {@code config.yaml}. */
  public Path config() {
    return root.resolve("config.yaml");
  }

  /** {@code manifest.json}. */
  public Path manifest() {
    return root.resolve("manifest.json");
  }

  /** {@code ratings.json}. */
  public Path ratings() {
    return root.resolve("ratings.json");
  }

  /** {@code networks/000123}: the directory of a generation's network. */
  public Path network(int generation) {
    return root.resolve("networks").resolve(number(generation));
  }

  /** {@code games/000123.EXTENSION}. */
  public Path games(int generation, String extension) {
    return root.resolve("games").resolve(number(generation) + "." + extension);
  }

  /** {@code samples/000123.EXTENSION}. */
  public Path samples(int generation, String extension) {
    return root.resolve("samples").resolve(number(generation) + "." + extension);
  }

  /** A file in {@code state/}. */
  public Path state(String name) {
    return root.resolve("state").resolve(name);
  }

  /** Releases the lock; harmless when called twice. */
  @Override
  public void close() {
    try {
      if (lockFile.isOpen()) {
        lockFile.close();
        OPEN.remove(root.toRealPath());
      }
    } catch (IOException e) {
      throw FileErrors.cannot("unlock", root, e);
    }
  }

  private static String number(int generation) {
    return String.format(Locale.ROOT, "%06d", generation);
  }

  private static Path version(Path root) {
    return root.resolve("state").resolve("version");
  }

  private static boolean emptyOrMissing(Path root) {
    if (!Files.exists(root)) {
      return true;
    }
    try (Stream<Path> files = Files.list(root)) {
      // A lock alone is what remains of a process that was killed while it created the run.
      return files.allMatch(file -> file.getFileName().toString().equals("state"));
    } catch (IOException e) {
      throw FileErrors.cannot("use", root, e);
    }
  }

  private static IllegalStateException inUse(Path root, String holder) {
    return new IllegalStateException(
        root
            + " is in use by another process"
            + (holder.isEmpty() ? "" : " (pid " + holder + ")")
            + ": wait until it ends, or choose another --run");
  }

  /*
   * The lock covers a byte far behind the text, so that others can read the pid on Windows too.
   * POSIX drops a process's locks on a file when it closes any channel on it: runs of this very
   * process are therefore found in a set, before the file is opened.
   */
  private static FileChannel lock(Path root) {
    Path file = root.resolve("state").resolve("lock");
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      Files.createDirectories(file.getParent());
      if (!OPEN.add(root.toRealPath())) {
        throw inUse(root, pid);
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
        String holder = Files.readString(file).strip();
        channel.close();
        OPEN.remove(root.toRealPath());
        throw inUse(root, holder);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
      return channel;
    } catch (IOException e) {
      throw FileErrors.cannot("lock", root, e);
    }
  }
}
