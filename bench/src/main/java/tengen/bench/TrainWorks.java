package tengen.bench;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.agents.continuous.Sac;
import tengen.agents.continuous.SacConfig;
import tengen.agents.continuous.Td3;
import tengen.agents.continuous.Td3Config;
import tengen.agents.dqn.Dqn;
import tengen.agents.dqn.DqnConfig;
import tengen.agents.nn.Torch;
import tengen.agents.pg.A2c;
import tengen.agents.pg.A2cConfig;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;
import tengen.selfplay.run.Settings;

/** Training on one thread, with the networks and settings of the peer's script. */
final class TrainWorks {

  /** So many steps that schedules hardly move while it is measured. */
  private static final long LENGTH = 100_000_000;

  private TrainWorks() {}

  /** PPO on CartPole: 8 environments, 20 epochs over rollouts of 32 steps. */
  static Work ppo() {
    PpoConfig config =
        Settings.of(PpoConfig.DEFAULT)
            .setAll(
                List.of(
                    "steps=32",
                    "epochs=20",
                    "minibatch=256",
                    "learningRate=0.001",
                    "gamma=0.98",
                    "lambda=0.8"))
            .bind();
    VectorEnvironment<int[]> rows = VectorEnvironments.discrete("CartPole-v1", 8, 1, Map.of());
    var space = PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace());
    return training(rows, new Ppo<>(config, space, 8, LENGTH, 1, device()), new int[8], 32 * 8);
  }

  /** A2C on CartPole: 8 environments, an update every 5 steps. */
  static Work a2c() {
    VectorEnvironment<int[]> rows = VectorEnvironments.discrete("CartPole-v1", 8, 1, Map.of());
    var space = PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace());
    Learner<int[]> a2c = new A2c<>(A2cConfig.DEFAULT, space, 8, LENGTH, 1, device());
    return training(rows, a2c, new int[8], 25 * 5 * 8);
  }

  /** DQN on CartPole: 128 minibatches of 64 every 256 steps, 256-256. */
  static Work dqn() {
    VectorEnvironment<int[]> rows = VectorEnvironments.discrete("CartPole-v1", 1, 1, Map.of());
    Learner<int[]> dqn =
        new Dqn(
            DqnConfig.CART_POLE,
            rows.observationSpace(),
            (Space.Discrete) rows.actionSpace(),
            1,
            50_000,
            1,
            device(),
            false,
            null);
    return training(rows, dqn, new int[1], 256);
  }

  /** SAC on Pendulum: a minibatch of 256 every step, 256-256. */
  static Work sac() {
    VectorEnvironment<float[]> rows = VectorEnvironments.continuous("Pendulum-v1", 1, 1, Map.of());
    Space.Box actions = (Space.Box) rows.actionSpace();
    Learner<float[]> sac =
        new Sac(SacConfig.DEFAULT, rows.observationSpace(), actions, 1, 1, device(), null);
    return training(rows, sac, new float[1], 10);
  }

  /**
   * TD3 on Pendulum: a minibatch every step.
   *
   * @param batch transitions of a minibatch
   * @param hidden sizes of the hidden layers, such as {@code "256,256"}
   */
  static Work td3(int batch, String hidden) {
    VectorEnvironment<float[]> rows = VectorEnvironments.continuous("Pendulum-v1", 1, 1, Map.of());
    Space.Box actions = (Space.Box) rows.actionSpace();
    List<String> settings = List.of("batch=" + batch, "hidden=[" + hidden + "]");
    Td3Config config = Settings.of(Td3Config.DEFAULT).setAll(settings).bind();
    Learner<float[]> td3 = new Td3(config, rows.observationSpace(), actions, 1, 1, device(), null);
    return training(rows, td3, new float[1], 10);
  }

  private static Device device() {
    Torch.threads(1);
    return Device.cpu();
  }

  private static <B> Work training(
      VectorEnvironment<B> rows, Learner<B> learner, B actions, int steps) {
    Training<B> training = new Training<>(rows, learner, actions, 1);
    return new Work() {

      @Override
      public long run() {
        training.until(training.steps() + steps, report -> {});
        return steps;
      }

      @Override
      public void close() {
        learner.close();
        rows.close();
      }
    };
  }
}
