package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.selfplay.run.Interruption;
import tengen.selfplay.train.SeedsSummary;
import tengen.selfplay.train.TrainingRuns;
import tengen.selfplay.train.TrainingSeeds;
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
      "  tengen train Acrobot-v1 --algorithm dqn --seeds 5     a table over seeds 1 to 5",
      "  tengen train Acrobot-v1 --config runs/tune-1/best.yaml",
      "  tengen train CartPole-v1 --set train.stop.atReturn=475",
      "  tengen train Pendulum-v1 --algorithm sac --set train.overlap=true   learns while it acts",
      "  tengen train CartPole-v1 --envs 64 --set train.threads=4            steps on four threads",
      "  tengen train --resume --run runs/CartPole-v1-ppo-1    goes on after Ctrl-C or a kill",
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
      completionCandidates = Names.class,
      description = "what learns: ${COMPLETION-CANDIDATES} (default ppo)")
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
      names = "--seeds",
      paramLabel = "K",
      description = "trains K times, with --seed and those after it, and tells mean and interval")
  Integer seeds;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, cpu, cuda or cuda:1 … (default auto: the first GPU, else the processor)")
  String device;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "begins with the weights of a network, such as runs/NAME/networks/best")
  Path from;

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
      names = "--config",
      paramLabel = "FILE",
      description =
          "settings as YAML over those that suit the environment, such as tengen tune's best.yaml")
  Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "a setting, such as --set learner.clip=0.1; may be repeated")
  List<String> settings = new ArrayList<>();

  @Mixin CommonOptions common;

  /** The algorithms by name. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return TrainingRuns.algorithms().iterator();
    }
  }

  /** For {@link java.util.ServiceLoader}. */
  public TrainCommand() {}

  @Override
  public Integer call() {
    if (environment == null && !resume) {
      throw new IllegalArgumentException(
          "what is to be learnt? name an environment, such as CartPole-v1; tengen envs lists them");
    }
    var request =
        new TrainingRuns.Request(
            environment,
            environmentSettings,
            algorithm,
            run,
            resume,
            device,
            all(),
            common.command.commandLine().getParseResult().originalArgs(),
            config);
    AtomicBoolean stop = new AtomicBoolean();
    try (Interruption ctrlC = Interruption.asks(() -> stop.set(true))) {
      if (resume ? run != null && TrainingSeeds.are(run) : seeds != null) {
        int count = seeds == null ? 1 : seeds;
        SeedsSummary summary = TrainingSeeds.run(request, count, common.progress(), stop);
        common.say(summary.text());
        common.result(summary);
        return summary.ended() ? 0 : 1;
      }
      TrainingSummary summary = TrainingRuns.run(request, common.progress(), stop);
      common.say(summary.text());
      common.result(summary);
      return summary.ended() ? 0 : 1;
    }
  }

  /** Settings of options that have a name of their own, then the others. */
  private List<String> all() {
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
    if (from != null) {
      String path = from.toAbsolutePath().toString();
      all.add("train.from=\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
    all.addAll(settings);
    return all;
  }
}
