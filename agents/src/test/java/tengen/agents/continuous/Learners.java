package tengen.agents.continuous;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import tengen.agents.Learner;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Each learner with networks small enough for a test of seconds. */
enum Learners {
  SAC {
    @Override
    Learner<float[]> create(Space.Box observations, Space.Box actions, int rows, long seed) {
      SacConfig config =
          new SacConfig(
              10_000,
              100,
              1,
              1,
              64,
              2e-3,
              0.99,
              0.01,
              1,
              true,
              Double.NaN,
              0.5,
              Hindsight.NONE,
              EncoderConfig.DEFAULT,
              HIDDEN,
              Activation.RELU);
      return new Sac(config, observations, actions, rows, seed, Device.cpu(), null);
    }
  },
  TD3 {
    @Override
    Learner<float[]> create(Space.Box observations, Space.Box actions, int rows, long seed) {
      Td3Config config =
          new Td3Config(
              10_000,
              1000,
              1,
              1,
              64,
              2e-3,
              0.99,
              0.01,
              2,
              0.1,
              0.2,
              0.5,
              Hindsight.NONE,
              EncoderConfig.DEFAULT,
              HIDDEN,
              Activation.RELU);
      return new Td3(config, observations, actions, rows, seed, Device.cpu(), null);
    }
  },
  DDPG {
    @Override
    Learner<float[]> create(Space.Box observations, Space.Box actions, int rows, long seed) {
      DdpgConfig config =
          new DdpgConfig(
              10_000,
              1000,
              1,
              1,
              64,
              2e-3,
              0.99,
              0.01,
              0.1,
              Hindsight.NONE,
              EncoderConfig.DEFAULT,
              HIDDEN,
              Activation.RELU);
      return new Ddpg(config, observations, actions, rows, seed, Device.cpu(), null);
    }
  },
  CROSSQ {
    @Override
    Learner<float[]> create(Space.Box observations, Space.Box actions, int rows, long seed) {
      CrossQConfig config =
          new CrossQConfig(
              10_000,
              100,
              1,
              1,
              64,
              1e-3,
              0.5,
              0.99,
              3,
              1,
              true,
              Double.NaN,
              0.01,
              1_000,
              Hindsight.NONE,
              EncoderConfig.DEFAULT,
              HIDDEN,
              HIDDEN,
              Activation.RELU);
      return new CrossQ(config, observations, actions, rows, seed, Device.cpu(), null);
    }
  },
  TQC {
    @Override
    Learner<float[]> create(Space.Box observations, Space.Box actions, int rows, long seed) {
      TqcConfig config =
          new TqcConfig(
              10_000,
              100,
              1,
              1,
              64,
              2e-3,
              0.99,
              0.01,
              1,
              true,
              Double.NaN,
              2,
              15,
              1,
              Hindsight.NONE,
              EncoderConfig.DEFAULT,
              HIDDEN,
              Activation.RELU);
      return new Tqc(config, observations, actions, rows, seed, Device.cpu(), null);
    }
  };

  private static final List<Integer> HIDDEN = List.of(64, 64);

  abstract Learner<float[]> create(Space.Box observations, Space.Box actions, int rows, long seed);

  final Learner<float[]> create(VectorEnvironment<float[]> rows, long seed) {
    return create(rows.observationSpace(), (Space.Box) rows.actionSpace(), rows.rows(), seed);
  }

  static VectorEnvironment<float[]> pendulum(int rows) {
    return VectorEnvironments.continuous("Pendulum-v1", rows, 1, Map.of());
  }
}
