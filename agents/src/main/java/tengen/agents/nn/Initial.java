package tengen.agents.nn;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Where the first values of a tensor come from. */
public sealed interface Initial {

  /**
   * First values, row-major.
   *
   * @param shape of the tensor, the first axis being the outputs
   */
  float[] values(long[] shape, UniformRandomProvider random);

  /** Every value the same. */
  record Constant(float value) implements Initial {

    @Override
    public float[] values(long[] shape, UniformRandomProvider random) {
      float[] values = new float[size(shape)];
      java.util.Arrays.fill(values, value);
      return values;
    }
  }

  /**
   * Uniform in {@code ±1 / sqrt(inputs)}: PyTorch's default for linear layers, weights and biases.
   *
   * @param inputs of the layer
   */
  record Uniform(int inputs) implements Initial {

    @Override
    public float[] values(long[] shape, UniformRandomProvider random) {
      float bound = (float) (1 / Math.sqrt(inputs));
      float[] values = new float[size(shape)];
      for (int i = 0; i < values.length; i++) {
        values[i] = bound * (2 * random.nextFloat() - 1);
      }
      return values;
    }
  }

  /**
   * Orthogonal rows, or columns where there are fewer of these (Saxe et al. 2014, arXiv:1312.6120).
   *
   * @param gain length of each
   */
  record Orthogonal(double gain) implements Initial {

    @Override
    public float[] values(long[] shape, UniformRandomProvider random) {
      int rows = Math.toIntExact(shape[0]);
      int columns = size(shape) / rows;
      double[][] vectors = orthonormal(Math.min(rows, columns), Math.max(rows, columns), random);
      float[] values = new float[rows * columns];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          double value = rows <= columns ? vectors[row][column] : vectors[column][row];
          values[row * columns + column] = (float) (gain * value);
        }
      }
      return values;
    }

    /* Gram and Schmidt, each vector twice because one pass loses digits. */
    private static double[][] orthonormal(int count, int length, UniformRandomProvider random) {
      var normal = ZigguratSampler.NormalizedGaussian.of(random);
      double[][] vectors = new double[count][length];
      for (int i = 0; i < count; i++) {
        double[] vector = vectors[i];
        for (int k = 0; k < length; k++) {
          vector[k] = normal.sample();
        }
        for (int j = 0; j < 2 * i; j++) {
          double[] before = vectors[j % i];
          double along = dot(vector, before);
          for (int k = 0; k < length; k++) {
            vector[k] -= along * before[k];
          }
        }
        double norm = Math.sqrt(dot(vector, vector));
        for (int k = 0; k < length; k++) {
          vector[k] /= norm;
        }
      }
      return vectors;
    }

    private static double dot(double[] x, double[] y) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * y[i];
      }
      return sum;
    }
  }

  /**
   * Other first values with some of them moved.
   *
   * @param from first one that is moved
   * @param to the one after the last
   */
  record Moved(Initial start, int from, int to, double by) implements Initial {

    @Override
    public float[] values(long[] shape, UniformRandomProvider random) {
      float[] values = start.values(shape, random);
      for (int i = from; i < to; i++) {
        values[i] += (float) by;
      }
      return values;
    }
  }

  /** How many numbers a tensor of this shape has. */
  private static int size(long[] shape) {
    long size = 1;
    for (long n : shape) {
      size *= n;
    }
    return Math.toIntExact(size);
  }
}
