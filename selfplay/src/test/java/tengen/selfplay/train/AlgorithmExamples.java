package tengen.selfplay.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A short run of every algorithm there is, for tests that hold for all of them. */
public final class AlgorithmExamples {

  /** Environments of each kind; an algorithm takes the first that it can learn. */
  private static final List<String> ENVIRONMENTS =
      List.of("CartPole-v1", "Pendulum-v1", "FrozenLake-v1", Brink.class.getName());

  private static final long ON_POLICY = 40_000;
  private static final long OFF_POLICY = 2_000;

  private AlgorithmExamples() {}

  /**
   * A run as a user would type it.
   *
   * @param words after {@code tengen}
   */
  public record Example(String algorithm, List<String> words) {

    @Override
    public String toString() {
      return algorithm;
    }
  }

  /** One of every algorithm. */
  public static Stream<Example> all() {
    return Algorithms.names().stream().map(name -> of(Algorithms.named(name)));
  }

  private static Example of(Algorithm<?> algorithm) {
    boolean replays =
        Arrays.stream(algorithm.type().getRecordComponents())
            .anyMatch(component -> component.getName().equals("learningStarts"));
    List<String> words = new ArrayList<>(List.of("train", environment(algorithm)));
    words.addAll(List.of("--algorithm", algorithm.name(), "--seed", "3", "--steps"));
    words.add(Long.toString(replays ? OFF_POLICY : ON_POLICY));
    words.addAll(List.of("--set", "train.finalEpisodes=3", "--set", "train.evaluationEpisodes=3"));
    if (replays) {
      words.addAll(List.of("--set", "learner.learningStarts=200"));
    }
    if (algorithm.name().equals("recurrent-ppo")) {
      words.addAll(List.of("--set", "learner.memory.size=16"));
    }
    if (algorithm.name().equals("crossq")) {
      words.addAll(List.of("--set", "learner.criticHidden=[256,256]"));
    }
    return new Example(algorithm.name(), words);
  }

  private static String environment(Algorithm<?> algorithm) {
    for (String environment : ENVIRONMENTS) {
      try {
        Worlds.of(Presets.defaults(algorithm, environment).train());
        return environment;
      } catch (IllegalArgumentException e) {
        // does not fit: the next one
      }
    }
    throw new IllegalStateException("no environment for " + algorithm.name());
  }
}
