package tengen.viz.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.game.GameState;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.Boards;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.run.RecordedGame;
import tengen.viz.run.RunGames;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;

/** Games of one generation side by side, all after so many moves. */
final class Gallery implements Frame {

  private static final int MOST = 12;

  private final Path file;
  private final List<RecordedGame> games = new ArrayList<>();
  private final List<BoardFrame> boards = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private int ply = -1;
  private int longest;

  /**
   * The first games of a file.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  Gallery(Path run, Path file) {
    this.file = file;
    int count = Math.min(MOST, RunGames.count(file));
    for (int number = 1; number <= count; number++) {
      RecordedGame game = RunGames.read(run, file, number);
      games.add(game);
      longest = Math.max(longest, game.moves().length);
    }
    at(0);
  }

  Path file() {
    return file;
  }

  /** Moves of the longest game. */
  int longest() {
    return longest;
  }

  int ply() {
    return ply;
  }

  /** Shows the games after so many moves. */
  void at(int moves) {
    int wanted = Math.max(0, Math.min(longest, moves));
    if (wanted == ply) {
      return;
    }
    ply = wanted;
    boards.clear();
    captions.clear();
    for (int i = 0; i < games.size(); i++) {
      RecordedGame game = games.get(i);
      int length = Math.min(ply, game.moves().length);
      GameState position = game.position(length);
      boards.add(Boards.frame(position, length == 0 ? -1 : game.moves()[length - 1]));
      boolean over = length == game.moves().length;
      captions.add(i + 1 + " · " + (over ? game.result() : "move " + length));
    }
  }

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    int columns = columns(area);
    int rows = (boards.size() + columns - 1) / columns;
    float width = area.width() / columns;
    float height = area.height() / Math.max(1, rows);
    for (int i = 0; i < boards.size(); i++) {
      int row = i / columns;
      int column = i % columns;
      float size = 13 * look.scale();
      Area own =
          new Area(area.x() + column * width, area.y() + row * height, width, height - 1.2f * size);
      boards.get(i).draw(canvas, own, look.with(1, 0, 0));
      canvas.text(
          captions.get(i),
          own.centreX(),
          own.y() + own.height() + 0.2f * size,
          size,
          Canvas.Align.CENTRE,
          look.theme().dim());
    }
  }

  /** So many that boards, which are nearly square, become as large as they can. */
  private int columns(Area area) {
    int best = 1;
    float largest = 0;
    for (int columns = 1; columns <= Math.max(1, boards.size()); columns++) {
      int rows = (boards.size() + columns - 1) / columns;
      float side = Math.min(area.width() / columns, area.height() / Math.max(1, rows));
      if (side > largest) {
        largest = side;
        best = columns;
      }
    }
    return best;
  }
}
