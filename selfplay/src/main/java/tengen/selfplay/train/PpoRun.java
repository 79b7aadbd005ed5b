package tengen.selfplay.train;

import java.util.List;
import tengen.agents.nn.Activation;
import tengen.agents.pg.PpoConfig;

/**
 * All settings of a run of PPO.
 *
 * @param train what every run has
 * @param ppo the algorithm's own
 */
public record PpoRun(TrainConfig train, PpoConfig ppo) {

  private static final List<Integer> HIDDEN = List.of(64, 64);

  /**
   * The settings that suit an environment: those of rl-baselines3-zoo where it has them, else
   * Stable-Baselines3's defaults.
   */
  static PpoRun of(String environment) {
    return switch (environment) {
      case "CartPole-v1" ->
          run(environment, 100_000, 8, ppo(32, 20, 256, 1e-3, true, 0.98, 0.8, 0));
      case "Acrobot-v1" ->
          run(environment, 500_000, 16, ppo(256, 4, 64, 3e-4, false, 0.99, 0.94, 0));
      default -> run(environment, 1_000_000, 1, PpoConfig.DEFAULT);
    };
  }

  private static PpoConfig ppo(
      int steps,
      int epochs,
      int minibatch,
      double learningRate,
      boolean decay,
      double gamma,
      double lambda,
      double entropy) {
    return new PpoConfig(
        steps,
        epochs,
        minibatch,
        learningRate,
        decay,
        gamma,
        lambda,
        0.2,
        0,
        true,
        entropy,
        0.5,
        0.5,
        0,
        HIDDEN,
        HIDDEN,
        Activation.TANH);
  }

  private static PpoRun run(String environment, long steps, int envs, PpoConfig ppo) {
    return new PpoRun(
        new TrainConfig(
            environment, List.of(), "ppo", steps, envs, 1, steps / 20, 10, steps / 20, 100),
        ppo);
  }
}
