package tengen.selfplay.train;

import java.util.ArrayList;
import java.util.List;
import tengen.agents.LearnerProvider;
import tengen.env.Services;

/** Algorithms that other jars on the class path offer, such as those of RL4J. */
final class ProvidedAlgorithms {

  private ProvidedAlgorithms() {}

  /**
   * All of them.
   *
   * @throws IllegalArgumentException if a jar offers one that cannot be loaded
   */
  static List<Algorithm<?>> find() {
    List<Algorithm<?>> found = new ArrayList<>();
    for (LearnerProvider<?> provider : Services.load(LearnerProvider.class, "algorithms")) {
      found.add(of(provider));
    }
    return List.copyOf(found);
  }

  private static <C extends Record> Algorithm<C> of(LearnerProvider<C> provider) {
    return new Algorithm<>(
        provider.name(),
        provider.defaults(),
        (run, seen, acts, rows, device) ->
            provider.make(run.learner(), seen, acts, rows, run.train().seed()),
        null,
        provider.resumable());
  }
}
