package tengen.mcts;

/** Arbitrary judgements that depend on the position alone. */
public final class HashEvaluator implements Evaluator {

  @Override
  public void evaluate(Batch batch) {
    int moves = batch.logits.length / batch.capacity();
    for (int row = 0; row < batch.size; row++) {
      long h = batch.positions[row].hash();
      for (int m = 0; m < moves; m++) {
        h = mix(h + m + 1);
        batch.logits[row * moves + m] = (h >>> 40) / (float) (1 << 23);
      }
      batch.values[row] = 0.8f * ((mix(h) >>> 40) / (float) (1 << 23) - 1);
    }
  }

  private static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
