package tengen.selfplay.train;

import java.util.List;
import java.util.stream.Stream;
import tengen.agents.tabular.Planner;
import tengen.agents.tabular.PlannerConfig;
import tengen.agents.tabular.Rule;
import tengen.agents.tabular.Tabular;
import tengen.agents.tabular.TabularConfig;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.text.TabularEnvironment;
import tengen.env.text.TransitionTable;

/** Algorithms that keep a number for every state and action. */
final class TabularAlgorithms {

  static final List<Algorithm<?>> ALL =
      Stream.<Algorithm<?>>concat(
              Stream.of(Rule.values()).map(TabularAlgorithms::learning),
              Stream.of(Planner.Method.values()).map(TabularAlgorithms::planning))
          .toList();

  private TabularAlgorithms() {}

  private static Algorithm<TabularConfig> learning(Rule rule) {
    return Algorithm.discrete(
        rule.title(),
        TabularConfig.DEFAULT,
        (run, seen, acts, rows, device) ->
            new Tabular(
                rule,
                run.learner(),
                seen,
                acts,
                rows,
                run.train().steps(),
                run.train().seed(),
                run.masked()));
  }

  private static Algorithm<PlannerConfig> planning(Planner.Method method) {
    return Algorithm.discrete(
        method.title(),
        PlannerConfig.DEFAULT,
        (run, seen, acts, rows, device) ->
            new Planner(method, run.learner(), table(run.train()), seen));
  }

  /**
   * Checks that a run's algorithm, if it is one of these, can keep a table of its environment.
   *
   * @throws IllegalArgumentException if not
   */
  static void check(TrainConfig train, Environment<?> one) {
    String name = train.algorithm();
    if (Stream.of(Rule.values()).anyMatch(rule -> rule.title().equals(name))) {
      Tabular.check(one.observationSpace());
    } else if (Stream.of(Planner.Method.values()).anyMatch(way -> way.title().equals(name))) {
      table(train, one);
    }
  }

  private static TransitionTable table(TrainConfig train) {
    try (Environment<?> one = Environments.make(train.environment(), train.environmentSettings())) {
      return table(train, one);
    }
  }

  private static TransitionTable table(TrainConfig train, Environment<?> one) {
    if (one instanceof TabularEnvironment known) {
      return known.table();
    }
    throw new IllegalArgumentException(
        train.algorithm()
            + " needs a world whose table of transitions is known, such as FrozenLake-v1, Taxi-v4"
            + " or CliffWalking-v1; "
            + train.environment()
            + " has none: take q-learning or dqn");
  }
}
