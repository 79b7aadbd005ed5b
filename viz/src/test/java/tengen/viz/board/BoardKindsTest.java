package tengen.viz.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;

/** What boards of every kind look like. Skipped where nothing can draw. */
class BoardKindsTest {

  private static Offscreen screen;

  @BeforeAll
  static void open() {
    try {
      screen = Offscreen.open();
    } catch (NoGraphicsException e) {
      screen = null;
    }
  }

  @AfterAll
  static void close() {
    if (screen != null) {
      screen.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "othello, 25",
    "othello-6, 9",
    "gomoku-9, 20",
    "hex-5, 9",
    "hex-11, 30",
    "y, 20",
    "breakthrough-6, 11",
    "backgammon, 6",
  })
  void draw_eachStone_isSeenWhereItIs(String name, int length) {
    requireDrawing();
    BoardFrame frame = Boards.frame(Played.position(name, length), -1);
    BufferedImage picture = BoardPicture.of(screen, frame, 500);
    Layout layout = Layout.of(frame, 500);
    for (int point : taken(frame)) {
      BufferedImage without = BoardPicture.of(screen, with(frame, point, 0), 500);
      BufferedImage other =
          BoardPicture.of(screen, with(frame, point, 3 - frame.stones()[point]), 500);
      int x = Math.round(layout.pointX(point) - 0.1f * layout.cell());
      int y = Math.round(layout.pointY(point) - 0.1f * layout.cell());
      assertThat(distance(picture.getRGB(x, y), without.getRGB(x, y))).isGreaterThan(60);
      assertThat(distance(picture.getRGB(x, y), other.getRGB(x, y))).isGreaterThan(60);
    }
  }

  private static int[] taken(BoardFrame frame) {
    return IntStream.range(0, frame.points())
        .filter(point -> frame.stones()[point] != 0)
        .limit(6)
        .toArray();
  }

  private static BoardFrame with(BoardFrame frame, int point, int stone) {
    int[] stones = frame.stones().clone();
    stones[point] = stone;
    return BoardFrame.of(frame.kind(), frame.columns(), frame.rows(), stones, -1)
        .with(frame.table());
  }

  /** Of two colours, the sum over their channels. */
  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
    }
    return sum;
  }

  @Test
  void draw_othelloLegalMoves_areDots() {
    requireDrawing();
    GameState state = Games.named("othello").start();
    BoardFrame frame = Boards.frame(state, -1);
    BufferedImage bare = BoardPicture.of(screen, frame, 500);
    BufferedImage dots = BoardPicture.of(screen, frame.with(Boards.choices(state, frame)), 500);
    Layout layout = Layout.of(frame, 500);

    int d3 = Boards.point(frame, state.game().parseMove("d3"));
    int a1 = Boards.point(frame, state.game().parseMove("a1"));
    assertThat(distance(at(bare, layout, d3), at(dots, layout, d3))).isGreaterThan(30);
    assertThat(distance(at(bare, layout, a1), at(dots, layout, a1))).isZero();
  }

  @Test
  void draw_selection_showsItAndItsTargetsOnly() {
    requireDrawing();
    GameState state = Games.named("breakthrough").start();
    BoardFrame bare = Boards.frame(state, -1);
    BoardFrame frame = bare.with(Boards.choices(state, bare));
    BufferedImage before = BoardPicture.of(screen, frame, 500);
    BufferedImage after = BoardPicture.of(screen, frame.withSelection(3 + 6 * 8), 500);
    Layout layout = Layout.of(frame, 500);

    for (int point = 0; point < frame.points(); point++) {
      boolean target = point / 8 == 5 && Math.abs(point % 8 - 3) <= 1;
      boolean told = target || point == 3 + 6 * 8;
      // In the middle of a free square, and beside the pawn that is on another.
      float aside = point == 3 + 6 * 8 ? 0.4f * layout.cell() : 0;
      int x = Math.round(layout.pointX(point) + aside);
      int y = Math.round(layout.pointY(point));
      assertThat(distance(before.getRGB(x, y), after.getRGB(x, y)) > 60).isEqualTo(told);
    }
  }

  @Test
  void draw_arrows_leadFromPointToPoint() {
    requireDrawing();
    BoardFrame frame = Boards.frame(Games.named("breakthrough").start(), -1);
    List<Notes.Arrow> arrows = List.of(new Notes.Arrow(9, 18, 0.04f), new Notes.Arrow(52, 44, 1));
    BufferedImage before = BoardPicture.of(screen, frame, 500);
    BufferedImage after = BoardPicture.of(screen, frame.with(Notes.NONE.withArrows(arrows)), 500);
    Layout layout = Layout.of(frame, 500);

    assertThat(changed(before, after, layout, 9, 18)).isTrue();
    assertThat(changed(before, after, layout, 52, 44)).isTrue();
    assertThat(changed(before, after, layout, 9, 17)).isFalse();
    assertThat(changed(before, after, layout, 44, 36)).isFalse();
  }

  /** Whether pictures differ at three quarters of the way between two points. */
  private static boolean changed(
      BufferedImage before, BufferedImage after, Layout layout, int from, int to) {
    int x = Math.round(0.25f * layout.pointX(from) + 0.75f * layout.pointX(to));
    int y = Math.round(0.25f * layout.pointY(from) + 0.75f * layout.pointY(to));
    return distance(before.getRGB(x, y), after.getRGB(x, y)) > 60;
  }

  @Test
  void draw_highPile_saysHowHigh() {
    requireDrawing();
    BoardFrame frame = Boards.frame(Games.named("backgammon").start(), -1);
    int[] six = frame.table().counts().clone();
    six[14] = 6;
    int[] seven = six.clone();
    seven[14] = 7;
    BufferedImage a = BoardPicture.of(screen, frame.with(new Table(six, 0, 0, 0)), 500);
    BufferedImage b = BoardPicture.of(screen, frame.with(new Table(seven, 0, 0, 0)), 500);
    BufferedImage dice = BoardPicture.of(screen, frame.with(new Table(seven, 1, 6, 1)), 500);

    assertThat(same(a, b)).isFalse();
    assertThat(same(b, dice)).isFalse();
  }

  private static boolean same(BufferedImage a, BufferedImage b) {
    int width = a.getWidth();
    int height = a.getHeight();
    return Arrays.equals(
        a.getRGB(0, 0, width, height, null, 0, width),
        b.getRGB(0, 0, width, height, null, 0, width));
  }

  @ParameterizedTest
  @CsvSource({"a1 a2 b1 b2 c1 c2 d1 d2 e1, true", "a1 a2 b1 b2 c1 c2 d1 d2 f1, false"})
  void draw_fiveInARow_areJoined(String line, boolean joined) {
    requireDrawing();
    Game game = Games.named("gomoku-9");
    GameState state = game.start();
    for (String move : line.split(" ")) {
      state.play(game.parseMove(move));
    }
    BoardFrame frame = Boards.frame(state, -1);
    Layout layout = Layout.of(frame, 500);
    int rgb = at(BoardPicture.of(screen, frame, 500), layout, Boards.point(frame, 2));

    // Yellow on what is a black stone otherwise.
    assertThat((rgb >> 16 & 0xFF) > 200).isEqualTo(joined).isEqualTo(state.terminal());
  }

  private static int at(BufferedImage picture, Layout layout, int point) {
    return picture.getRGB(Math.round(layout.pointX(point)), Math.round(layout.pointY(point)));
  }

  private static void requireDrawing() {
    if (screen == null) {
      abort("nothing can draw here");
    }
  }
}
