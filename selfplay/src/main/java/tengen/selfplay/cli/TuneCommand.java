package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.selfplay.run.Interruption;
import tengen.selfplay.tune.Tuning;
import tengen.selfplay.tune.TuningSummary;

/** {@code tengen tune}. */
@Command(
    name = "tune",
    sortOptions = false,
    description = {
      "Looks for settings with which an algorithm learns an environment well. Each trial is a",
      "training run; bad ones end early. Writes the best settings as best.yaml, and which of them",
      "matter."
    },
    footer = {
      "",
      "Ranges: real:LOW:HIGH, log:LOW:HIGH, log1m:LOW:HIGH (for discounts), int:LOW:HIGH,",
      "choice:A|B|C, and fixed to leave a usual one alone.",
      "",
      "Examples:",
      "  tengen tune CartPole-v1 --trials 30",
      "  tengen tune Acrobot-v1 --algorithm ppo --trials 30 --seeds 3 --set train.steps=100000",
      "  tengen tune Pendulum-v1 --algorithm sac --space learner.gamma=fixed --pruner halving",
      "  tengen tune CartPole-v1 --only --space learner.learningRate=log:1e-4:1e-2",
      "  tengen tune --resume --run runs/tune-CartPole-v1-ppo-1    goes on after Ctrl-C or a kill",
      "  tengen train CartPole-v1 --config runs/tune-CartPole-v1-ppo-1/best.yaml --seeds 5"
    })
public final class TuneCommand implements Subcommand {

  @Parameters(paramLabel = "ENV", arity = "0..1", description = "an environment by its id")
  String environment;

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      defaultValue = "ppo",
      description = "what learns (default ppo)")
  String algorithm;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "30",
      description = "how many settings to try (default 30)")
  int trials;

  @Option(
      names = "--seeds",
      paramLabel = "K",
      defaultValue = "1",
      description =
          "runs of each trial that comes to its end, whose mean counts; more find less luck"
              + " (default 1)")
  int seeds;

  @Option(
      names = "--space",
      paramLabel = "KEY=RANGE",
      description = "a setting to try, over the usual ones of the algorithm; may be repeated")
  List<String> space = new ArrayList<>();

  @Option(names = "--only", description = "try nothing but what --space says")
  boolean only;

  @Option(
      names = "--sampler",
      paramLabel = "NAME",
      defaultValue = "tpe",
      description = "tpe or random (default tpe)")
  String sampler;

  @Option(
      names = "--startup",
      paramLabel = "N",
      defaultValue = "10",
      description = "trials at random before TPE draws (default 10)")
  int startup;

  @Option(
      names = "--pruner",
      paramLabel = "NAME",
      defaultValue = "hyperband",
      description = "what ends bad trials early: none, halving or hyperband (default hyperband)")
  String pruner;

  @Option(
      names = "--parallel",
      paramLabel = "K",
      defaultValue = "1",
      description = "trials at a time; only one at a time gives the same trials again (default 1)")
  int parallel;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides what is tried (default 1)")
  long seed;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting of all trials, such as train.steps=100000; may be repeated")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--env-set",
      paramLabel = "NAME=VALUE",
      description = "a setting of the environment; may be repeated")
  List<String> environmentSettings = new ArrayList<>();

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, cpu, cuda or cuda:1 … (default auto)")
  String device;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "directory of the search (default runs/tune-ENV-ALGORITHM-1, …)")
  Path run;

  @Option(names = "--resume", description = "go on with the search in --run")
  boolean resume;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public TuneCommand() {}

  @Override
  public Integer call() {
    if (environment == null && !resume) {
      throw new IllegalArgumentException("for which environment? tengen envs lists them");
    }
    AtomicBoolean stop = new AtomicBoolean();
    try (Interruption ctrlC = Interruption.asks(() -> stop.set(true))) {
      TuningSummary summary = Tuning.run(request(), common.progress(), stop);
      common.say(summary.text());
      common.result(summary);
      return summary.ended() ? 0 : 1;
    }
  }

  private Tuning.Request request() {
    return new Tuning.Request(
        environment,
        environmentSettings,
        algorithm,
        trials,
        seeds,
        sampler,
        pruner,
        startup,
        seed,
        space,
        only,
        settings,
        run,
        resume,
        device,
        parallel,
        common.command.commandLine().getParseResult().originalArgs());
  }
}
