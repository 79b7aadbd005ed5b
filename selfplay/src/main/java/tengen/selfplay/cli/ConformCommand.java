package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

/** {@code tengen conform}. */
@Command(
    name = "conform",
    sortOptions = false,
    description = "Replays traces that were recorded from peer programs and compares.",
    footer = {
      "",
      "One line a file: ok, skipped (nothing here reads it), or FAILED with the first difference.",
      "Exits with 1 if a file failed.",
      "",
      "Examples:",
      "  tengen conform conformance",
      "  tengen conform conformance/openspiel --json"
    })
public final class ConformCommand implements Subcommand {

  @Parameters(
      paramLabel = "DIR",
      description = "a folder of traces of one kind, or of such folders")
  Path dir;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public ConformCommand() {}

  @Override
  public Integer call() {
    List<FileResult> results = Conformance.run(dir, result -> common.say(result.line()));
    common.say(Conformance.summary(results));

    common.result(results);
    return Conformance.passed(results) ? 0 : 1;
  }
}
