package tengen.selfplay.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.Evaluation;
import tengen.env.ActionMask;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.game.Games;
import tengen.selfplay.arena.Players;
import tengen.selfplay.arena.Solo;

/** Policies that nobody trained, to compare with: a world's own {@link Heuristics}, and chance. */
public final class Baselines {

  /** The policy that chooses at random among the actions that are allowed. */
  public static final String RANDOM = "random";

  private static final int ROWS = 10;

  private Baselines() {}

  /** The baselines of a world: its heuristics, the best first, then {@link #RANDOM}. */
  public static List<String> of(Environment<?> environment) {
    List<String> names = new ArrayList<>();
    environment.as(Heuristics.class).ifPresent(world -> names.addAll(names(world)));
    names.add(RANDOM);
    return names;
  }

  private static List<String> names(Heuristics<?> world) {
    return world.heuristics();
  }

  /**
   * Lets a baseline act, on the episodes that a run's network plays for the same seed.
   *
   * @param environment its id
   * @param environmentSettings each {@code name=value}
   * @param policy one of {@link #of}
   * @throws IllegalArgumentException if there is no such environment or policy; names those there
   *     are
   */
  public static TrainingRuns.Result evaluate(
      String environment,
      List<String> environmentSettings,
      String policy,
      int episodes,
      long seed) {
    Require.inRange("episodes", episodes, 1, 1 << 24);
    try (Environment<?> env =
        Environments.make(environment, TrainConfig.byName(environmentSettings))) {
      if (!of(env).contains(policy)) {
        throw new IllegalArgumentException(
            environment
                + " has no policy \""
                + policy
                + "\"; --policy can be "
                + String.join(", ", of(env)));
      }
      return TrainingRuns.Result.of(play(env, policy, episodes, seed));
    }
  }

  /**
   * Lets a player of {@code tengen arena} act in a game for one, such as {@code jobshop-ft10}.
   *
   * @param policy see {@link Players}
   * @throws IllegalArgumentException if there is no such player, or the game is for more than one
   */
  public static TrainingRuns.Result play(String game, String policy, int games, long seed) {
    Require.inRange("episodes", games, 1, 1 << 24);
    List<Double> returns = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    Map<String, Double> means = new LinkedHashMap<>();
    for (Solo.Played played : Solo.play(Games.named(game), Players.parse(policy), games, seed)) {
      returns.add(played.result());
      lengths.add(played.length());
      played.measures().forEach((name, value) -> means.merge(name, value / games, Double::sum));
    }
    return TrainingRuns.Result.of(new Evaluation(returns, lengths, means));
  }

  private static <A> Evaluation play(Environment<A> env, String policy, int episodes, long seed) {
    long run = Rng.seed(seed, TrainingRuns.EPISODES);
    int rows = Math.min(episodes, ROWS);
    List<Double> returns = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    Map<String, Double> means = new LinkedHashMap<>();
    for (int number = 0; number < episodes; number++) {
      long row = Rng.seed(run, "vector", number % rows); // as the rows of a vector environment
      env.reset(Rng.child(row, number / rows));
      Supplier<A> actions = actions(env, policy, Rng.stream(seed, "evaluate.random", number));
      double sum = 0;
      int length = 0;
      Environment.Step step;
      do {
        step = env.step(actions.get());
        sum += step.reward();
        length++;
      } while (!step.ended());
      returns.add(sum);
      lengths.add(length);
      env.as(Measures.class).ifPresent(world -> add(world, episodes, means));
    }
    return new Evaluation(returns, lengths, means);
  }

  private static void add(Measures world, int episodes, Map<String, Double> means) {
    List<String> names = world.measures();
    double[] measured = new double[names.size()];
    world.measures(measured);
    for (int k = 0; k < measured.length; k++) {
      means.merge(names.get(k), measured[k] / episodes, Double::sum);
    }
  }

  @SuppressWarnings("unchecked") // a world's heuristics are of its own actions
  static <A> Supplier<A> actions(Environment<A> env, String policy, UniformRandomProvider random) {
    if (!policy.equals(RANDOM)) {
      Heuristics<A> world = env.as(Heuristics.class).orElseThrow();
      return () -> world.advise(policy);
    }
    ActionMask mask = env.as(ActionMask.class).orElse(null);
    if (mask != null && env.actionSpace() instanceof Space.Discrete discrete) {
      return (Supplier<A>) allowed(mask, discrete.n(), random);
    }
    return () -> env.actionSpace().sample(random);
  }

  private static Supplier<Integer> allowed(ActionMask mask, int n, UniformRandomProvider random) {
    boolean[] may = new boolean[n];
    int[] numbers = new int[n];
    return () -> {
      mask.actionMask(may);
      int count = 0;
      for (int action = 0; action < n; action++) {
        if (may[action]) {
          numbers[count++] = action;
        }
      }
      return numbers[random.nextInt(count)];
    };
  }
}
