package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A number as an array of the engine, rewritten at each use: on the CPU, which shares memory with
 * the JVM, that costs no new array. Only for operations that no gradient is wanted of, since these
 * would remember the array, not its value.
 */
final class Scalar {

  private final NDManager manager;
  private final DataType type;

  /** What the engine reads; null where its memory is another one. */
  private final ByteBuffer memory;

  private NDArray array;

  /**
   * A new one.
   *
   * @param manager closes the array
   * @param type FLOAT32 or FLOAT64
   */
  Scalar(NDManager manager, DataType type) {
    this.manager = manager;
    this.type = type;
    if (manager.getDevice().isGpu()) {
      memory = null;
    } else {
      memory = ByteBuffer.allocateDirect(type.getNumOfBytes()).order(ByteOrder.nativeOrder());
      array = manager.create(memory, new Shape(), type);
    }
  }

  /** The array, with a value that lasts until the next call. */
  NDArray of(double value) {
    if (memory == null) {
      if (array != null) {
        array.close();
      }
      array = type == DataType.FLOAT64 ? manager.create(value) : manager.create((float) value);
    } else if (type == DataType.FLOAT64) {
      memory.putDouble(0, value);
    } else {
      memory.putFloat(0, (float) value);
    }
    return array;
  }
}
