package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Rng;
import tengen.env.game.Games;
import tengen.env.game.Symmetry;

class GoGameTest {

  @Test
  void moveText_everyMove_isReadBack() {
    for (int size : new int[] {2, 9, 25}) {
      GoGame game = GoGame.of(size);
      for (int move = 0; move < game.moves(); move++) {
        assertThat(game.parseMove(game.moveText(move).toLowerCase(java.util.Locale.ROOT)))
            .isEqualTo(move);
      }
    }
    GoGame game = GoGame.of(9);
    assertThat(game.moveText(0)).isEqualTo("A1");
    assertThat(game.moveText(8)).isEqualTo("J1");
    assertThat(game.moveText(80)).isEqualTo("J9");
    assertThat(game.moveText(81)).isEqualTo("pass");
    assertThatThrownBy(() -> game.moveText(82)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I5", "A0", "A10", "K1", "AA", "resign", "A1x", "1A", "A+1", "A01"})
  void parseMove_noPoint_throwsAndSaysWhatIsExpected(String text) {
    assertThatThrownBy(() -> GoGame.of(9).parseMove(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"" + text + "\" is not a move of go-9: expected A1 to J9 (without I) or pass");
  }

  @Test
  void symmetries_eight_areTheGroupOfTheSquare() {
    List<Symmetry> all = GoGame.of(3).symmetries();
    Set<List<Integer>> distinct = new HashSet<>();
    for (Symmetry symmetry : all) {
      distinct.add(boxed(symmetry.points()));
      assertThat(symmetry.moves()[9]).isEqualTo(9);
      assertThat(symmetry.points()[4]).isEqualTo(4);
    }
    assertThat(distinct).hasSize(8);
    for (Symmetry a : all) {
      for (Symmetry b : all) {
        int[] both = new int[9];
        for (int p = 0; p < 9; p++) {
          both[p] = b.points()[a.points()[p]];
        }
        assertThat(distinct).contains(boxed(both));
      }
    }
    assertThat(all.get(0).points()).isSorted();
  }

  private static List<Integer> boxed(int[] array) {
    return java.util.Arrays.stream(array).boxed().toList();
  }

  @Test
  void named_goN_givesThatBoard() {
    GoGame game = (GoGame) Games.named("go-7");
    assertThat(game.size()).isEqualTo(7);
    assertThat(game.name()).isEqualTo("go-7");
    assertThat(game.rules().komi()).isEqualTo(7);
    assertThat(game.maxLength()).isEqualTo(245);
    assertThat(Games.names()).contains("go-9");
    assertThatThrownBy(() -> Games.named("go-26"))
        .hasMessage("board size must be in [2, 25]; got 26");
  }

  @Test
  void copyFrom_otherGame_throws() {
    GoState nine = GoGame.of(9).start();
    assertThatThrownBy(() -> nine.copyFrom(GoGame.of(7).start()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void features_knownPosition_showStonesLibertiesMovesAndKomi() {
    GoState state =
        Diagram.read(
            GoRules.named("chinese").withKomi(7.5),
            ".XO..",
            "X.XO.",
            ".XO..",
            ".....",
            "X....",
            "O to move");
    Diagram.play(state, "B4");
    float[] planes = new float[14 * 25];
    state.observe(0, planes, 0);
    int b4 = state.game().parseMove("B4");
    int c4 = state.game().parseMove("C4");
    int a1 = 0;
    assertThat(plane(planes, 0)).contains(a1).doesNotContain(b4);
    assertThat(plane(planes, 1)).contains(b4).hasSize(4);
    assertThat(plane(planes, 2)).containsExactly(b4, state.game().parseMove("B5"));
    assertThat(plane(planes, 3)).contains(a1);
    assertThat(plane(planes, 5)).containsExactly(c4);
    assertThat(plane(planes, 6)).containsExactly(b4);
    assertThat(plane(planes, 7)).isEmpty();
    assertThat(plane(planes, 11)).hasSize(25);
    assertThat(planes[12 * 25]).isEqualTo(-7.5f / GoPlanes.KOMI_SCALE);
    assertThat(plane(planes, 13)).isEmpty();
    Diagram.play(state, "pass");
    state.observe(1, planes, 0);
    assertThat(plane(planes, 0)).contains(b4);
    assertThat(plane(planes, 6)).isEmpty();
    assertThat(plane(planes, 7)).containsExactly(b4);
    assertThat(planes[12 * 25]).isEqualTo(7.5f / GoPlanes.KOMI_SCALE);
    assertThat(plane(planes, 13)).hasSize(25);
  }

  @Test
  void alphaZero_knownGame_showsEightPositionsAndColour() {
    GoGame game = new GoGame(3, GoRules.named("chinese"), GoPlanes.ALPHAZERO, 50);
    GoState state = game.start();
    Diagram.play(state, "A1", "B2", "C3");
    float[] planes = new float[17 * 9];
    state.observe(1, planes, 0);
    assertThat(points(planes, 0, 9)).containsExactly(4);
    assertThat(points(planes, 1, 9)).containsExactly(4);
    assertThat(points(planes, 2, 9)).isEmpty();
    assertThat(points(planes, 8, 9)).containsExactly(0, 8);
    assertThat(points(planes, 9, 9)).containsExactly(0);
    assertThat(points(planes, 11, 9)).isEmpty();
    assertThat(points(planes, 16, 9)).isEmpty();
    state.observe(0, planes, 0);
    assertThat(points(planes, 16, 9)).hasSize(9);
    Diagram.play(state, "pass", "A3", "A2", "C1", "C2", "pass");
    state.observe(0, planes, 0);
    assertThat(points(planes, 7, 9)).containsExactly(0);
    assertThat(points(planes, 15, 9)).containsExactly(4);
  }

  private static List<Integer> plane(float[] planes, int plane) {
    return points(planes, plane, 25);
  }

  private static List<Integer> points(float[] planes, int plane, int area) {
    return java.util.stream.IntStream.range(0, area)
        .filter(p -> planes[plane * area + p] != 0)
        .boxed()
        .toList();
  }

  @Test
  void playout_settledPosition_givesTheResultAndLeavesTheState() {
    GoState state =
        Diagram.read(
            GoRules.named("tromp-taylor").withKomi(0.5),
            ".X.XO",
            "XXXXO",
            "OOOOO",
            "O.O.O",
            "OOOOO",
            "X to move");
    String before = state.toString();
    double[] returns = new double[2];
    for (int i = 0; i < 20; i++) {
      new GoPlayout(state.game()).run(state, Rng.stream(i, "test"), returns);
      assertThat(returns).containsExactly(-1, 1);
    }
    assertThat(state.toString()).isEqualTo(before);
    Diagram.play(state, "pass", "pass");
    state.game().playout().run(state, Rng.stream(1, "test"), returns);
    assertThat(returns).containsExactly(-1, 1);
  }

  @Test
  void playout_sameStream_givesTheSameResults() {
    GoGame game = GoGame.of(9);
    GoPlayout one = new GoPlayout(game);
    GoPlayout two = new GoPlayout(game);
    double[] a = new double[2];
    double[] b = new double[2];
    var randomOne = Rng.stream(3, "test");
    var randomTwo = Rng.stream(3, "test");
    double black = 0;
    for (int i = 0; i < 200; i++) {
      one.run(game.start(), randomOne, a);
      two.run(game.start(), randomTwo, b);
      assertThat(a).containsExactly(b);
      black += a[0];
    }
    // Both sides win: a komi of 7 is close to fair for light playouts too.
    assertThat(Math.abs(black)).isLessThan(100);
  }
}
