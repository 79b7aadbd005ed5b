package tengen.viz.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tengen.env.board.ConnectFour;
import tengen.env.board.TicTacToe;
import tengen.env.game.GameState;
import tengen.env.go.GoGame;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;

/** Pixels of boards. Skipped where nothing can draw. */
class BoardPictureTest {

  private static Offscreen screen;

  @BeforeAll
  static void open() {
    try {
      screen = Offscreen.open();
    } catch (NoGraphicsException e) {
      abort(e.getMessage());
    }
  }

  @AfterAll
  static void close() {
    if (screen != null) {
      screen.close();
    }
  }

  @Test
  void render_go_showsStonesWhereTheyStand() {
    BoardFrame frame = go("D4", "F6");
    BufferedImage picture = BoardPicture.of(screen, frame, 500);
    Layout layout = Layout.of(frame, 500);

    assertThat(brightness(picture, layout, 3 + 3 * 9, 0.3f)).isLessThan(90);
    assertThat(brightness(picture, layout, 5 + 5 * 9, -0.15f)).isGreaterThan(200);
    assertThat(brightness(picture, layout, 0, 0.3f)).isBetween(120, 190);
    assertThat(picture.getWidth()).isEqualTo(500);
    assertThat(picture.getHeight()).isEqualTo(Math.round(layout.area().height()));
  }

  @Test
  void render_sameFrame_samePixels() {
    BoardFrame frame = go("D4", "F6").with(new BoardFrame.Title("a", "b", "B+1", "move 2"));

    assertThat(pixels(BoardPicture.of(screen, frame, 300)))
        .isEqualTo(pixels(BoardPicture.of(screen, frame, 300)));
  }

  @Test
  void render_ownershipAndVisits_changeTheirPointsOnly() {
    BoardFrame bare = go("D4", "F6");
    float[] ownership = new float[81];
    ownership[80] = 1;
    float[] visits = new float[81];
    visits[8] = 1;
    BufferedImage before = BoardPicture.of(screen, bare, 500);
    BufferedImage after =
        BoardPicture.of(
            screen, bare.with(Notes.NONE.withOwnership(ownership).withVisits(visits)), 500);
    Layout layout = Layout.of(bare, 500);

    assertThat(brightness(after, layout, 80, 0.1f)).isLessThan(60);
    assertThat(brightness(after, layout, 8, 0.3f))
        .isNotEqualTo(brightness(before, layout, 8, 0.3f));
    assertThat(brightness(after, layout, 40, 0.3f)).isEqualTo(brightness(before, layout, 40, 0.3f));
  }

  @Test
  void render_moveNumbersAndText_areDrawn() {
    BoardFrame bare = go("D4", "F6");
    int[] numbers = new int[81];
    numbers[3 + 3 * 9] = 1;

    assertThat(pixels(BoardPicture.of(screen, bare.with(Notes.NONE.withNumbers(numbers)), 400)))
        .isNotEqualTo(pixels(BoardPicture.of(screen, bare, 400)));
    assertThat(
            BoardPicture.of(screen, bare.with(new BoardFrame.Title("", "", "", "a caption")), 400)
                .getHeight())
        .isGreaterThan(BoardPicture.of(screen, bare, 400).getHeight());
  }

  @Test
  void render_connectFour_discsFallDown() {
    GameState state = new ConnectFour().start();
    state.play(2);
    BoardFrame frame = Boards.frame(state, 2);
    BufferedImage picture = BoardPicture.of(screen, frame, 400);
    Layout layout = Layout.of(frame, 400);

    assertThat(frame.lastMove()).isEqualTo(2);
    assertThat(brightness(picture, layout, 2, -0.25f)).isGreaterThan(120);
    assertThat(brightness(picture, layout, 9, 0.25f)).isLessThan(60);
  }

  @Test
  void frame_ticTacToe_hasItsFirstRowOnTop() {
    GameState state = new TicTacToe().start();
    state.play(1);
    BoardFrame frame = Boards.frame(state, 1);

    assertThat(frame.stones()[7]).isEqualTo(1);
    assertThat(frame.lastMove()).isEqualTo(7);
  }

  @Test
  void render_tooSmall_saysSo() {
    assertThatThrownBy(() -> BoardPicture.of(screen, go("D4", "F6"), 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pixels must be at least 120");
  }

  @Test
  void open_whileAnotherIsOpen_refuses() {
    assertThatThrownBy(Offscreen::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("close it first");
  }

  private static BoardFrame go(String... moves) {
    GoGame game = GoGame.of(9);
    GameState state = game.start();
    for (String move : moves) {
      state.play(game.parseMove(move));
    }
    return Boards.frame(state, -1);
  }

  /** Mean of the three colours, a bit below and to the right of a point, 0 to 255. */
  private static int brightness(BufferedImage picture, Layout layout, int point, float cells) {
    int x = Math.round(layout.pointX(point) + cells * layout.cell());
    int y = Math.round(layout.pointY(point) + cells * layout.cell());
    int rgb = picture.getRGB(x, y);
    return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }
}
