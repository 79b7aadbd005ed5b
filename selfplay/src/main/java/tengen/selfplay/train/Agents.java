package tengen.selfplay.train;

import java.nio.file.Path;
import java.util.List;
import tengen.agents.nn.Torch;
import tengen.env.Environment;
import tengen.env.Environments;

/** Finds who is to act. */
public final class Agents {

  private Agents() {}

  /**
   * An environment for somebody else to act in.
   *
   * @param id its id
   * @param settings each {@code name=value}
   * @throws IllegalArgumentException if there is no such environment or setting
   */
  public static Environment<?> environment(String id, List<String> settings) {
    return Environments.make(id, TrainConfig.byName(settings));
  }

  /**
   * A baseline of an environment.
   *
   * @param environment its id
   * @param environmentSettings each {@code name=value}
   * @param policy one of {@link Baselines#of}; null for the best one
   * @throws IllegalArgumentException if there is no such environment or policy; names those there
   *     are
   */
  public static Agent<?> baseline(
      String environment, List<String> environmentSettings, String policy) {
    Environment<?> world = environment(environment, environmentSettings);
    List<String> names = Baselines.of(world);
    if (policy != null && !names.contains(policy)) {
      world.close();
      throw new IllegalArgumentException(
          environment
              + " has no policy \""
              + policy
              + "\"; --policy can be "
              + String.join(", ", names));
    }
    return new BaselineAgent<>(world, policy == null ? names.get(0) : policy);
  }

  /**
   * A network of a run, acting without exploring.
   *
   * @param network {@code best} or {@code last}
   * @throws IllegalArgumentException if there is no such run or network, or if it is damaged
   */
  public static Agent<?> trained(Path run, String network) {
    Path files = TrainingRuns.network(run, network);
    Torch.threads(1);
    return trained(TrainingRuns.algorithmOf(run), run, files);
  }

  private static <C extends Record> Agent<?> trained(Algorithm<C> algorithm, Path run, Path files) {
    LearnerRun<C> settings = TrainingRuns.settings(algorithm, run);
    return TrainedAgent.open(Worlds.of(settings.train()), algorithm, settings, files);
  }
}
