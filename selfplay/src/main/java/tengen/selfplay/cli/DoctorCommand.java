package tengen.selfplay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tengen doctor}. */
@Command(
    name = "doctor",
    description = "Says what this machine has, what is missing, and the cure.")
public final class DoctorCommand implements Subcommand {

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public DoctorCommand() {}

  @Override
  public Integer call() {
    common.say(Main.version());
    return 0;
  }
}
