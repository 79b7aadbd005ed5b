package tengen.agents.pg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Torch;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Learning to balance, for tests. */
final class CartPoles {

  private CartPoles() {}

  /**
   * What came of it.
   *
   * @param mean return of fresh episodes, without exploring
   */
  record Learnt(double mean, List<Report> reports) {

    double last(String name) {
      return reports.get(reports.size() - 1).values().get(name);
    }
  }

  static Learnt train(int rows, int steps, Function<PolicySpace<int[]>, Learner<int[]>> make) {
    Torch.threads(1); // calls on so small arrays cost more when shared
    List<Report> reports = new ArrayList<>();
    try (VectorEnvironment<int[]> world =
            VectorEnvironments.discrete("CartPole-v1", rows, 1, Map.of());
        Learner<int[]> learner =
            make.apply(
                PolicySpace.discrete(
                    world.observationSpace(), (Space.Discrete) world.actionSpace()))) {
      new Training<>(world, learner, new int[rows], 1).until(steps, reports::add);
      Evaluation evaluation = Evaluation.of(world, learner.greedy(), new int[rows], 1_000, 24);
      return new Learnt(evaluation.mean(), reports);
    }
  }
}
