package tengen.agents.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Reads what {@link BlockWriter} wrote. */
final class BlockReader {

  private final InputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();

  BlockReader(InputStream in) {
    this.in = in;
    buffer.limit(0);
  }

  int integer() throws IOException {
    need(Integer.BYTES);
    return buffer.getInt();
  }

  long whole() throws IOException {
    need(Long.BYTES);
    return buffer.getLong();
  }

  double real() throws IOException {
    need(Double.BYTES);
    return buffer.getDouble();
  }

  void bytes(byte[] to, int at, int count) throws IOException {
    for (int done = 0; done < count; ) {
      need(Byte.BYTES);
      int some = Math.min(count - done, buffer.remaining());
      buffer.get(to, at + done, some);
      done += some;
    }
  }

  void floats(float[] to, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      need(Float.BYTES);
      to[i] = buffer.getFloat();
    }
  }

  void integers(int[] to, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      to[i] = integer();
    }
  }

  void wholes(long[] to, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      to[i] = whole();
    }
  }

  /**
   * Compares the CRC of all before with the one that follows; the last call.
   *
   * @return the CRC
   * @throws IOException if they differ, or if something comes after it
   */
  int close() throws IOException {
    crc.update(buffer.array(), 0, buffer.position());
    int sum = (int) crc.getValue();
    if (integer() != sum || buffer.hasRemaining() || in.read() >= 0) {
      throw new IOException("it is damaged");
    }
    return sum;
  }

  private void need(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    int read = buffer.position();
    crc.update(buffer.array(), 0, read);
    buffer.compact();
    int got = in.readNBytes(buffer.array(), buffer.position(), buffer.remaining());
    buffer.limit(buffer.position() + got).position(0);
    if (buffer.remaining() < bytes) {
      throw new EOFException("it is cut short");
    }
  }
}
