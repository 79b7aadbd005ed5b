package tengen.viz.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tengen.env.game.GameState;
import tengen.selfplay.run.Illustrator;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.BoardPicture;
import tengen.viz.board.Boards;
import tengen.viz.film.Pictures;
import tengen.viz.gl.Offscreen;
import tengen.viz.run.RecordedGame;
import tengen.viz.run.RunGames;

/**
 * Draws a position of the first game of a run's last generation, two thirds into the game, with
 * what the run's best network thinks of it.
 */
public final class GameIllustrator implements Illustrator {

  private static final int PIXELS = 900;
  private static final int VISITS = 200;

  /** For {@link java.util.ServiceLoader}. */
  public GameIllustrator() {}

  @Override
  public List<Path> illustrate(Path run) {
    if (!Files.isDirectory(run.resolve("games"))) {
      return List.of();
    }
    try {
      RecordedGame game = RunGames.read(run, RunGames.file(run, -1), 1);
      int length = game.moves().length * 2 / 3;
      GameState position = game.position(length);
      if (!Boards.drawable(position)) {
        return List.of();
      }
      BoardFrame frame = game.frame(position, length);
      if (Files.isDirectory(run.resolve("networks"))) {
        frame = Thoughts.add(frame, position, run.toString(), VISITS);
      }
      Path file = run.resolve("pictures").resolve("game.png");
      try (Offscreen screen = Offscreen.open()) {
        Pictures.write(BoardPicture.of(screen, frame, PIXELS), file);
      }
      return List.of(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
