package tengen.agents.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * Saves a buffer little by little. A save writes one file with what was added since the save
 * before, so its time depends on that and not on the size of the buffer; priorities, if there are
 * any, go to a file of their own as a whole, eight bytes each. A buffer that is read back is equal
 * to the bit, places included: the same random numbers draw the same steps.
 *
 * <p>Each save makes a state with a number, which a checkpoint keeps beside the rest of its state.
 * Files are written aside and renamed, never changed; a process killed in the middle of a save
 * leaves the states before it readable. {@link #prune} removes what an old state alone needed.
 *
 * <p>{@code replay-NUMBER.bin}, little-endian: {@link Segment}'s header, the entries row by row, a
 * CRC-32C of all. The header holds the CRC of the file before, so that files of different runs
 * cannot be mixed up.
 */
public final class ReplayFiles {

  private static final Pattern NAME = Pattern.compile("(replay|priorities)-(\\d+)\\.bin");

  private final ReplayBuffer buffer;
  private final PrioritizedReplay priorities;
  private final Path directory;
  private long number;
  private int lastCrc;
  private final long[] saved;

  /**
   * For a buffer and the directory of its files, which need not be there yet.
   *
   * @param directory for this buffer alone
   */
  public ReplayFiles(ReplayBuffer buffer, Path directory) {
    this(buffer, null, directory);
  }

  /** For a buffer and its priorities. */
  public ReplayFiles(PrioritizedReplay priorities, Path directory) {
    this(priorities.buffer(), priorities, directory);
  }

  private ReplayFiles(ReplayBuffer buffer, PrioritizedReplay priorities, Path directory) {
    this.buffer = buffer;
    this.priorities = priorities;
    this.directory = directory;
    saved = new long[buffer.rows()];
  }

  /**
   * Saves what was added since the last save or restore. Files of later states, left by a process
   * that was killed before its checkpoint was complete, are removed first.
   *
   * @return the number of the state
   * @throws java.io.UncheckedIOException naming the file, if it cannot be written
   */
  public long save() {
    removeFrom(number + 1);
    Ring ring = buffer.ring();
    var segment = new Segment(number + 1, lastCrc, ring);
    for (int row = 0; row < ring.rows; row++) {
      segment.from[row] = Math.max(saved[row], Math.max(0, ring.written[row] - ring.length));
    }
    if (priorities != null) {
      savePriorities(number + 1);
    }
    int[] crc = new int[1];
    AtomicFiles.write(
        file("replay", number + 1),
        out -> {
          var writer = new BlockWriter(out);
          segment.write(ring, writer);
          crc[0] = writer.close();
        });
    number++;
    lastCrc = crc[0];
    remember(ring);
    return number;
  }

  /** The newest entry is written again next time: it will have been acted on. */
  private void remember(Ring ring) {
    for (int row = 0; row < ring.rows; row++) {
      saved[row] = Math.max(0, ring.written[row] - 1);
    }
  }

  private void savePriorities(long state) {
    AtomicFiles.write(
        file("priorities", state),
        out -> {
          var writer = new BlockWriter(out);
          writer.whole(state);
          writer.real(priorities.greatest());
          for (int entry = 0; entry < buffer.capacity(); entry++) {
            writer.real(priorities.priority(entry));
          }
          writer.close();
        });
  }

  /** The newest state that is wholly there; 0 if there is none. */
  public long latest() {
    return numbers("replay").stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /**
   * Puts a saved state into the buffer, which forgets what it holds.
   *
   * @param state a number from {@link #save} or {@link #latest}; 0 for an empty buffer
   * @throws IllegalArgumentException if there is no such state, or if it is of a buffer of another
   *     size
   * @throws java.io.UncheckedIOException naming the file, if one is missing or damaged; the buffer
   *     is then empty
   */
  public void restore(long state) {
    buffer.clear();
    List<Segment> segments = state == 0 ? List.of() : needed(state);
    try {
      read(segments);
      if (priorities != null) {
        restorePriorities(state);
      }
    } catch (RuntimeException e) {
      buffer.clear();
      throw e;
    }
    number = state;
    remember(buffer.ring());
  }

  private void read(List<Segment> segments) {
    lastCrc = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Path path = file("replay", segment.number);
      int expected = lastCrc;
      boolean follows = i > 0;
      reading(
          path,
          in -> {
            Segment read = Segment.read(in, buffer.ring());
            if (follows && read.previousCrc != expected) {
              throw new IOException("it belongs to another run than the file before it");
            }
            read.readEntries(buffer.ring(), in);
            lastCrc = in.close();
          });
    }
    buffer.recount();
  }

  private void restorePriorities(long state) {
    double[] priority = new double[buffer.capacity()];
    if (state == 0) {
      priorities.restore(1, priority);
      return;
    }
    reading(
        file("priorities", state),
        in -> {
          if (in.whole() != state) {
            throw new IOException("it is of another state");
          }
          double greatest = in.real();
          for (int entry = 0; entry < priority.length; entry++) {
            priority[entry] = in.real();
          }
          in.close();
          priorities.restore(greatest, priority);
        });
  }

  /** The files that a state consists of, oldest first. */
  private List<Segment> needed(long state) {
    Ring ring = buffer.ring();
    var result = new ArrayList<Segment>();
    long[] oldest = null;
    for (long n = state; ; n--) {
      Segment segment = header(n, state);
      result.add(0, segment);
      if (oldest == null) {
        oldest = Arrays.stream(segment.written).map(w -> Math.max(0, w - ring.length)).toArray();
      }
      if (segment.reachesBackTo(oldest)) {
        return result;
      }
    }
  }

  private Segment header(long n, long state) {
    Path path = file("replay", n);
    if (n == state && !Files.exists(path)) {
      throw new IllegalArgumentException("there is no replay " + state + " in " + directory);
    }
    Segment[] read = new Segment[1];
    reading(path, in -> read[0] = Segment.read(in, buffer.ring()));
    return read[0];
  }

  /** Reads a part of a file. */
  @FunctionalInterface
  private interface Body {
    void read(BlockReader in) throws IOException;
  }

  private static void reading(Path path, Body body) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      body.read(new BlockReader(in));
    } catch (IOException e) {
      throw FileErrors.cannot("read", path, e);
    }
  }

  /**
   * Removes the files that only states before this one need.
   *
   * @param state the oldest that will be asked for
   */
  public void prune(long state) {
    if (state < 1) {
      return;
    }
    removeBelow("replay", needed(state).get(0).number);
    removeBelow("priorities", state);
  }

  private void removeBelow(String kind, long first) {
    for (long n : numbers(kind)) {
      if (n < first) {
        AtomicFiles.delete(file(kind, n));
      }
    }
  }

  private void removeFrom(long first) {
    for (String kind : List.of("replay", "priorities")) {
      for (long n : numbers(kind)) {
        if (n >= first) {
          AtomicFiles.delete(file(kind, n));
        }
      }
    }
  }

  private List<Long> numbers(String kind) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(path -> NAME.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .filter(matcher -> matcher.group(1).equals(kind))
          .map(matcher -> Long.valueOf(matcher.group(2)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileErrors.cannot("read", directory, e);
    }
  }

  private Path file(String kind, long n) {
    return directory.resolve(String.format("%s-%06d.bin", kind, n));
  }
}
