package tengen.selfplay.train;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import tengen.agents.Learner;
import tengen.env.ActionMask;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Goals;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/**
 * What differs between environments with discrete and with continuous actions.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
sealed interface Worlds<B> {

  /**
   * Those of a run.
   *
   * @throws IllegalArgumentException if there is no such environment, or if the algorithm cannot
   *     learn its kind of actions; names those that can
   */
  static Worlds<?> of(TrainConfig config) {
    Map<String, String> settings = config.environmentSettings();
    try (Environment<?> one = Environments.make(config.environment(), settings)) {
      Space<?> actions = one.actionSpace();
      if (!Algorithms.named(config.algorithm()).fits(actions)) {
        throw new IllegalArgumentException(unfit(config, actions));
      }
      if (config.algorithm().equals(OnPolicyAlgorithms.LAGRANGIAN)
          && one.as(CostSource.class).isEmpty()) {
        throw new IllegalArgumentException(
            config.algorithm()
                + " keeps costs under a limit, and "
                + config.environment()
                + " has none: take ppo, or let the world implement tengen.env.CostSource");
      }
      TabularAlgorithms.check(config, one);
      checkOverlap(config);
      return actions instanceof Space.Discrete
          ? new Discrete(config.environment(), settings, config.threads())
          : new Continuous(config.environment(), settings, config.threads());
    }
  }

  /** Whether the environment of a run says which actions are allowed. */
  static boolean masked(TrainConfig config) {
    try (Environment<?> one =
        Environments.make(config.environment(), config.environmentSettings())) {
      return one.as(ActionMask.class).isPresent() && one.actionSpace() instanceof Space.Discrete;
    }
  }

  /**
   * What the environment of a run gives for any goal.
   *
   * @throws IllegalArgumentException if it has no goals
   */
  static Goals goals(TrainConfig config) {
    try (Environment<?> one =
        Environments.make(config.environment(), config.environmentSettings())) {
      return one.as(Goals.class)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      config.environment()
                          + " has no goals to be asked again with: set learner.hindsight.goals to"
                          + " 0, or let the world implement tengen.env.Goals"));
    }
  }

  private static void checkOverlap(TrainConfig config) {
    List<String> able = Algorithms.overlapping();
    if (config.overlap() && !able.contains(config.algorithm())) {
      throw new IllegalArgumentException(
          config.algorithm()
              + " acts and learns in turns; train.overlap=true is for "
              + String.join(", ", able));
    }
  }

  private static String unfit(TrainConfig config, Space<?> actions) {
    List<String> fitting = Algorithms.fitting(actions);
    return config.algorithm()
        + " cannot learn actions such as those of "
        + config.environment()
        + ", "
        + actions
        + "; "
        + (fitting.isEmpty() ? "no algorithm can yet" : String.join(", ", fitting) + " can");
  }

  /** What the learner sees: numbers without bounds where they are normalised. */
  private static Space.Box seen(LearnerRun<?> settings, VectorEnvironment<?> rows) {
    Space.Box space = rows.observationSpace();
    return settings.train().normalizeObservation() ? space.numbers() : space;
  }

  /** Environments side by side. */
  VectorEnvironment<B> rows(int rows);

  /** Room for their actions. */
  B actions(VectorEnvironment<B> rows);

  /** A learner for them. */
  <C extends Record> Learner<B> learner(
      Algorithm<C> algorithm, LearnerRun<C> settings, VectorEnvironment<B> rows, Device device);

  /** See {@link Space.Discrete}. */
  record Discrete(String id, Map<String, String> settings, int threads) implements Worlds<int[]> {

    @Override
    public VectorEnvironment<int[]> rows(int rows) {
      return VectorEnvironments.discrete(id, rows, threads, settings);
    }

    @Override
    public int[] actions(VectorEnvironment<int[]> rows) {
      return new int[rows.rows()];
    }

    @Override
    public <C extends Record> Learner<int[]> learner(
        Algorithm<C> algorithm,
        LearnerRun<C> settings,
        VectorEnvironment<int[]> rows,
        Device device) {
      Space.Discrete actions = (Space.Discrete) rows.actionSpace();
      return algorithm
          .discrete()
          .make(settings, seen(settings, rows), actions, rows.rows(), device);
    }
  }

  /** See {@link Space.Box}. */
  record Continuous(String id, Map<String, String> settings, int threads)
      implements Worlds<float[]> {

    @Override
    public VectorEnvironment<float[]> rows(int rows) {
      return VectorEnvironments.continuous(id, rows, threads, settings);
    }

    @Override
    public float[] actions(VectorEnvironment<float[]> rows) {
      return new float[rows.rows() * ((Space.Box) rows.actionSpace()).width()];
    }

    @Override
    public <C extends Record> Learner<float[]> learner(
        Algorithm<C> algorithm,
        LearnerRun<C> settings,
        VectorEnvironment<float[]> rows,
        Device device) {
      Space.Box actions = (Space.Box) rows.actionSpace();
      return algorithm
          .continuous()
          .make(settings, seen(settings, rows), actions, rows.rows(), device);
    }
  }
}
