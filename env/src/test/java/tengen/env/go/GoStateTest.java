package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Rng;

class GoStateTest {

  /** Once round the position of {@link #tripleKo}. */
  private static final String[] CYCLE = {"B8", "C4", "F8", "C8", "B4", "G8"};

  private static final GoRules CHINESE =
      GoRules.named("chinese").withKomi(0).withHandicap(GoRules.Handicap.ZERO);

  @Test
  void play_lastLiberty_takesTheChainOff() {
    GoState state = Diagram.read(CHINESE, "....", ".X..", "XOX.", ".O..", "X to move");
    Diagram.play(state, "C1", "pass");
    assertThat(state.captured(1)).isZero();
    Diagram.play(state, "A1");
    assertThat(state.captured(1)).isEqualTo(2);
    assertThat(Diagram.rows(state)).containsExactly("....", ".X..", "X.X.", "X.X.");
  }

  @Test
  void play_fillingALastLibertyThatCaptures_isNoSuicide() {
    GoState state = Diagram.read(CHINESE, "OX..", ".OX.", "OX..", "....", "X to move");
    Diagram.play(state, "A3");
    assertThat(Diagram.rows(state)).containsExactly(".X..", "X.X.", "OX..", "....");
    state = Diagram.read(CHINESE, ".O..", "O...", "....", "....", "X to move");
    assertThat(state.legal(state.game().parseMove("A4"))).isFalse();
  }

  @Test
  void play_ownLastLiberty_isSuicideByTheRules() {
    String[] rows = {".X.O", "XXOO", "OOO.", "....", "O to move"};
    GoState forbidden = Diagram.read(CHINESE, ".XO.", "XXO.", "OOO.", "....", "X to move");
    assertThatThrownBy(() -> Diagram.play(forbidden, "A4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("illegal move A4 of Black: suicide");
    GoState allowed =
        Diagram.read(CHINESE.withSuicide(true), ".XO.", "XXO.", "OOO.", "....", "X to move");
    Diagram.play(allowed, "A4");
    assertThat(Diagram.rows(allowed)).containsExactly("..O.", "..O.", "OOO.", "....");
    assertThat(allowed.captured(0)).isEqualTo(4);
    GoState alone = Diagram.read(CHINESE.withSuicide(true), rows);
    assertThat(alone.legal(alone.game().parseMove("A4"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(GoRules.Ko.class)
  void ko_takenBackAtOnce_isForbidden(GoRules.Ko ko) {
    GoState state =
        Diagram.read(CHINESE.withKo(ko), ".XO..", "X.XO.", ".XO..", ".....", ".....", "O to move");
    Diagram.play(state, "B4");
    assertThat(state.stone(state.game().parseMove("C4"))).isZero();
    int retake = state.game().parseMove("C4");
    if (ko == GoRules.Ko.REPETITION_DRAWS || ko == GoRules.Ko.SIMPLE) {
      assertThatThrownBy(() -> state.play(retake)).hasMessageEndingWith("of Black: ko");
    } else {
      assertThatThrownBy(() -> state.play(retake)).hasMessageContaining("superko");
    }
    assertThat(state.forbiddenByKo(retake)).isTrue();
    Diagram.play(state, "E1", "D1", "C4");
    assertThat(state.captured(1)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(GoRules.Ko.class)
  void sendingTwoReturningOne_isARepetitionOfTheBoardOnly(GoRules.Ko ko) {
    GoState state = Diagram.read(CHINESE.withKo(ko), ".O.O", "XXO.", "XX..", "....", "O to move");
    Diagram.play(state, "A4", "C4");
    assertThat(state.captured(1)).isEqualTo(2);
    int back = state.game().parseMove("B4");
    assertThat(state.legal(back)).isEqualTo(ko != GoRules.Ko.POSITIONAL);
    if (state.legal(back)) {
      state.play(back);
      assertThat(Diagram.rows(state)).containsExactly(".O.O", "XXO.", "XX..", "....");
      assertThat(state.endedByRepetition()).isEqualTo(ko == GoRules.Ko.REPETITION_DRAWS);
    }
  }

  @Test
  void simpleKo_thirdRepetition_endsWithoutResult() {
    GoState state = tripleKo(CHINESE.withKomi(7.5));
    Diagram.play(state, CYCLE);
    assertThat(state.terminal()).isFalse();
    Diagram.play(state, CYCLE);
    assertThat(state.terminal()).isTrue();
    assertThat(state.endedByRepetition()).isTrue();
    assertThat(state.returns(0)).isZero();
    assertThat(state.returns(1)).isZero();
  }

  @Test
  void repetitionDraws_firstRepetition_ends() {
    GoState state = tripleKo(CHINESE.withKo(GoRules.Ko.REPETITION_DRAWS));
    Diagram.play(state, CYCLE);
    assertThat(state.endedByRepetition()).isTrue();
  }

  /** Three kos of which White holds one: six captures bring the position back. */
  private static GoState tripleKo(GoRules rules) {
    return Diagram.read(
        rules,
        ".XO..XO..",
        "X.XOX.XO.",
        ".XO..XO..",
        ".........",
        ".XO......",
        "XO.O.....",
        ".XO......",
        ".........",
        ".........",
        "O to move");
  }

  @Test
  void passes_two_endTheGame() {
    GoState state = Diagram.read(CHINESE, "X.", "X.", "X to move");
    state.play(4);
    assertThat(state.passEndsGame()).isTrue();
    state.play(4);
    assertThat(state.terminal()).isTrue();
    assertThat(state.currentPlayer()).isEqualTo(GoState.TERMINAL);
    assertThat(state.returns(0)).isEqualTo(1);
    assertThat(state.legalMoves(new int[5])).isZero();
    assertThatThrownBy(() -> state.play(4)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aga_blackPassesSecond_leavesWhiteTheLastPass() {
    GoState state = new GoGame(5, GoRules.named("aga")).start();
    Diagram.play(state, "C3", "pass", "pass");
    assertThat(state.terminal()).isFalse();
    assertThat(state.currentPlayer()).isEqualTo(1);
    int[] legal = new int[26];
    assertThat(state.legalMoves(legal)).isEqualTo(1);
    assertThat(legal[0]).isEqualTo(25);
    assertThat(state.randomMove(Rng.stream(1, "test"))).isEqualTo(25);
    Diagram.play(state, "pass");
    assertThat(state.terminal()).isTrue();
    GoState other = new GoGame(5, GoRules.named("aga")).start();
    Diagram.play(other, "pass", "pass");
    assertThat(other.terminal()).isTrue();
  }

  @Test
  void button_firstPass_takesHalfAPoint() {
    GoRules rules = CHINESE.withButton(true);
    GoState state = Diagram.read(rules, "X.", "X.", "O to move");
    Diagram.play(state, "pass", "pass");
    assertThat(state.terminal()).isFalse();
    Diagram.play(state, "pass");
    assertThat(state.terminal()).isTrue();
    assertThat(state.score(0)).isEqualTo(3.5);
  }

  @Test
  void returns_beforeTheEnd_throws() {
    GoState state = GoGame.of(3).start();
    assertThatThrownBy(() -> state.returns(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void maxLength_reached_endsAndCounts() {
    GoState state = new GoGame(3, CHINESE.withKomi(0.5), GoPlanes.FEATURES, 2).start();
    Diagram.play(state, "B2", "pass");
    assertThat(state.terminal()).isTrue();
    assertThat(state.returns(0)).isEqualTo(1);
    assertThat(state.score(1)).isEqualTo(-8.5);
  }

  @Test
  void setup_badStones_throwAndLeaveAnEmptyBoard() {
    GoState state = new GoGame(3, CHINESE).start();
    assertThatThrownBy(() -> state.setup(new int[] {0, 1}, new int[] {1}, 0))
        .hasMessage("setup puts two stones on B1");
    assertThatThrownBy(() -> state.setup(new int[] {1, 3}, new int[] {0}, 0))
        .hasMessageContaining("without a liberty");
    assertThatThrownBy(() -> state.setup(new int[] {9}, new int[0], 0))
        .hasMessage("setup point must be in [0, 8]; got 9");
    assertThat(Diagram.rows(state)).containsExactly("...", "...", "...");
    assertThat(state.hash()).isEqualTo(new GoGame(3, CHINESE).start().hash());
  }

  @Test
  void playOutOfTurn_sameColourTwiceAndAfterTheEnd_works() {
    GoState state = new GoGame(3, CHINESE).start();
    state.playOutOfTurn(1, 4);
    state.playOutOfTurn(1, 0);
    assertThat(state.currentPlayer()).isZero();
    Diagram.play(state, "pass", "pass");
    assertThat(state.terminal()).isTrue();
    assertThatThrownBy(() -> state.playOutOfTurn(0, 4)).hasMessageContaining("there is a stone");
    assertThat(state.terminal()).isTrue();
    state.playOutOfTurn(0, 8);
    assertThat(state.terminal()).isFalse();
    assertThat(state.consecutivePasses()).isZero();
    assertThat(state.moverAt(1)).isEqualTo(1);
    assertThat(state.moveAt(4)).isEqualTo(8);
  }

  @Test
  void randomMove_manyDraws_areUniformOverLegalMoves() {
    GoState state = Diagram.read(CHINESE, ".XO..", "X.XO.", ".XO..", ".O.O.", ".....", "O to move");
    Diagram.play(state, "B4");
    int[] legal = new int[26];
    int n = state.legalMoves(legal);
    int[] drawn = new int[26];
    UniformRandomProvider random = Rng.stream(7, "test");
    int draws = 1000 * n;
    for (int i = 0; i < draws; i++) {
      drawn[state.randomMove(random)]++;
    }
    double chiSquare = 0;
    int total = 0;
    for (int i = 0; i < n; i++) {
      double d = drawn[legal[i]] - 1000.0;
      chiSquare += d * d / 1000;
      total += drawn[legal[i]];
    }
    assertThat(total).isEqualTo(draws);
    // Mean n - 1, standard deviation sqrt(2 n - 2); five of these above.
    assertThat(chiSquare).isLessThan(n - 1 + 5 * Math.sqrt(2 * n - 2));
  }

  @Test
  void hash_samePositionDifferentTurnOrKo_differs() {
    GoState a = Diagram.read(CHINESE, "X..", "...", "...", "X to move");
    GoState b = Diagram.read(CHINESE, "X..", "...", "...", "O to move");
    assertThat(a.hash()).isNotEqualTo(b.hash());
  }

  @Test
  void toString_showsCoordinatesLastMoveAndTurn() {
    GoState state = new GoGame(3, CHINESE).start();
    Diagram.play(state, "A1", "B3");
    assertThat(state.toString().lines())
        .containsExactly(
            " 3 .(O). 3",
            " 2 . . . 2",
            " 1 X . . 1",
            "   A B C",
            "X to move, last B3, move 2; taken X 0, O 0");
  }
}
