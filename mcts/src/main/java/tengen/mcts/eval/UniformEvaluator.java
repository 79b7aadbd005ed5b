package tengen.mcts.eval;

import java.util.Arrays;
import tengen.mcts.Evaluator;

/** Knows nothing: every move alike, every position even. */
public final class UniformEvaluator implements Evaluator {

  @Override
  public void evaluate(Batch batch) {
    Arrays.fill(batch.logits, 0);
    Arrays.fill(batch.values, 0, batch.size, 0);
  }
}
