package tengen.agents.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * Saves a buffer little by little, each state into a directory of its own that needs no other: one
 * file with what was added since the state before, and links to the files that have not changed. So
 * its time depends on what was added and not on the size of the buffer. Priorities, if there are
 * any, are written as a whole, eight bytes each. A buffer that is read back is equal to the bit,
 * places included: the same random numbers draw the same steps.
 *
 * <p>One object for the life of a buffer, as it knows what is saved already.
 *
 * <p>{@code replay-NUMBER.bin}, little-endian: {@link Segment}'s header, the entries row by row, a
 * CRC-32C of all. The header holds the CRC of the file before, so that files of different runs
 * cannot be mixed up. {@code replay.bin}, written last: number and CRC of the newest of them, count
 * of priorities, the greatest, all of them.
 */
public final class ReplayFiles {

  private static final String STATE = "replay.bin";

  /** A file of less than this part of the buffer is written again with what was added. */
  private static final int MOST_FILES = 100;

  private final ReplayBuffer buffer;

  /** Null where there are none. */
  private final PrioritizedReplay priorities;

  /** What the state consists of that was saved or restored last, oldest first. */
  private List<Part> parts = List.of();

  /** For a buffer that is read from files by nothing else. */
  public ReplayFiles(ReplayBuffer buffer) {
    this(buffer, null);
  }

  /** For a buffer and its priorities. */
  public ReplayFiles(PrioritizedReplay priorities) {
    this(priorities.buffer(), priorities);
  }

  private ReplayFiles(ReplayBuffer buffer, PrioritizedReplay priorities) {
    this.buffer = buffer;
    this.priorities = priorities;
  }

  /** A file that is whole. */
  private record Part(Segment segment, int crc) {

    Path in(Path directory) {
      return file(directory, segment.number);
    }

    /** Whether the file of that name ends in the same CRC. */
    boolean isIn(Path directory) {
      ByteBuffer end = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      try (FileChannel channel = FileChannel.open(in(directory))) {
        int read = channel.read(end, Math.max(0, channel.size() - end.capacity()));
        return read == end.capacity() && end.flip().getInt() == crc;
      } catch (IOException e) {
        return false; // then it is written again
      }
    }
  }

  private static Path file(Path directory, long number) {
    return directory.resolve(String.format(Locale.ROOT, "replay-%06d.bin", number));
  }

  /**
   * Saves the buffer.
   *
   * @param into made if it is not there
   * @param previous where it was saved to, or restored from, last; null if that is not there. If
   *     what is there is something else, it is left alone and everything is written
   * @throws IllegalArgumentException if there is a state already
   * @throws java.io.UncheckedIOException naming the file, if it cannot be written
   */
  public void save(Path into, Path previous) {
    if (Files.exists(into.resolve(STATE))) {
      throw new IllegalArgumentException(
          into + " holds a replay already; save each into a directory of its own");
    }
    List<Part> kept = unchanged();
    if (previous == null || !kept.stream().allMatch(part -> part.isIn(previous))) {
      kept = List.of();
    }
    var state = new ArrayList<Part>(kept);
    for (Part part : kept) {
      AtomicFiles.link(part.in(previous), part.in(into));
    }
    Part added = write(next(kept), into);
    state.add(added);
    writeState(added, into);
    parts = List.copyOf(state);
  }

  /** The files that the next state needs as they are; so many of any size hold the whole ring. */
  private List<Part> unchanged() {
    int end = parts.size();
    if (end > 0 && parts.get(end - 1).segment.entries() < buffer.capacity() / MOST_FILES) {
      end--;
    }
    int begin = end;
    Segment first = next(parts.subList(0, end));
    long[] oldest = first.oldest(buffer.ring().length);
    while (begin > 0 && !first.reachesBackTo(oldest)) {
      begin--;
      first = parts.get(begin).segment;
    }
    return parts.subList(begin, end);
  }

  private Segment next(List<Part> before) {
    if (before.isEmpty()) {
      return Segment.next(buffer.ring(), null, 0);
    }
    Part last = before.get(before.size() - 1);
    return Segment.next(buffer.ring(), last.segment, last.crc);
  }

  private Part write(Segment segment, Path into) {
    int[] crc = new int[1];
    AtomicFiles.write(
        file(into, segment.number),
        out -> {
          var writer = new BlockWriter(out);
          segment.write(buffer.ring(), writer);
          crc[0] = writer.close();
        });
    return new Part(segment, crc[0]);
  }

  private void writeState(Part newest, Path into) {
    AtomicFiles.write(
        into.resolve(STATE),
        out -> {
          var writer = new BlockWriter(out);
          writer.whole(newest.segment.number);
          writer.integer(newest.crc);
          int count = priorityCount();
          writer.integer(count);
          writer.real(count == 0 ? 0 : priorities.greatest());
          for (int entry = 0; entry < count; entry++) {
            writer.real(priorities.priority(entry));
          }
          writer.close();
        });
  }

  private int priorityCount() {
    return priorities == null ? 0 : buffer.capacity();
  }

  /** What {@code replay.bin} holds. */
  private record State(long number, int crc, double greatest, double[] priority) {}

  /**
   * Puts a saved state into the buffer, which forgets what it holds.
   *
   * @param from where it was saved
   * @throws java.io.UncheckedIOException naming the file, if one is missing, damaged, of another
   *     run or of a buffer of another size; the buffer is then empty
   */
  public void restore(Path from) {
    buffer.clear();
    parts = List.of();
    try {
      State state = reading(from.resolve(STATE), this::readState);
      parts = read(from, state);
      if (priorities != null) {
        priorities.restore(state.greatest, state.priority);
      }
    } catch (RuntimeException e) {
      buffer.clear();
      throw e;
    }
  }

  private State readState(BlockReader in) throws IOException {
    long number = in.whole();
    int crc = in.integer();
    int count = in.integer();
    if (count != priorityCount()) {
      throw new IOException(
          "it has " + count + " priorities, and " + priorityCount() + " are needed");
    }
    double greatest = in.real();
    double[] priority = new double[count];
    for (int entry = 0; entry < count; entry++) {
      priority[entry] = in.real();
    }
    in.close();
    return new State(number, crc, greatest, priority);
  }

  private List<Part> read(Path from, State state) {
    var read = new ArrayList<Part>();
    for (long number : needed(from, state.number)) {
      int before = read.isEmpty() ? 0 : read.get(read.size() - 1).crc;
      boolean first = read.isEmpty();
      read.add(
          reading(
              file(from, number),
              in -> {
                Segment segment = Segment.read(in, buffer.ring());
                if (!first && segment.previousCrc != before) {
                  throw new IOException("it belongs to another run than the file before it");
                }
                segment.readEntries(buffer.ring(), in);
                int crc = in.close();
                if (number == state.number && crc != state.crc) {
                  throw new IOException("it belongs to another run than " + STATE);
                }
                return new Part(segment, crc);
              }));
    }
    buffer.recount();
    return List.copyOf(read);
  }

  /** The numbers of the files that a state consists of, oldest first. */
  private List<Long> needed(Path from, long newest) {
    var numbers = new ArrayList<Long>();
    long[] oldest = null;
    for (long number = newest; ; number--) {
      numbers.add(0, number);
      Segment segment = header(from, number);
      oldest = oldest == null ? segment.oldest(buffer.ring().length) : oldest;
      if (segment.reachesBackTo(oldest)) {
        return numbers;
      }
    }
  }

  private Segment header(Path from, long number) {
    return reading(
        file(from, number),
        in -> {
          Segment segment = Segment.read(in, buffer.ring());
          if (segment.number != number) {
            throw new IOException("it is file " + segment.number + " of a replay");
          }
          return segment;
        });
  }

  /** Reads a file or a part of it. */
  @FunctionalInterface
  private interface Body<T> {
    T read(BlockReader in) throws IOException;
  }

  private static <T> T reading(Path path, Body<T> body) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      return body.read(new BlockReader(in));
    } catch (IOException e) {
      throw FileErrors.cannot("read", path, e);
    }
  }
}
