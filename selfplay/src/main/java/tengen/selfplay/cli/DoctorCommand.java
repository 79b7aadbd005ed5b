package tengen.selfplay.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tengen doctor}. */
@Command(
    name = "doctor",
    sortOptions = false,
    description = "Says what this machine has, what is missing, and the cure.",
    footer = {
      "",
      "ok: it works. missing: Tengen works without it, the line says what for it would be good.",
      "broken: Tengen needs it. Exits with 1 if something is broken.",
      "",
      "Examples:",
      "  tengen doctor",
      "  tengen doctor --json"
    })
public final class DoctorCommand implements Subcommand {

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public DoctorCommand() {}

  @Override
  public Integer call() {
    common.say(Main.version());
    List<Finding> findings = new Examination().run(this::say);
    long broken = findings.stream().filter(f -> f.status().equals("broken")).count();
    common.say(broken == 0 ? "all that Tengen needs is there" : broken + " things to repair");
    common.result(Map.of("version", Main.version(), "healthy", broken == 0, "findings", findings));
    return broken == 0 ? 0 : 1;
  }

  private void say(Finding finding) {
    common.say(String.format("%-8s %-16s %s", finding.status(), finding.name(), finding.detail()));
    if (!finding.cure().isEmpty()) {
      common.say(" ".repeat(25) + "-> " + finding.cure());
    }
  }
}
