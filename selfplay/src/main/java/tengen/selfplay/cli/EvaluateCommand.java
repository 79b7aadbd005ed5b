package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.selfplay.train.TrainingRuns;

/** {@code tengen evaluate}. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = "Lets a trained agent act without exploring, and tells its returns.",
    footer = {
      "",
      "Examples:",
      "  tengen evaluate runs/CartPole-v1-ppo-1",
      "  tengen evaluate runs/CartPole-v1-ppo-1 --network last --episodes 1000 --json"
    })
public final class EvaluateCommand implements Subcommand {

  @Parameters(paramLabel = "RUN", description = "the directory of a training run")
  Path run;

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
    TrainingRuns.Result result = TrainingRuns.evaluate(run, network, episodes, seed);
    common.say(
        String.format(
            Locale.ROOT,
            "%s, %s network: mean return %.2f (95 %%: %.2f to %.2f), standard deviation %.2f, over"
                + " %d episodes",
            run,
            network,
            result.mean(),
            result.low(),
            result.high(),
            result.std(),
            result.episodes()));
    common.result(result);
    return 0;
  }
}
