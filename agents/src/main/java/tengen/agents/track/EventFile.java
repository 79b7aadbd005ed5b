package tengen.agents.track;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import tengen.env.io.FileErrors;
import tengen.env.io.ProtoWriter;

/**
 * A file for TensorBoard: {@code events.out.tfevents.*}. Records are framed as TFRecord (length,
 * masked CRC-32C, data, masked CRC-32C) and hold messages of TensorFlow's {@code event.proto}; what
 * these tell is a {@link Summary}.
 */
final class EventFile implements AutoCloseable {

  private static final int SESSION_START = 1;

  private final Path file;
  private final FileChannel channel;

  private EventFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Starts a new file in a directory that TensorBoard watches.
   *
   * @param seconds since 1970; part of the name and of the first record
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  static EventFile create(Path directory, double seconds) {
    for (int i = 0; ; i++) {
      String name = "events.out.tfevents." + (long) seconds + ".tengen." + i;
      Path file = directory.resolve(name);
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        EventFile events = new EventFile(file, channel);
        events.write(new ProtoWriter().float64(1, seconds).text(3, "brain.Event:2"));
        return events;
      } catch (FileAlreadyExistsException e) {
        // another start within the same second: the next number
      } catch (IOException e) {
        throw FileErrors.cannot("write", file, e);
      }
    }
  }

  /** The file. */
  Path file() {
    return file;
  }

  /**
   * Says that work began again: readers forget what other files of the directory have from this
   * step on.
   */
  void restart(long step, double seconds) {
    ProtoWriter session = new ProtoWriter().number(1, SESSION_START);
    write(new ProtoWriter().float64(1, seconds).number(2, step).message(7, session));
  }

  /**
   * Adds a value.
   *
   * @param step on the horizontal axis
   * @param seconds since 1970
   */
  void add(Summary summary, long step, double seconds) {
    write(new ProtoWriter().float64(1, seconds).number(2, step).message(5, summary.toMessage()));
  }

  private void write(ProtoWriter event) {
    byte[] data = event.toBytes();
    ByteBuffer record = ByteBuffer.allocate(data.length + 16).order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(data.length);
    record.putInt(maskedCrc(record.array(), 8));
    record.put(data);
    record.putInt(maskedCrc(data, data.length));
    record.flip();
    try {
      while (record.hasRemaining()) {
        channel.write(record);
      }
    } catch (IOException e) {
      throw FileErrors.cannot("write", file, e);
    }
  }

  /** CRC-32C, rotated and shifted so that a checksum of checksums does not come out as zero. */
  static int maskedCrc(byte[] data, int length) {
    CRC32C crc = new CRC32C();
    crc.update(data, 0, length);
    return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw FileErrors.cannot("close", file, e);
    }
  }
}
