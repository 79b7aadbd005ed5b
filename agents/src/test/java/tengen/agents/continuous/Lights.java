package tengen.agents.continuous;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Environment;
import tengen.env.PartKind;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A picture with one column lit, and whether it hangs the wrong way round. The action should be the
 * column's place, from -1 on the left to 1 on the right; the square of the distance costs.
 */
final class Lights implements Environment<float[]> {

  static final int STEPS = 8;

  private static final int SIZE = 4;
  private static final float LIGHT = 255;

  private RestorableUniformRandomProvider random;
  private float wanted;
  private int elapsed;

  static Space.Box observations() {
    float[] high = new float[SIZE * SIZE + 1];
    Arrays.fill(high, LIGHT);
    high[SIZE * SIZE] = 1;
    return new Space.Box(
        new float[high.length],
        high,
        List.of(
            new Space.Part(PartKind.IMAGE, "picture", SIZE, SIZE, 1),
            new Space.Part(PartKind.INDEX, "mirrored", 1)));
  }

  @Override
  public Space.Box observationSpace() {
    return observations();
  }

  @Override
  public Space.Box actionSpace() {
    return Space.Box.of(-1, 1, 1);
  }

  @Override
  public float[] reset(long seed) {
    random = Rng.stream(seed, "lights");
    elapsed = 0;
    return observe();
  }

  private float[] observe() {
    float[] seen = new float[SIZE * SIZE + 1];
    int column = random.nextInt(SIZE);
    int mirrored = random.nextInt(2);
    for (int row = 0; row < SIZE; row++) {
      seen[row * SIZE + column] = LIGHT;
    }
    seen[SIZE * SIZE] = mirrored;
    wanted = (2f * column / (SIZE - 1) - 1) * (1 - 2 * mirrored);
    return seen;
  }

  @Override
  public Step step(float[] action) {
    float off = action[0] - wanted;
    elapsed++;
    return new Step(observe(), -off * off, false, elapsed == STEPS);
  }

  @Override
  public Snapshot snapshot() {
    throw new UnsupportedOperationException("nobody asks for one here");
  }

  @Override
  public void restore(Snapshot snapshot) {
    throw new UnsupportedOperationException("nobody asks for one here");
  }
}
