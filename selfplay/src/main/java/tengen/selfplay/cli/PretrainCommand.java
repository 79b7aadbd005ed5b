package tengen.selfplay.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tengen pretrain}: the first stage of an experiment alone. */
@Command(
    name = "pretrain",
    description = {
      "Learns a policy and value network from game records of Go, and says how well it predicts"
          + " games that it never saw.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tengen pretrain                                       the records that ship with Tengen",
      "  tengen pretrain --records games.sgf,more.sgf.gz --size 19 --set pretrain.steps=20000",
      "",
      "The run can be continued: tengen selfplay --resume --run DIR"
    })
public final class PretrainCommand implements Subcommand {

  @Mixin CommonOptions common;
  @Mixin ExperimentOptions options;

  /** For picocli. */
  public PretrainCommand() {}

  @Override
  public Integer call() {
    // Minutes would cut the steps short; whoever pretrains alone says how many steps.
    return options.run(common, "go", List.of("minutes=0", "generations=1"), true);
  }
}
