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
import tengen.selfplay.train.TrainingRuns;
import tengen.selfplay.train.TrainingSummary;

/** {@code tengen train}. */
@Command(
    name = "train",
    sortOptions = false,
    description = "Trains an agent in an environment, evaluates it, and keeps its networks.",
    footer = {
      "",
      "Without --set it takes the settings that suit the environment; config.yaml in the run's",
      "directory has all of them.",
      "",
      "Examples:",
      "  tengen train CartPole-v1",
      "  tengen train CartPole-v1 --steps 50000 --seed 3 --set learner.gamma=0.99",
      "  tengen train Pendulum-v1 --algorithm sac --set \"learner.hidden=[128, 128]\"",
      "  tengen train --resume --run runs/CartPole-v1-ppo-1    goes on after a kill",
      "  tensorboard --logdir runs        the curves, while it trains"
    })
public final class TrainCommand implements Subcommand {

  @Parameters(
      paramLabel = "ENV",
      arity = "0..1",
      description = "an environment by its id, such as CartPole-v1, or a class on the class path")
  String environment;

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      defaultValue = "ppo",
      description =
          "what learns: ppo, a2c; for whole actions also dqn, qr-dqn, c51, rainbow; for real ones sac,"
              + " td3, ddpg, tqc (default ppo)")
  String algorithm;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "of all environments together (the default depends on the environment)")
  Long steps;

  @Option(
      names = "--envs",
      paramLabel = "N",
      description = "environments side by side (the default depends on the environment)")
  Integer envs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "decides every random draw; the same seed gives the same run (default 1)")
  Long seed;

  @Option(
      names = "--env-set",
      paramLabel = "NAME=VALUE",
      description = "a setting of the environment; may be repeated")
  List<String> environmentSettings = new ArrayList<>();

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "directory of the run (default runs/ENV-ALGORITHM-1, …)")
  Path run;

  @Option(names = "--resume", description = "go on with the run in --run")
  boolean resume;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting, such as --set learner.clip=0.1; may be repeated")
  List<String> settings = new ArrayList<>();

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public TrainCommand() {}

  @Override
  public Integer call() {
    if (environment == null && !resume) {
      throw new IllegalArgumentException(
          "what is to be learnt? name an environment, such as CartPole-v1; tengen envs lists them");
    }
    List<String> all = new ArrayList<>();
    if (steps != null) {
      all.add("train.steps=" + steps);
    }
    if (envs != null) {
      all.add("train.envs=" + envs);
    }
    if (seed != null) {
      all.add("train.seed=" + seed);
    }
    all.addAll(settings);
    List<String> words = common.command.commandLine().getParseResult().originalArgs();
    var request =
        new TrainingRuns.Request(
            environment, environmentSettings, algorithm, run, resume, all, words);
    AtomicBoolean stop = new AtomicBoolean();
    try (Interruption ctrlC = Interruption.asks(() -> stop.set(true))) {
      TrainingSummary summary = TrainingRuns.run(request, common.progress(), stop);
      common.say(summary.text());
      common.result(summary);
      return summary.ended() ? 0 : 1;
    }
  }
}
