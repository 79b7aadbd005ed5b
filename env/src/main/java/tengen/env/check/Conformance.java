package tengen.env.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Replays traces recorded from peer programs with every {@link Replay} on the class path. A file
 * that nothing here reads is skipped, never passed.
 */
public final class Conformance {

  private static final List<String> KINDS =
      List.of(
          "classic",
          "games",
          "go",
          "highway",
          "math",
          "minari",
          "minigrid",
          "openspiel",
          "sgf",
          "toytext");

  private Conformance() {}

  /** As {@link #run(Path, Consumer)}, without being told of every file at once. */
  public static List<FileResult> run(Path dir) {
    return run(dir, result -> {});
  }

  /**
   * Replays a folder of one kind, or a folder that holds such folders.
   *
   * @param dir whose name is the kind, such as {@code conformance/openspiel}
   * @param each told of every file as soon as it is done
   * @return one result a file, in the order of names
   * @throws IllegalArgumentException if the folder is not there or holds no known kind
   * @throws UncheckedIOException if it cannot be listed
   */
  public static List<FileResult> run(Path dir, Consumer<FileResult> each) {
    Path root = dir.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("no such folder: " + dir);
    }
    List<Path> folders = KINDS.contains(name(root)) ? List.of(root) : kindsIn(root);
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(
          dir + " holds no known kind of traces; known are " + String.join(", ", KINDS));
    }
    List<Replay> replays = new ArrayList<>();
    ServiceLoader.load(Replay.class).forEach(replays::add);
    List<FileResult> results = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : traces(folder)) {
        FileResult result = replay(folder, file, replays);
        each.accept(result);
        results.add(result);
      }
    }
    return results;
  }

  /** The last line: {@code 4 files: 2 ok, 1 skipped, 1 failed; 1101 cases, 3 failed, 6 skipped}. */
  public static String summary(List<FileResult> results) {
    return String.format(
        "%d files: %d ok, %d skipped, %d failed; %d cases, %d failed, %d skipped",
        results.size(),
        count(results, "ok"),
        count(results, "skipped"),
        count(results, "failed"),
        results.stream().mapToInt(FileResult::cases).sum(),
        results.stream().mapToInt(FileResult::failed).sum(),
        results.stream().mapToInt(FileResult::skipped).sum());
  }

  /** Whether nothing failed. */
  public static boolean passed(List<FileResult> results) {
    return count(results, "failed") == 0;
  }

  private static long count(List<FileResult> results, String status) {
    return results.stream().filter(result -> result.status().equals(status)).count();
  }

  private static FileResult replay(Path folder, Path file, List<Replay> replays) {
    String kind = name(folder);
    String inside = folder.relativize(file).toString().replace('\\', '/');
    Cases cases = new Cases();
    boolean read = false;
    for (Replay replay : replays) {
      if (replay.reads(kind, inside)) {
        read = true;
        try {
          replay.replay(file, cases);
        } catch (Mismatch e) {
          cases.unreadable("field " + e.field + " is missing");
        } catch (IOException | RuntimeException e) {
          cases.unreadable(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        break;
      }
    }
    if (!read) {
      cases.skip("nothing here reads " + kind + "/" + inside);
    }
    return cases.result(kind + "/" + inside);
  }

  private static List<Path> kindsIn(Path root) {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isDirectory(child) && KINDS.contains(name(child)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  private static List<Path> traces(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !belongsToAnother(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Texts for people, and files that a trace beside them refers to. */
  private static boolean belongsToAnother(Path file) {
    String name = name(file);
    Path parent = file.getParent();
    return name.endsWith(".md")
        || name.endsWith(".sgf")
        || name.endsWith(".bin.gz")
        || name.startsWith("LICENSE")
        || (parent != null && name(parent).equals("data"));
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }
}
