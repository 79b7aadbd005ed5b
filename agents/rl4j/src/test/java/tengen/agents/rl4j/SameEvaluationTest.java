package tengen.agents.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.rl4j.learning.IHistoryProcessor;
import org.deeplearning4j.rl4j.mdp.MDP;
import org.deeplearning4j.rl4j.observation.Observation;
import org.deeplearning4j.rl4j.policy.IPolicy;
import org.deeplearning4j.rl4j.space.ActionSpace;
import org.deeplearning4j.rl4j.space.Encodable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import tengen.agents.Actor;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.dqn.Dqn;
import tengen.agents.dqn.DqnConfig;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;

/** Tengen's and RL4J's policies play in the same evaluation. */
final class SameEvaluationTest {

  private static final int ROWS = 10;

  /** Pushes where the pole leans and falls, as a policy of RL4J's. */
  @SuppressWarnings("deprecation") // RL4J's interface has methods that it deprecates
  private static final class Leaning implements IPolicy<Integer> {

    @Override
    public <O extends Encodable, S extends ActionSpace<Integer>> double play(
        MDP<O, Integer, S> mdp, IHistoryProcessor history) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Integer nextAction(INDArray seen) {
      return seen.getFloat(0, 2) + seen.getFloat(0, 3) > 0 ? 1 : 0;
    }

    @Override
    public Integer nextAction(Observation seen) {
      return nextAction(seen.getData());
    }

    @Override
    public void reset() {
      // It remembers nothing.
    }
  }

  /** The same as an actor of Tengen's. */
  private static void lean(float[] seen, int rows, int[] actions) {
    for (int row = 0; row < rows; row++) {
      actions[row] = seen[4 * row + 2] + seen[4 * row + 3] > 0 ? 1 : 0;
    }
  }

  private static Evaluation evaluate(VectorEnvironment<int[]> rows, Actor<int[]> actor) {
    return Evaluation.of(rows, actor, new int[ROWS], 5, 30);
  }

  @Test
  void evaluation_theSamePolicyOfBoth_theSameReturns() {
    try (VectorEnvironment<int[]> rows = Rows.cartPole(ROWS)) {
      Evaluation tengen = evaluate(rows, SameEvaluationTest::lean);
      Evaluation rl4j = evaluate(rows, new PolicyActor(new Leaning()));
      assertThat(rl4j).isEqualTo(tengen);
      assertThat(tengen.mean()).isBetween(100.0, 500.0);
    }
  }

  @Test
  void evaluation_learntNetworksOfBoth_sideBySide() {
    try (VectorEnvironment<int[]> one = Rows.cartPole(1);
        VectorEnvironment<int[]> rows = Rows.cartPole(ROWS);
        Learner<int[]> rl4j = Rows.learner(new Rl4jDqnProvider(), Rl4jDqnConfig.DEFAULT, one, 1);
        Learner<int[]> tengen =
            new Dqn(
                DqnConfig.DEFAULT.withHidden(List.of(16)),
                rows.observationSpace(),
                (Space.Discrete) rows.actionSpace(),
                ROWS,
                1000,
                1,
                Device.cpu(),
                false,
                null)) {
      Evaluation apart = evaluate(rows, tengen.greedy());
      Evaluation mixed = evaluate(rows, halves(rl4j.greedy(), tengen.greedy()));
      assertThat(mixed.returns()).hasSize(30);
      assertThat(apart.returns()).hasSize(30);
      assertThat(mixed.returns()).allMatch(value -> value >= 1 && value <= 500);
    }
  }

  /** The first half of the rows to one, the second half to the other. */
  private static Actor<int[]> halves(Actor<int[]> first, Actor<int[]> second) {
    return (seen, rows, actions) -> {
      int half = rows / 2;
      int width = seen.length / rows;
      int[] chosen = new int[half];
      for (int part = 0; part < 2; part++) {
        float[] theirs = Arrays.copyOfRange(seen, part * half * width, (part + 1) * half * width);
        (part == 0 ? first : second).act(theirs, half, chosen);
        System.arraycopy(chosen, 0, actions, part * half, half);
      }
    };
  }
}
