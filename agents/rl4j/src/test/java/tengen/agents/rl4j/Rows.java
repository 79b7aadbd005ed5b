package tengen.agents.rl4j;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tengen.agents.Learner;
import tengen.agents.LearnerProvider;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Safetensors;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Rows of CartPole and learners in them. */
final class Rows {

  private Rows() {}

  static VectorEnvironment<int[]> cartPole(int rows) {
    return VectorEnvironments.discrete("CartPole-v1", rows, 1, Map.of());
  }

  static <C extends Record> Learner<int[]> learner(
      LearnerProvider<C> provider, C settings, VectorEnvironment<int[]> rows, long seed) {
    return provider.make(
        settings, rows.observationSpace(), (Space.Discrete) rows.actionSpace(), rows.rows(), seed);
  }

  /** Some steps. */
  static List<Report> train(VectorEnvironment<int[]> rows, Learner<int[]> learner, long steps) {
    List<Report> reports = new ArrayList<>();
    new Training<>(rows, learner, new int[rows.rows()], 3).until(steps, reports::add);
    return reports;
  }

  /** The numbers of all tensors that a learner saves. */
  static Map<String, float[]> weights(Learner<int[]> learner, Path directory) {
    learner.save(directory);
    Map<String, float[]> weights = new TreeMap<>();
    Safetensors.read(directory.resolve("model.safetensors"))
        .tensors()
        .forEach((name, tensor) -> weights.put(name, tensor.data()));
    return weights;
  }
}
