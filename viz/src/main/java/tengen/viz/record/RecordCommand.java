package tengen.viz.record;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.env.game.GameState;
import tengen.selfplay.cli.CommonOptions;
import tengen.selfplay.cli.Subcommand;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.BoardScene;
import tengen.viz.picture.Pictures;

/** {@code tengen record}. */
@Command(
    name = "record",
    sortOptions = false,
    description = "Draws a position of a game that was played in a run, or of a game record.",
    footer = {
      "",
      "Works with a display and without one.",
      "",
      "Examples:",
      "  tengen record runs/go-9-1 --out game.png",
      "  tengen record runs/go-9-1 --generation 2 --game 5 --move 30 --out move30.png",
      "  tengen record runs/go-9-1 --move 20 --network runs/go-9-1 --out thoughts.png",
      "  tengen record game.sgf --numbers --out game.png"
    })
public final class RecordCommand implements Subcommand {

  @Parameters(paramLabel = "RUN", description = "a run directory, or a game record (.sgf)")
  Path run;

  @Option(
      names = "--generation",
      paramLabel = "G",
      defaultValue = "-1",
      description = "whose games (default: the newest)")
  int generation;

  @Option(
      names = "--game",
      paramLabel = "N",
      defaultValue = "1",
      description = "which game of the generation, from 1 on (default: 1)")
  int game;

  @Option(
      names = "--move",
      paramLabel = "M",
      defaultValue = "-1",
      description = "after so many moves (default: the end)")
  int move;

  @Option(names = "--numbers", description = "write the moves' numbers on the stones")
  boolean numbers;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description =
          "show what this network thinks: who owns the points, where a search looks"
              + " (a run, a network directory, or default)")
  String network;

  @Option(
      names = "--visits",
      paramLabel = "V",
      defaultValue = "200",
      description = "simulations of that search (default: 200)")
  int visits;

  @Option(
      names = "--pixels",
      paramLabel = "W",
      defaultValue = "900",
      description = "width of the picture (default: 900)")
  int pixels;

  @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "the picture")
  Path out;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public RecordCommand() {}

  @Override
  public Integer call() {
    Pictures.check(out);
    Require.inRange("pixels", pixels, 120, 8000);
    Require.inRange("visits", visits, 1, 1_000_000);
    Path file = RunGames.file(run, generation);
    RecordedGame played = RunGames.read(run, file, game);
    int length = move < 0 ? played.moves().length : move;
    GameState position = played.position(length);
    BoardFrame frame = played.frame(position, length);
    if (numbers) {
      frame = frame.withNumbers(played.numbers(frame, length));
    }
    if (network != null) {
      frame = Thoughts.add(frame, position, network, visits);
    }
    try (BoardScene scene = BoardScene.open()) {
      Pictures.write(scene.render(frame, pixels), out);
      common.say(out + ": game " + game + " of " + file + ", move " + length);
      common.result(
          Map.of(
              "file", out.toString(),
              "source", file.toString(),
              "game", game,
              "move", length,
              "renderer", scene.renderer()));
    }
    return 0;
  }
}
