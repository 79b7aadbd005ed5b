package tengen.agents.explore;

import java.nio.file.Path;
import tengen.env.vector.StepBatch;

/**
 * {@code 1 / sqrt(n)} for what has been seen n times (Strehl and Littman 2008, "An analysis of
 * model-based interval estimation"; Bellemare and others 2016, arXiv:1606.01868), where
 * observations come back exactly, as those of grids do, or fall into cells. Observations are told
 * apart by 64 bits of a hash.
 */
final class Counts implements Bonus {

  private static final String FILE = "counts.bin";

  private final double cell;
  private final CountTable table = new CountTable();

  /**
   * @param cell width of the cells of every number of an observation; 0 to take numbers as they are
   */
  Counts(double cell) {
    this.cell = cell;
  }

  @Override
  public void judge(StepBatch after, double[] bonus) {
    for (int row = 0; row < bonus.length; row++) {
      long key = key(Bonus.reached(after, row), row * after.width, after.width);
      bonus[row] = 1 / Math.sqrt(table.increment(key));
    }
  }

  private long key(float[] observation, int at, int width) {
    long key = width;
    for (int i = at; i < at + width; i++) {
      long number =
          cell == 0
              ? Float.floatToIntBits(observation[i] + 0.0f) // -0 is 0
              : (long) Math.floor(observation[i] / cell);
      key = (key ^ number) * 0x9e3779b97f4a7c15L;
      key ^= key >>> 29;
    }
    return key;
  }

  @Override
  public void save(Path directory) {
    table.save(directory.resolve(FILE));
  }

  @Override
  public void load(Path directory) {
    table.load(directory.resolve(FILE));
  }

  @Override
  public void close() {}
}
