package tengen.selfplay.train;

import ai.djl.Device;
import java.util.Map;
import tengen.agents.Learner;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/**
 * What differs between environments with whole and with real actions.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
sealed interface Worlds<B> {

  /** Those of an environment. */
  static Worlds<?> of(TrainConfig config) {
    Map<String, String> settings = config.environmentSettings();
    try (Environment<?> one = Environments.make(config.environment(), settings)) {
      if (one.actionSpace() instanceof Space.Discrete) {
        return new Whole(config.environment(), settings);
      }
      if (one.actionSpace() instanceof Space.Box) {
        return new Real(config.environment(), settings);
      }
      throw new IllegalArgumentException(
          "ppo needs one choice of n or real numbers as actions; those of "
              + config.environment()
              + " are "
              + one.actionSpace());
    }
  }

  /** Environments side by side. */
  VectorEnvironment<B> rows(int rows);

  /** Room for their actions. */
  B actions(VectorEnvironment<B> rows);

  /** A learner for them. */
  Learner<B> ppo(PpoRun run, VectorEnvironment<B> rows, Device device);

  /** See {@link Space.Discrete}. */
  record Whole(String id, Map<String, String> settings) implements Worlds<int[]> {

    @Override
    public VectorEnvironment<int[]> rows(int rows) {
      return VectorEnvironments.discrete(id, rows, 1, settings);
    }

    @Override
    public int[] actions(VectorEnvironment<int[]> rows) {
      return new int[rows.rows()];
    }

    @Override
    public Learner<int[]> ppo(PpoRun run, VectorEnvironment<int[]> rows, Device device) {
      PolicySpace<int[]> space =
          PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace());
      TrainConfig train = run.train();
      return new Ppo<>(run.ppo(), space, rows.rows(), train.steps(), train.seed(), device);
    }
  }

  /** See {@link Space.Box}. */
  record Real(String id, Map<String, String> settings) implements Worlds<float[]> {

    @Override
    public VectorEnvironment<float[]> rows(int rows) {
      return VectorEnvironments.continuous(id, rows, 1, settings);
    }

    @Override
    public float[] actions(VectorEnvironment<float[]> rows) {
      return new float[rows.rows() * ((Space.Box) rows.actionSpace()).width()];
    }

    @Override
    public Learner<float[]> ppo(PpoRun run, VectorEnvironment<float[]> rows, Device device) {
      PolicySpace<float[]> space =
          PolicySpace.continuous(rows.observationSpace(), (Space.Box) rows.actionSpace());
      TrainConfig train = run.train();
      return new Ppo<>(run.ppo(), space, rows.rows(), train.steps(), train.seed(), device);
    }
  }
}
