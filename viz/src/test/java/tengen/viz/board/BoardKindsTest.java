package tengen.viz.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;

/** What holds of boards of every kind. */
class BoardKindsTest {

  private static final Area AREA = new Area(13, 7, 640, 400);
  private static final List<Look> LOOKS =
      List.of(Look.DEFAULT, Look.DEFAULT.with(1.7f, 0.1f, -0.2f));

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
  @ValueSource(
      strings = {
        "go-9",
        "tic-tac-toe",
        "connect-four",
        "othello",
        "othello-6",
        "othello-4",
        "gomoku",
        "gomoku-9",
        "hex-3",
        "hex-5",
        "hex-11",
        "hex-19",
        "y",
        "y-5",
        "breakthrough",
        "breakthrough-6",
        "breakthrough-6x5",
        "backgammon",
      })
  void pointed_middleOfEachPlace_findsTheMove(String name) {
    Set<Integer> found = new HashSet<>();
    for (int length : new int[] {0, 3, 10, 24}) {
      GameState state = played(name, length);
      BoardFrame bare = Boards.frame(state, -1);
      BoardFrame frame = bare.with(Boards.choices(state, bare));
      for (BoardFrame.Choice choice : frame.choices()) {
        for (Look look : LOOKS) {
          if (choice.point() >= 0) {
            BoardFrame.Choice pointed = pointedAt(frame, look, choice);
            // Of two orders of the same steps one is found.
            assertThat(pointed.point()).isEqualTo(choice.point());
            assertThat(after(state, pointed)).isEqualTo(after(state, choice));
            found.add(choice.move());
          }
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(3);
  }

  /** Points at where the move begins, if it begins somewhere, and then at where it ends. */
  private static BoardFrame.Choice pointedAt(
      BoardFrame frame, Look look, BoardFrame.Choice choice) {
    Layout layout = Layout.in(frame, AREA, look);
    int selected = -1;
    if (choice.from() >= 0) {
      BoardFrame.Pointed first = pointed(frame, look, layout, -1, choice.from());
      assertThat(first).isEqualTo(new BoardFrame.Pointed(null, choice.from()));
      assertThat(pointed(frame, look, layout, choice.from(), choice.from()).selection())
          .as("pointed at again")
          .isEqualTo(-1);
      selected = choice.from();
    } else {
      float x = layout.pointX(choice.point());
      float y = layout.pointY(choice.point());
      assertThat(frame.choice(AREA, look, x, y)).isEqualTo(choice);
    }
    return pointed(frame, look, layout, selected, choice.point()).choice();
  }

  private static String after(GameState state, BoardFrame.Choice choice) {
    GameState next = state.copy();
    next.play(choice.move());
    return next.toString();
  }

  private static BoardFrame.Pointed pointed(
      BoardFrame frame, Look look, Layout layout, int selected, int point) {
    return frame.pointed(selected, AREA, look, layout.pointX(point), layout.pointY(point));
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
    BoardFrame frame = Boards.frame(played(name, length), -1);
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

  @ParameterizedTest
  @ValueSource(strings = {"othello", "gomoku"})
  void frame_rowsFromTheTop_beginThere(String name) {
    Game game = Games.named(name);
    GameState state = game.start();
    int[] moves = new int[game.choices()];
    state.legalMoves(moves);
    state.play(moves[0]);
    BoardFrame frame = Boards.frame(state, moves[0]);

    int row = frame.rows() - 1 - moves[0] / frame.columns();
    assertThat(frame.lastMove() / frame.columns()).isEqualTo(row);
    assertThat(frame.stones()[frame.lastMove()]).isEqualTo(1);
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
  void numbers_othello_staysWithTheDiscThatIsTurned() {
    Game game = Games.named("othello");
    GameState state = game.start();
    int[] moves = {game.parseMove("d3"), game.parseMove("c3"), game.parseMove("c4")};
    Arrays.stream(moves).forEach(state::play);
    BoardFrame frame = Boards.frame(state, moves[2]);
    int[] numbers = Boards.numbers(frame, moves, 3);

    assertThat(numbers[Boards.point(frame, moves[0])]).isEqualTo(1);
    assertThat(numbers[Boards.point(frame, moves[2])]).isEqualTo(3);
    assertThat(Arrays.stream(numbers).filter(number -> number > 0).count()).isEqualTo(3);
  }

  @Test
  void numbers_piecesThatMove_takeTheirNumbersAlong() {
    Game game = Games.named("breakthrough-6");
    GameState state = game.start();
    int[] moves = new int[5];
    String[] texts = {"b5b4", "b2b3", "a5a4", "b3a4*", "b4b3"};
    for (int ply = 0; ply < moves.length; ply++) {
      moves[ply] = game.parseMove(texts[ply]);
      state.play(moves[ply]);
    }
    BoardFrame frame = Boards.frame(state, moves[4]);
    int[] numbers = Boards.numbers(frame, moves, 5);

    assertThat(numbers[1 + 2 * 6]).isEqualTo(5); // b3, once b5 and b4
    assertThat(numbers[3 * 6]).isEqualTo(4); // a4, where a piece was taken
    assertThat(Arrays.stream(numbers).filter(number -> number > 0).count()).isEqualTo(2);
    assertThat(frame.lastFrom()).isEqualTo(1 + 3 * 6);
    assertThat(frame.lastMove()).isEqualTo(1 + 2 * 6);
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
  void pointed_elsewhere_selectsNothing() {
    GameState state = Games.named("breakthrough").start();
    BoardFrame bare = Boards.frame(state, -1);
    BoardFrame frame = bare.with(Boards.choices(state, bare));
    Layout layout = Layout.in(frame, AREA, Look.DEFAULT);
    int own = 6 * 8;

    // White's pawns, free squares that the selected pawn cannot reach, and beside the board.
    assertThat(pointed(frame, Look.DEFAULT, layout, -1, 8).selection()).isEqualTo(-1);
    assertThat(pointed(frame, Look.DEFAULT, layout, own, 5 * 8 + 4))
        .isEqualTo(new BoardFrame.Pointed(null, -1));
    assertThat(pointed(frame, Look.DEFAULT, layout, own, own + 1).selection()).isEqualTo(own + 1);
    assertThat(frame.pointed(own, AREA, Look.DEFAULT, 0, 0))
        .isEqualTo(new BoardFrame.Pointed(null, -1));
  }

  @Test
  void frame_backgammon_hasPilesDiceAndTrays() {
    Game game = Games.named("backgammon");
    GameState state = game.start();
    state.play(3); // 3-1, and player 1 begins
    BoardFrame frame = Boards.frame(state, -1);
    int[] counts = frame.table().counts();

    assertThat(frame.table().high()).isEqualTo(3);
    assertThat(frame.table().low()).isEqualTo(1);
    assertThat(frame.table().mover()).isEqualTo(2);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(30);
    // Player 0 begins with two at point 1, below on the right, player 1 with two at 24, above.
    assertThat(frame.stones()[12]).isEqualTo(1);
    assertThat(counts[12]).isEqualTo(2);
    assertThat(frame.stones()[14 + 12]).isEqualTo(2);
    // The higher die is for the checker that is pointed at first, whatever goes first.
    int high = game.parseMove("13 24 high");
    int low = game.parseMove("24 13 low");
    assertThat(Boards.from(frame, high)).isEqualTo(14).isEqualTo(Boards.from(frame, low));
    assertThat(Boards.point(frame, high)).isEqualTo(26).isEqualTo(Boards.point(frame, low));
    assertThat(Boards.from(frame, game.parseMove("13 pass high"))).isEqualTo(-1);
    assertThat(Boards.point(frame, game.parseMove("13 pass high"))).isEqualTo(14);
    assertThat(Boards.point(frame, game.parseMove("pass pass high"))).isEqualTo(-1);
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

  @Test
  void point_pass_isNowhere() {
    BoardFrame frame = Boards.frame(Games.named("othello").start(), 64);

    assertThat(Boards.point(frame, 64)).isEqualTo(-1);
    assertThat(frame.lastMove()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "hex-3, b1 a1 b2 a2 b3, b1 b2 b3",
    "hex-3, a1 a2 b1 b2 a3 c1, a2 b2 c1",
    "y-3, a1 c1 b1 a2, ''",
    "y-3, a1 a3 a2 b2 c1 b1, a3 b2 b1",
  })
  void chain_won_isTheShortestOne(String name, String line, String expected) {
    Game game = Games.named(name);
    GameState state = game.start();
    for (String move : line.split(" ")) {
      state.play(game.parseMove(move));
    }
    BoardFrame frame = Boards.frame(state, -1);
    ConnectionBoard board = (ConnectionBoard) frame.kind().board();
    Set<Integer> chain = new HashSet<>();
    for (int player = 1; player <= 2; player++) {
      Chain.of(frame, board.geometry(), player, board.goal(player))
          .forEach(way -> Arrays.stream(way).forEach(chain::add));
    }

    assertThat(chain)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(expected.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> Boards.point(frame, game.parseMove(text)))
                .toList());
    assertThat(chain.isEmpty()).isEqualTo(!state.terminal());
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

  @ParameterizedTest
  @ValueSource(strings = {"hex-5", "y-5"})
  void point_outside_isNone(String name) {
    BoardFrame frame = Boards.frame(Games.named(name).start(), -1);
    Layout layout = Layout.of(frame, 400);

    // Beside the first row's end, where the slant leaves room.
    int corner = frame.points() - frame.columns();
    float x = layout.pointX(corner) - layout.cell();
    assertThat(layout.point(layout.pointX(corner), layout.pointY(corner))).isEqualTo(corner);
    assertThat(layout.point(x, layout.pointY(corner))).isEqualTo(-1);
  }

  private static int at(BufferedImage picture, Layout layout, int point) {
    return picture.getRGB(Math.round(layout.pointX(point)), Math.round(layout.pointY(point)));
  }

  /** A position after so many moves, any ones, or fewer if the game is over before. */
  private static GameState played(String name, int length) {
    Game game = Games.named(name);
    GameState state = game.start();
    Random random = new Random(7);
    int[] moves = new int[game.choices()];
    for (int ply = 0; ply < length && !state.terminal(); ply++) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    if (state.currentPlayer() == GameState.CHANCE) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    return state;
  }

  private static void requireDrawing() {
    if (screen == null) {
      abort("nothing can draw here");
    }
  }
}
