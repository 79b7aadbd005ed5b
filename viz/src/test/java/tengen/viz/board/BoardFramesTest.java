package tengen.viz.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

/** What frames of the board games hold. */
class BoardFramesTest {

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
  @ValueSource(booleans = {false, true})
  void neighbour_eachDirection_liesThere(boolean triangle) {
    Hexagons hexagons = new Hexagons(triangle, 0);
    for (int direction = 0; direction < Hexagons.DIRECTIONS; direction++) {
      int other = hexagons.neighbour(2 + 2 * 9, direction, 9, 9);
      double angle = Math.toRadians(60 * direction);
      float dx = hexagons.x(other % 9, other / 9, 9) - hexagons.x(2, 2, 9);
      float dy = hexagons.y(other % 9, other / 9) - hexagons.y(2, 2);

      assertThat(dx).isCloseTo((float) Math.cos(angle), within(1e-5f));
      assertThat(dy).isCloseTo((float) Math.sin(angle), within(1e-5f));
    }
  }
}
