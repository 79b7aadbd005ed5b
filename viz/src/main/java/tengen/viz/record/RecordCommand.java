package tengen.viz.record;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.selfplay.cli.CommonOptions;
import tengen.selfplay.cli.Subcommand;
import tengen.viz.film.Film;
import tengen.viz.run.AgentOptions;

/** {@code tengen record}. */
@Command(
    name = "record",
    sortOptions = false,
    description = {
      "Makes a picture or a film: of a game that was played in a run, or of an agent that acts in",
      "an environment. Which of the two the file's name says: .png, .gif or .mp4 (by ffmpeg)."
    },
    footer = {
      "",
      "Works with a display and without one.",
      "",
      "Examples:",
      "  tengen record DrivingGrid --steps 20 --seed 3 --out city.png",
      "  tengen record runs/Quadruped-v0-ppo-1 --steps 400 --out walk.mp4",
      "  tengen record runs/go-9-1 --out game.png",
      "  tengen record runs/go-9-1 --generation 2 --game 5 --out game.gif",
      "  tengen record runs/go-9-1 --move 20 --network runs/go-9-1 --out thoughts.png",
      "  tengen record game.sgf --numbers --out game.png"
    })
public final class RecordCommand implements Subcommand {

  @Parameters(
      paramLabel = "RUN|ENV|FILE",
      description = "a run directory, an environment, or a game (.sgf, .game.json)")
  String subject;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "what to write: .png, .gif or .mp4")
  Path out;

  @Option(
      names = "--fps",
      paramLabel = "R",
      description = "films: pictures a second (default: 20; 2 for games)")
  Double rate;

  @Mixin AgentOptions who;

  @Mixin EpisodeOptions episode;

  @Mixin GameOptions games;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public RecordCommand() {}

  @Override
  public Integer call() {
    Film.check(out);
    if (rate != null) {
      Require.inRange("--fps", rate, 0.1, 240);
    }
    Path path = Path.of(subject);
    if (GameOptions.isGames(path)) {
      Map<String, Object> said = games.draw(path, who, rate == null ? 2 : rate, out);
      common.say(
          out
              + ": game "
              + said.get("game")
              + " of "
              + said.get("source")
              + ", move "
              + said.get("move"));
      common.result(said);
    } else {
      double pictures = rate == null ? 20 : rate;
      Map<String, Object> said = episode.draw(subject, who, pictures, out, common.progress());
      common.say(EpisodeOptions.text(said));
      common.result(said);
    }
    return 0;
  }
}
