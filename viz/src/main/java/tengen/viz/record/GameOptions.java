package tengen.viz.record;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;
import tengen.env.Require;
import tengen.env.game.GameState;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.BoardPicture;
import tengen.viz.board.Boards;
import tengen.viz.film.Film;
import tengen.viz.film.Pictures;
import tengen.viz.gl.Offscreen;
import tengen.viz.run.AgentOptions;
import tengen.viz.run.RecordedGame;
import tengen.viz.run.RunGames;

/** What can be chosen of the picture or film of a game that was played. */
final class GameOptions {

  @Option(
      names = "--generation",
      paramLabel = "G",
      defaultValue = "-1",
      description = "games: whose (default: the newest)")
  int generation;

  @Option(
      names = "--game",
      paramLabel = "N",
      defaultValue = "1",
      description = "games: which of the generation, from 1 on (default: 1)")
  int game;

  @Option(
      names = "--move",
      paramLabel = "M",
      defaultValue = "-1",
      description = "games: after so many moves; a film ends there (default: the end)")
  int move;

  @Option(names = "--numbers", description = "games: write the moves' numbers on the stones")
  boolean numbers;

  @Option(
      names = "--pixels",
      paramLabel = "W",
      defaultValue = "900",
      description = "games: width of the picture (default: 900)")
  int pixels;

  /** Whether a subject is games that were played, rather than somebody who can act. */
  static boolean isGames(Path subject) {
    return Files.isRegularFile(subject) || Files.isDirectory(subject.resolve("games"));
  }

  /**
   * Draws.
   *
   * @param who whose thoughts to show, if anybody's
   * @return what to say as JSON
   * @throws IllegalArgumentException if there is no such game or move
   */
  Map<String, Object> draw(Path run, AgentOptions who, double rate, Path out) {
    Require.inRange("--pixels", pixels, 120, 8000);
    Path file = RunGames.file(run, generation);
    RecordedGame played = RunGames.read(run, file, game);
    int last = move < 0 ? played.moves().length : move;
    played.position(last); // that there is no such move is told first
    try (Offscreen screen = Offscreen.open()) {
      if (Film.named(out)) {
        film(screen, played, last, who, rate, out);
      } else {
        Pictures.write(picture(screen, played, last, who), out);
      }
      return Map.of(
          "file", out.toString(),
          "source", file.toString(),
          "game", game,
          "move", last,
          "renderer", screen.renderer());
    }
  }

  private void film(
      Offscreen screen, RecordedGame played, int last, AgentOptions who, double rate, Path out) {
    try (Film film = Film.begin(out, rate)) {
      for (int length = 0; length <= last; length++) {
        film.add(picture(screen, played, length, who));
      }
      film.finish();
    }
  }

  private BufferedImage picture(
      Offscreen screen, RecordedGame played, int length, AgentOptions who) {
    GameState position = played.position(length);
    BoardFrame frame = played.frame(position, length);
    if (numbers) {
      frame = frame.with(frame.notes().withNumbers(Boards.numbers(frame, played.moves(), length)));
    }
    if (who.network() != null) {
      frame = Thoughts.add(frame, position, who.network(), who.visits());
    }
    return BoardPicture.of(screen, frame, pixels);
  }
}
