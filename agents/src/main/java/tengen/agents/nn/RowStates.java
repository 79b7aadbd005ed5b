package tengen.agents.nn;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** What a network remembers in each row: zeros where an episode begins. */
public final class RowStates {

  private static final String STATE = "state";

  /** Numbers of a row. */
  public final int width;

  /** {@code [rows, width]} and perhaps room behind. */
  public float[] values;

  /** Zeros. */
  public RowStates(int rows, int width) {
    this.width = width;
    values = new float[Math.multiplyExact(rows, width)];
  }

  /** Makes room for so many rows; new ones are zeros. */
  public void atLeast(int rows) {
    if (values.length < rows * width) {
      values = Arrays.copyOf(values, Math.multiplyExact(rows, width));
    }
  }

  /** Forgets a row, for which room is made if needed. */
  public void forget(int row) {
    atLeast(row + 1);
    Arrays.fill(values, row * width, (row + 1) * width, 0);
  }

  /** Writes all rows. */
  public void save(Path file) {
    long[] shape = {values.length / width, width};
    Safetensors.write(file, Map.of(STATE, new Safetensors.Tensor(shape, values.clone())), Map.of());
  }

  /**
   * Puts back what {@link #save} wrote.
   *
   * @throws IllegalArgumentException if the file is damaged or of other rows
   */
  public void load(Path file) {
    Safetensors.Tensor tensor = Safetensors.read(file).tensors().get(STATE);
    if (tensor == null || tensor.data().length != values.length) {
      throw new IllegalArgumentException(
          file + " is not the memory of " + values.length / width + " rows of " + width);
    }
    System.arraycopy(tensor.data(), 0, values, 0, values.length);
  }
}
