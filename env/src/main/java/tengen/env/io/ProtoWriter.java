package tengen.env.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message in the protocol buffers wire format while it is written, for files of other programs
 * that consist of such messages: ONNX, TensorBoard. Fields are written in the order of the calls.
 */
public final class ProtoWriter {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An empty message. */
  public ProtoWriter() {}

  /** An integer, boolean or enumeration. */
  public ProtoWriter number(int field, long value) {
    key(field, VARINT);
    varint(value);
    return this;
  }

  /** A {@code float}. */
  public ProtoWriter float32(int field, float value) {
    key(field, FIXED32);
    fixed(Float.floatToIntBits(value), 4);
    return this;
  }

  /** A {@code double}. */
  public ProtoWriter float64(int field, double value) {
    key(field, FIXED64);
    fixed(Double.doubleToLongBits(value), 8);
    return this;
  }

  /** A packed list of {@code double}. */
  public ProtoWriter float64s(int field, double[] values) {
    ByteBuffer packed = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    packed.asDoubleBuffer().put(values);
    return bytes(field, packed.array());
  }

  /** Bytes. */
  public ProtoWriter bytes(int field, byte[] value) {
    key(field, BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  /** A text. */
  public ProtoWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A message within this one. */
  public ProtoWriter message(int field, ProtoWriter value) {
    return bytes(field, value.toBytes());
  }

  /** The message so far. */
  public byte[] toBytes() {
    return out.toByteArray();
  }

  private void key(int field, int kind) {
    varint((long) field << 3 | kind);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private void fixed(long bits, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (bits >>> (8 * i)));
    }
  }
}
