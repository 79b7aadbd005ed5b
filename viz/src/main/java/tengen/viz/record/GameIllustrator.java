package tengen.viz.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tengen.env.game.GameState;
import tengen.selfplay.run.Illustrator;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.BoardScene;
import tengen.viz.board.Boards;
import tengen.viz.picture.Pictures;

/** Draws the end of the last game of a run. */
public final class GameIllustrator implements Illustrator {

  private static final int PIXELS = 900;

  /** For {@link java.util.ServiceLoader}. */
  public GameIllustrator() {}

  @Override
  public List<Path> illustrate(Path run) {
    if (!Files.isDirectory(run.resolve("games"))) {
      return List.of();
    }
    try {
      RecordedGame game = RunGames.read(run, RunGames.file(run, -1), 1);
      GameState end = game.position(game.moves().length);
      if (!Boards.drawable(end)) {
        return List.of();
      }
      BoardFrame frame = game.frame(end, game.moves().length);
      Path file = run.resolve("pictures").resolve("game.png");
      try (BoardScene scene = BoardScene.open()) {
        Pictures.write(scene.render(frame, PIXELS), file);
      }
      return List.of(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
