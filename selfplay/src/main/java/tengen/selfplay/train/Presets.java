package tengen.selfplay.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tengen.agents.explore.ExploreConfig;
import tengen.selfplay.run.Settings;

/**
 * The settings that suit an environment: the algorithm's defaults, over them what the file {@code
 * presets/ALGORITHM.yaml} has under the environment's id, in the manner of rl-baselines3-zoo.
 */
final class Presets {

  private static final long STEPS = 1_000_000;

  private Presets() {}

  /** The algorithm's own, whatever the environment. */
  static <C extends Record> LearnerRun<C> defaults(Algorithm<C> algorithm, String environment) {
    TrainConfig train =
        new TrainConfig(
            environment,
            List.of(),
            algorithm.name(),
            TrainConfig.NEW,
            STEPS,
            1,
            1,
            false,
            1,
            0,
            10,
            0,
            100,
            false,
            false,
            true,
            ExploreConfig.NONE,
            StopConfig.NEVER);
    return new LearnerRun<>(train, algorithm.defaults());
  }

  /**
   * To be changed further by the user.
   *
   * @param environment its id; one that no file knows gets the defaults
   */
  static <C extends Record> Settings<LearnerRun<C>> of(Algorithm<C> algorithm, String environment) {
    Settings<LearnerRun<C>> settings =
        Settings.of(defaults(algorithm, environment), algorithm.type());
    String file = "presets/" + algorithm.name() + ".yaml";
    try (InputStream in = Presets.class.getResourceAsStream(file)) {
      if (in == null) {
        return settings;
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return settings.section(text, environment, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
