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
      "wrote. tengen envs ENV lists these."
    },
    footer = {
      "",
      "Examples:",
      "  tengen evaluate runs/CartPole-v1-ppo-1",
      "  tengen evaluate runs/CartPole-v1-ppo-1 --network last --episodes 1000 --json",
      "  tengen evaluate CartPole-v1 --policy random"
    })
public final class EvaluateCommand implements Subcommand {

  @Parameters(
      paramLabel = "RUN|ENV",
      description = "the directory of a training run, or an environment with --policy")
  String subject;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "random, or a heuristic of the environment")
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
    TrainingRuns.Result result =
        policy == null
            ? TrainingRuns.evaluate(run(), network, episodes, seed)
            : Baselines.evaluate(subject, environmentSettings, policy, episodes, seed);
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
