package tengen.agents.rl4j;

import org.deeplearning4j.rl4j.space.Encodable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What an agent sees, as RL4J takes it: floats of shape {@code [1, width]}. */
public final class FlatObservation implements Encodable {

  private final INDArray data;

  private FlatObservation(INDArray data) {
    this.data = data;
  }

  /** A copy of {@code width} numbers that begin at a place of an array. */
  static FlatObservation of(float[] numbers, int at, int width) {
    return new FlatObservation(array(numbers, at, width));
  }

  /** The same as {@link #of}, without the wrapping. */
  static INDArray array(float[] numbers, int at, int width) {
    float[] copy = new float[width];
    System.arraycopy(numbers, at, copy, 0, width);
    return Nd4j.create(copy, 1L, width);
  }

  @Override
  @Deprecated
  public double[] toArray() {
    return data.data().asDouble();
  }

  /** Never: Tengen repeats actions, where that is wanted, in a wrapper of the environment. */
  @Override
  public boolean isSkipped() {
    return false;
  }

  /** {@code [1, width]} */
  @Override
  public INDArray getData() {
    return data;
  }

  @Override
  public Encodable dup() {
    return new FlatObservation(data.dup());
  }
}
