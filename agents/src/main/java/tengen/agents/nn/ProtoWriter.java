package tengen.agents.nn;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A message in the protocol buffers wire format, of which ONNX files consist. */
final class ProtoWriter {

  private static final int VARINT = 0;
  private static final int BYTES = 2;
  private static final int FLOAT = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An integer, boolean or enumeration. */
  ProtoWriter number(int field, long value) {
    varint((long) field << 3 | VARINT);
    varint(value);
    return this;
  }

  /** A 32-bit float. */
  ProtoWriter real(int field, float value) {
    varint((long) field << 3 | FLOAT);
    int bits = Float.floatToIntBits(value);
    for (int i = 0; i < 4; i++) {
      out.write(bits >>> (8 * i));
    }
    return this;
  }

  ProtoWriter bytes(int field, byte[] value) {
    varint((long) field << 3 | BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  ProtoWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  ProtoWriter message(int field, ProtoWriter value) {
    return bytes(field, value.toBytes());
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
