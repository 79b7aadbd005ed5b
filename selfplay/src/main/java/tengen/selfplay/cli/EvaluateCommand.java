package tengen.selfplay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Environments;
import tengen.env.Require;
import tengen.selfplay.train.Baselines;
import tengen.selfplay.train.Measured;
import tengen.selfplay.train.TrainingRuns;

/** {@code tengen evaluate}. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = {
      "Lets a trained agent act without exploring, and tells its returns; or, with --policy, a",
      "policy that nobody trained, on the same episodes: chance, or what the world's authors",
      "wrote. tengen envs ENV lists these. In a game for one, a policy is a player of tengen arena:",
      "search, for instance."
    },
    footer = {
      "",
      "Examples:",
      "  tengen evaluate runs/CartPole-v1-ppo-1",
      "  tengen evaluate runs/CartPole-v1-ppo-1 --network last --episodes 1000 --json",
      "  tengen evaluate CartPole-v1 --policy random",
      "  tengen evaluate jobshop-ft10 --policy uct:400 --episodes 5"
    })
public final class EvaluateCommand implements Subcommand {

  @Parameters(
      paramLabel = "RUN|ENV|GAME",
      description =
          "the directory of a training run; with --policy an environment or a game for one")
  String subject;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "random, or a heuristic of the environment; in a game for one random, uct:N, …")
  String policy;

  @Option(
      names = "--env-set",
      paramLabel = "NAME=VALUE",
      description = "with --policy: a setting of the environment; may be repeated")
  List<String> environmentSettings = new ArrayList<>();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "best",
      description = "best or last (default best)")
  String network;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "100",
      description = "how many (default 100)")
  int episodes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the episodes, which are others than those of training (default 1)")
  long seed;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public EvaluateCommand() {}

  @Override
  public Integer call() {
    Require.inRange("--episodes", episodes, 1, 1 << 20);
    TrainingRuns.Result result = evaluate();
    common.say(
        String.format(
                Locale.ROOT,
                "%s, %s: mean return %.2f (95 %%: %.2f to %.2f), standard deviation %.2f, over"
                    + " %d episodes",
                subject,
                policy == null ? network + " network" : policy,
                result.mean(),
                result.low(),
                result.high(),
                result.std(),
                result.episodes())
            + Measured.text(result.measures()));
    common.result(result);
    return 0;
  }

  private TrainingRuns.Result evaluate() {
    if (policy == null) {
      return TrainingRuns.evaluate(run(), network, episodes, seed);
    }
    if (WorldNames.ofGame(subject)) {
      if (!environmentSettings.isEmpty()) {
        throw new IllegalArgumentException(subject + " is a game: leave out --env-set");
      }
      return Baselines.play(subject, policy, episodes, seed);
    }
    return Baselines.evaluate(subject, environmentSettings, policy, episodes, seed);
  }

  private Path run() {
    Path run = Path.of(subject);
    boolean world = Environments.specs().stream().anyMatch(spec -> spec.id().equals(subject));
    if (world && !Files.isDirectory(run)) {
      throw new IllegalArgumentException(
          subject + " is an environment, not a run: add --policy random or one of its heuristics");
    }
    if (!environmentSettings.isEmpty()) {
      throw new IllegalArgumentException(
          "a run is evaluated in the environment that it was trained in: leave out --env-set");
    }
    return run;
  }
}
