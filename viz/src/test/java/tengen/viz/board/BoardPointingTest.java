package tengen.viz.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.viz.gl.Area;
import tengen.viz.scene.Look;

/** Pointing at a board of every kind finds the moves that are drawn there. */
class BoardPointingTest {

  private static final Area AREA = new Area(13, 7, 640, 400);
  private static final List<Look> LOOKS =
      List.of(Look.DEFAULT, Look.DEFAULT.with(1.7f, 0.1f, -0.2f));

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
      GameState state = Played.position(name, length);
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

  @Test
  void point_pass_isNowhere() {
    BoardFrame frame = Boards.frame(Games.named("othello").start(), 64);

    assertThat(Boards.point(frame, 64)).isEqualTo(-1);
    assertThat(frame.lastMove()).isEqualTo(-1);
  }
}
