package tengen.selfplay.train;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tengen.agents.Learner;
import tengen.env.ActionMask;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Goals;
import tengen.env.Space;
import tengen.env.multi.ParallelEnvironment;
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
      Optional<ParallelEnvironment<Integer>> agents = agents(one);
      Space<?> actions = agents.isPresent() ? agents.get().actionSpace(0) : one.actionSpace();
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
      if (agents.isPresent()) {
        return new Shared(config.environment(), settings, config.threads());
      }
      return actions instanceof Space.Discrete
          ? new Discrete(config.environment(), settings, config.threads())
          : new Continuous(config.environment(), settings, config.threads());
    }
  }

  /**
   * The agents of a world that one policy can act for, where no algorithm knows the world's own
   * actions: one choice for each agent.
   */
  @SuppressWarnings("unchecked") // its actions are looked at
  private static Optional<ParallelEnvironment<Integer>> agents(Environment<?> one) {
    if (!(one.actionSpace() instanceof Space.MultiDiscrete)) {
      return Optional.empty();
    }
    return one.as(ParallelEnvironment.class)
        .filter(world -> world.actionSpace(0) instanceof Space.Discrete)
        .map(world -> (ParallelEnvironment<Integer>) world);
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

  /** Environments side by side, a few more where they come in groups. */
  default VectorEnvironment<B> atLeast(int rows) {
    return rows(rows);
  }

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

  /** Each agent of a world of several is a row. */
  record Shared(String id, Map<String, String> settings, int threads) implements Worlds<int[]> {

    private ParallelEnvironment<Integer> make() {
      return agents(Environments.make(id, settings)).orElseThrow();
    }

    @Override
    public VectorEnvironment<int[]> rows(int rows) {
      return VectorEnvironments.agents(this::make, rows, threads);
    }

    @Override
    public VectorEnvironment<int[]> atLeast(int rows) {
      int agents = make().agents();
      return rows((rows + agents - 1) / agents * agents);
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
      return new Discrete(id, this.settings, threads).learner(algorithm, settings, rows, device);
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
