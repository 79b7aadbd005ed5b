package tengen.agents.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Writes parts of arrays, little-endian, and sums them up in a CRC that closes the file. */
final class BlockWriter {

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();

  BlockWriter(OutputStream out) {
    this.out = out;
  }

  void integer(int value) throws IOException {
    room(Integer.BYTES);
    buffer.putInt(value);
  }

  void whole(long value) throws IOException {
    room(Long.BYTES);
    buffer.putLong(value);
  }

  void real(double value) throws IOException {
    room(Double.BYTES);
    buffer.putDouble(value);
  }

  void bytes(byte[] from, int at, int count) throws IOException {
    for (int done = 0; done < count; ) {
      room(Byte.BYTES);
      int some = Math.min(count - done, buffer.remaining());
      buffer.put(from, at + done, some);
      done += some;
    }
  }

  void floats(float[] from, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      room(Float.BYTES);
      buffer.putFloat(from[i]);
    }
  }

  void integers(int[] from, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      integer(from[i]);
    }
  }

  void wholes(long[] from, int at, int count) throws IOException {
    for (int i = at; i < at + count; i++) {
      whole(from[i]);
    }
  }

  /** Writes the CRC of all before; the last call. */
  int close() throws IOException {
    drain();
    int sum = (int) crc.getValue();
    integer(sum);
    drain();
    return sum;
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      drain();
    }
  }

  private void drain() throws IOException {
    crc.update(buffer.array(), 0, buffer.position());
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
