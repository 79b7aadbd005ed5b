package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** An array on the CPU whose memory the JVM reads and writes. */
final class SharedArray {

  final NDArray array;
  private final FloatBuffer memory;

  /**
   * Zeros.
   *
   * @param manager on the CPU; closes the array
   */
  SharedArray(NDManager manager, int rows, int columns) {
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(4 * Math.multiplyExact(rows, columns))
            .order(ByteOrder.nativeOrder());
    memory = bytes.asFloatBuffer();
    array = manager.create(bytes, new Shape(rows, columns), DataType.FLOAT32);
  }

  /** Copies as many numbers in as the array has. */
  void set(float[] numbers) {
    memory.put(0, numbers, 0, memory.capacity());
  }

  /** Sets all numbers to 0. */
  void clear() {
    for (int i = 0; i < memory.capacity(); i++) {
      memory.put(i, 0);
    }
  }

  /** A copy of all numbers. */
  float[] get() {
    float[] numbers = new float[memory.capacity()];
    memory.get(0, numbers);
    return numbers;
  }
}
