package tengen.selfplay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Environments;
import tengen.env.check.EnvironmentCheck;
import tengen.env.check.Finding;
import tengen.env.check.Finding.Status;

/** {@code tengen check}. */
@Command(
    name = "check",
    sortOptions = false,
    description = "Looks for mistakes in an environment and tells the cure.",
    footer = {
      "",
      "ok: the promise is kept. warning: allowed, and most often a mistake. PROBLEM: the promise",
      "is broken; the next line says what to do. Exits with 1 if there is a problem.",
      "",
      "Examples:",
      "  tengen check CartPole-v1",
      "  CLASSPATH=my-classes tengen check com.example.Corridor --steps 1000"
    })
public final class CheckCommand implements Subcommand {

  @Parameters(
      paramLabel = "CLASS|ID",
      description = "the full name of a class on the class path, or a name like CartPole-v1")
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
    Environments.make(world, settings).close();
    List<Finding> findings =
        EnvironmentCheck.run(() -> Environments.make(world, settings), steps, this::say);
    boolean passed = EnvironmentCheck.passed(findings);
    common.say(
        String.format(
            "%s: %d promises kept, %d warnings, %d problems",
            world,
            count(findings, Status.OK),
            count(findings, Status.WARNING),
            count(findings, Status.PROBLEM)));
    common.result(Map.of("environment", world, "passed", passed, "findings", findings));
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
