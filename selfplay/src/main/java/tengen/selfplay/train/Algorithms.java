package tengen.selfplay.train;

import java.util.List;
import tengen.agents.continuous.Ddpg;
import tengen.agents.continuous.DdpgConfig;
import tengen.agents.continuous.Sac;
import tengen.agents.continuous.SacConfig;
import tengen.agents.continuous.Td3;
import tengen.agents.continuous.Td3Config;
import tengen.agents.continuous.Tqc;
import tengen.agents.continuous.TqcConfig;
import tengen.agents.dqn.Dqn;
import tengen.agents.dqn.DqnConfig;
import tengen.agents.dqn.Extensions;
import tengen.agents.nn.Activation;
import tengen.agents.pg.A2c;
import tengen.agents.pg.A2cConfig;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;
import tengen.env.Nearest;
import tengen.env.Space;

/**
 * The algorithms and the settings that suit environments: after rl-baselines3-zoo, whose versions
 * differ, for a few; else Stable-Baselines3's defaults.
 */
final class Algorithms {

  private static final List<Integer> SMALL = List.of(64, 64);

  private static final Algorithm<PpoConfig> PPO =
      new Algorithm<>(
          "ppo",
          PpoConfig.class,
          Algorithms::ppo,
          (run, observations, actions, rows, device) ->
              new Ppo<>(
                  run.learner(),
                  PolicySpace.discrete(observations, actions),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, observations, actions, rows, device) ->
              new Ppo<>(
                  run.learner(),
                  PolicySpace.continuous(observations, actions),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  private static final Algorithm<A2cConfig> A2C =
      new Algorithm<>(
          "a2c",
          A2cConfig.class,
          Algorithms::a2c,
          (run, observations, actions, rows, device) ->
              new A2c<>(
                  run.learner(),
                  PolicySpace.discrete(observations, actions),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, observations, actions, rows, device) ->
              new A2c<>(
                  run.learner(),
                  PolicySpace.continuous(observations, actions),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  private static final Algorithm<DqnConfig> DQN = dqn("dqn", Extensions.NONE);
  private static final Algorithm<DqnConfig> QR_DQN = dqn("qr-dqn", Extensions.QR_DQN);
  private static final Algorithm<DqnConfig> C51 = dqn("c51", Extensions.C51);
  private static final Algorithm<DqnConfig> RAINBOW = dqn("rainbow", Extensions.RAINBOW);

  private static final Algorithm<SacConfig> SAC =
      real(
          "sac",
          SacConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Sac(run.learner(), seen, acts, rows, run.train().seed(), device));

  private static final Algorithm<Td3Config> TD3 =
      real(
          "td3",
          Td3Config.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Td3(run.learner(), seen, acts, rows, run.train().seed(), device));

  private static final Algorithm<DdpgConfig> DDPG =
      real(
          "ddpg",
          DdpgConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Ddpg(run.learner(), seen, acts, rows, run.train().seed(), device));

  private static final Algorithm<TqcConfig> TQC =
      real(
          "tqc",
          TqcConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Tqc(run.learner(), seen, acts, rows, run.train().seed(), device));

  private static final List<Algorithm<?>> ALL =
      List.of(PPO, A2C, DQN, QR_DQN, C51, RAINBOW, SAC, TD3, DDPG, TQC);

  private Algorithms() {}

  /** Their names. */
  static List<String> names() {
    return ALL.stream().map(Algorithm::name).toList();
  }

  /** Their names that fit some actions. */
  static List<String> fitting(Space<?> actions) {
    return ALL.stream()
        .filter(algorithm -> algorithm.fits(actions))
        .<String>map(Algorithm::name)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException naming the nearest, if there is none of this name
   */
  static Algorithm<?> named(String name) {
    for (Algorithm<?> algorithm : ALL) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(
        "there is no algorithm \""
            + name
            + "\""
            + Nearest.hint(name, names())
            + "; --algorithm can be "
            + String.join(", ", names()));
  }

  private static <C extends Record> LearnerRun<C> run(
      String environment, String algorithm, long steps, int envs, C learner) {
    long every = Math.max(1, steps / 20);
    return new LearnerRun<>(
        new TrainConfig(environment, List.of(), algorithm, steps, envs, 1, every, 10, every, 100),
        learner);
  }

  private static LearnerRun<PpoConfig> ppo(String id) {
    return switch (id) {
      case "CartPole-v1" -> run(id, "ppo", 100_000, 8, ppo(32, 20, 256, 1e-3, true, 0.98, 0.8));
      case "Acrobot-v1" -> run(id, "ppo", 500_000, 16, ppo(256, 4, 64, 3e-4, false, 0.99, 0.94));
      default -> run(id, "ppo", 1_000_000, 1, PpoConfig.DEFAULT);
    };
  }

  private static PpoConfig ppo(
      int steps,
      int epochs,
      int minibatch,
      double learningRate,
      boolean decay,
      double gamma,
      double lambda) {
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
        0,
        0.5,
        0.5,
        0,
        SMALL,
        SMALL,
        Activation.TANH);
  }

  private static LearnerRun<A2cConfig> a2c(String id) {
    long steps = id.equals("CartPole-v1") || id.equals("Acrobot-v1") ? 500_000 : 1_000_000;
    int envs = id.equals("Acrobot-v1") ? 16 : 8;
    return run(id, "a2c", steps, envs, A2cConfig.DEFAULT);
  }

  private static Algorithm<DqnConfig> dqn(String name, Extensions extensions) {
    return new Algorithm<>(
        name,
        DqnConfig.class,
        id -> dqn(id, name, extensions),
        (run, observations, actions, rows, device) ->
            new Dqn(
                run.learner(),
                observations,
                actions,
                rows,
                run.train().steps(),
                run.train().seed(),
                device,
                null),
        null);
  }

  private static LearnerRun<DqnConfig> dqn(String id, String name, Extensions extensions) {
    long steps =
        switch (id) {
          case "CartPole-v1" -> 50_000;
          case "MountainCar-v0" -> 120_000;
          case "Acrobot-v1" -> 100_000;
          default -> 1_000_000;
        };
    DqnConfig config =
        switch (id) {
          case "CartPole-v1" -> DqnConfig.CART_POLE;
          case "MountainCar-v0" -> dqn(4e-3, 10_000, 1_000, 0.98, 16, 8, 600, 0.07, 0.2);
          case "Acrobot-v1" -> dqn(6.3e-4, 50_000, 0, 0.99, 4, 4, 250, 0.1, 0.12);
          default -> DqnConfig.DEFAULT;
        };
    // C51's atoms must span the returns: a hundred steps of reward 1 count, discounted, in
    // CartPole.
    Extensions suited =
        id.equals("CartPole-v1") && extensions.returns() == Extensions.Returns.ATOMS
            ? extensions.between(0, 100)
            : extensions;
    return run(id, name, steps, 1, config.with(suited));
  }

  private static DqnConfig dqn(
      double learningRate,
      int buffer,
      int learningStarts,
      double gamma,
      int trainEvery,
      int gradientSteps,
      int targetEvery,
      double end,
      double fraction) {
    return new DqnConfig(
        learningRate,
        1e-8,
        buffer,
        false,
        learningStarts,
        128,
        1,
        gamma,
        trainEvery,
        gradientSteps,
        targetEvery,
        10,
        new DqnConfig.Exploration(1, end, fraction),
        Extensions.NONE,
        List.of(256, 256),
        Activation.RELU);
  }

  private static <C extends Record> Algorithm<C> real(
      String name, C settings, Algorithm.Maker<C, Space.Box, float[]> maker) {
    @SuppressWarnings("unchecked") // settings are records, and records are final
    Class<C> type = (Class<C>) settings.getClass();
    return new Algorithm<>(
        name,
        type,
        id -> run(id, name, id.equals("Pendulum-v1") ? 20_000 : 100_000, 1, settings),
        null,
        maker);
  }
}
