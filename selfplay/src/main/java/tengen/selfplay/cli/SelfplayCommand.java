package tengen.selfplay.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tengen selfplay}: the main job. */
@Command(
    name = "selfplay",
    description = {
      "Learns a game: from records where there are any, then from its own games, generation by"
          + " generation; rates the networks against each other and against fixed opponents; draws"
          + " the curves.",
      "",
      "Without any option it learns Go on 9x9 in about a quarter of an hour on two cores.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  tengen selfplay                             Go on 9x9, from the records that ship",
      "  tengen selfplay --minutes 120               the same, longer and stronger",
      "  tengen selfplay connect-four                from nothing",
      "  tengen selfplay --size 7 --records none     Go on 7x7, from nothing",
      "  tengen selfplay othello --size 6            also hex, breakthrough, gomoku, y",
      "  tengen selfplay --resume --run runs/go-9-1  go on with a run that was stopped",
      "  tengen selfplay com.example.MyGame          a game of yours on the class path (CLASSPATH)"
    })
public final class SelfplayCommand implements Subcommand {

  @Mixin CommonOptions common;
  @Mixin ExperimentOptions options;

  @Parameters(
      arity = "0..1",
      paramLabel = "GAME",
      defaultValue = "go",
      description =
          "go, connect-four, othello, hex, another game by name, or a class of yours (default go)")
  String game;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description = "time for the whole run, the rating included (default 12)")
  Double minutes;

  @Option(
      names = "--generations",
      paramLabel = "N",
      description = "end after so many generations, however long they take")
  Integer generations;

  /** For picocli. */
  public SelfplayCommand() {}

  @Override
  public Integer call() {
    List<String> settings = new ArrayList<>();
    if (generations != null) {
      settings.add("generations=" + generations);
      settings.add("minutes=" + (minutes == null ? 0 : minutes));
    } else if (minutes != null) {
      settings.add("minutes=" + minutes);
    }
    return options.run(common, game, settings, false);
  }
}
