package tengen.selfplay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Environments;
import tengen.env.Services;
import tengen.env.check.EnvironmentCheck;
import tengen.env.check.Finding;
import tengen.env.check.Finding.Status;
import tengen.env.check.GameCheck;
import tengen.env.check.TurnCheck;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.multi.TurnEnvironment;

/** {@code tengen check}. */
@Command(
    name = "check",
    sortOptions = false,
    description = "Looks for mistakes in an environment or a game and tells the cure.",
    footer = {
      "",
      "ok: the promise is kept. warning: allowed, and most often a mistake. PROBLEM: the promise",
      "is broken; the next line says what to do. Exits with 1 if there is a problem.",
      "",
      "Examples:",
      "  tengen check CartPole-v1",
      "  tengen check othello",
      "  CLASSPATH=my-classes tengen check com.example.Corridor --steps 1000"
    })
public final class CheckCommand implements Subcommand {

  @Parameters(
      paramLabel = "CLASS|ID|GAME",
      description =
          "the full name of a class on the class path, or a name like CartPole-v1 or othello")
  String world;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "a setting of the environment; may be repeated")
  Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--steps",
      description = "how many steps of an episode are looked at (default ${DEFAULT-VALUE})")
  int steps = EnvironmentCheck.STEPS;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public CheckCommand() {}

  @Override
  public Integer call() {
    if (isA(TurnEnvironment.class)) {
      require(settings.isEmpty(), "is made without settings");
      agents().close();
      return report("environment", TurnCheck.run(this::agents, steps, this::say));
    }
    if (isA(Game.class) || WorldNames.ofGame(world)) {
      require(settings.isEmpty(), "is a game and has no settings");
      return report("game", GameCheck.run(Games.named(world), steps, this::say));
    }
    Environments.make(world, settings).close();
    return report(
        "environment",
        EnvironmentCheck.run(() -> Environments.make(world, settings), steps, this::say));
  }

  private void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(world + " " + sentence);
    }
  }

  /** Whether the name is that of a class of this kind; what cannot be loaded is no such class. */
  private boolean isA(Class<?> kind) {
    try {
      return kind.isAssignableFrom(Class.forName(world, false, loader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private TurnEnvironment agents() {
    return Services.create(world, TurnEnvironment.class, "world of agents that take turns");
  }

  private int report(String kind, List<Finding> findings) {
    boolean passed = EnvironmentCheck.passed(findings);
    common.say(
        String.format(
            "%s: %d promises kept, %d warnings, %d problems",
            world,
            count(findings, Status.OK),
            count(findings, Status.WARNING),
            count(findings, Status.PROBLEM)));
    common.result(Map.of(kind, world, "passed", passed, "findings", findings));
    return passed ? 0 : 1;
  }

  private static long count(List<Finding> findings, Status status) {
    return findings.stream().filter(finding -> finding.status() == status).count();
  }

  private void say(Finding finding) {
    String word =
        switch (finding.status()) {
          case OK -> "ok";
          case WARNING -> "warning";
          case PROBLEM -> "PROBLEM";
          case SKIPPED -> "skipped";
        };
    String sentence = finding.sentence().isEmpty() ? "" : ": " + finding.sentence();
    common.say(String.format("%-8s %s%s", word, finding.promise(), sentence));
    if (!finding.cure().isEmpty()) {
      common.say("         -> " + finding.cure());
    }
  }
}
