package tengen.agents.track;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file of scalars for TensorBoard: {@code events.out.tfevents.*}. Records are framed as TFRecord
 * (length, masked CRC-32C, data, masked CRC-32C) and hold messages of TensorFlow's {@code
 * event.proto} and {@code summary.proto}, of which only the fields for scalars are written.
 */
public final class EventFile implements AutoCloseable {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

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
   * @throws UncheckedIOException if the file cannot be written
   */
  public static EventFile create(Path directory, double seconds) {
    for (int i = 0; ; i++) {
      String name = "events.out.tfevents." + (long) seconds + ".tengen." + i;
      Path file = directory.resolve(name);
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        EventFile events = new EventFile(file, channel);
        events.write(new Message().real(1, seconds).text(3, "brain.Event:2"));
        return events;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        // another start within the same second: the next number
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
      }
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /**
   * Adds a number.
   *
   * @param tag its name; parts before a slash group curves
   * @param step on the horizontal axis
   * @param seconds since 1970
   */
  public void scalar(String tag, long step, double value, double seconds) {
    Message number = new Message().text(1, tag).single(2, (float) value);
    Message summary = new Message().message(1, number);
    try {
      write(new Message().real(1, seconds).integer(2, step).message(5, summary));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private void write(Message event) throws IOException {
    byte[] data = event.bytes();
    ByteBuffer record = ByteBuffer.allocate(data.length + 16).order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(data.length);
    record.putInt(maskedCrc(record.array(), 8));
    record.put(data);
    record.putInt(maskedCrc(data, data.length));
    record.flip();
    while (record.hasRemaining()) {
      channel.write(record);
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
      throw new UncheckedIOException("cannot close " + file + ": " + e.getMessage(), e);
    }
  }

  /** A protocol buffer message while it is written. */
  private static final class Message {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message integer(int field, long value) {
      key(field, VARINT);
      varint(value);
      return this;
    }

    Message real(int field, double value) {
      key(field, FIXED64);
      fixed(Double.doubleToLongBits(value), 8);
      return this;
    }

    Message single(int field, float value) {
      key(field, FIXED32);
      fixed(Float.floatToIntBits(value), 4);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes());
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private Message bytes(int field, byte[] value) {
      key(field, BYTES);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void key(int field, int kind) {
      varint((long) field << 3 | kind);
    }

    private void varint(long value) {
      long left = value;
      while ((left & ~0x7FL) != 0) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }

    private void fixed(long bits, int bytes) {
      for (int i = 0; i < bytes; i++) {
        out.write((int) (bits >>> (8 * i)));
      }
    }
  }
}
