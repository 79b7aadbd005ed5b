package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingTest {

  private static final GoRules AREA =
      GoRules.named("chinese").withKomi(0).withHandicap(GoRules.Handicap.ZERO);
  private static final GoRules TERRITORY = GoRules.named("japanese").withKomi(0);

  /** Black lives above, White below, one white stone is dead in the upper left corner. */
  private static final String[] SETTLED = {
    "O.X.X.X", ".XX.XXX", "XXXXXXX", "OOOOOOO", "O.OOO.O", "OOO.OOO", ".......", "X to move"
  };

  @Test
  void areaScore_deadStone_countsAsCapturedOnlyWhenAsked() {
    GoState state = Diagram.read(AREA, SETTLED);
    assertThat(state.areaScore(false)).isEqualTo(18 - 29);
    assertThat(state.areaScore(true)).isEqualTo(21 - 28);
    assertThat(state.score(0)).isEqualTo(-7);
    assertThat(state.score(1)).isEqualTo(7);
    assertThat(Diagram.read(AREA.withRemoveDead(false), SETTLED).score(0))
        .isEqualTo(state.areaScore(false));
  }

  @Test
  void ownership_deadStone_isTheOpponents() {
    GoState state = Diagram.read(AREA, SETTLED);
    float[] owners = new float[49];
    state.ownership(1, owners, 0);
    assertThat(owners[42]).isEqualTo(-1);
    assertThat(owners[0]).isEqualTo(1);
  }

  @Test
  void passAlive_benson_marksLivingChainsAndWhatTheyEnclose() {
    GoState state = Diagram.read(AREA, SETTLED);
    boolean[] black = state.passAlive(0);
    boolean[] white = state.passAlive(1);
    for (int p = 0; p < 49; p++) {
      assertThat(black[p]).as("%d", p).isEqualTo(p >= 28);
      assertThat(white[p]).as("%d", p).isEqualTo(p < 28);
    }
  }

  @Test
  void passAlive_oneEyeOrSharedFalseEye_isNotAlive() {
    GoState one = Diagram.read(AREA, ".X...", "XX...", ".....", ".....", ".....", "X to move");
    assertThat(one.passAlive(0)).containsOnly(false);
    GoState falseEye = Diagram.read(AREA, ".XO..", "X.XO.", "OXO..", ".O...", ".....", "X to move");
    assertThat(falseEye.passAlive(0)).containsOnly(false);
  }

  @Test
  void passAlive_twoChainsSharingTwoEyes_liveTogether() {
    // Two chains, each touching both eyes: Benson's theorem needs no direct connection.
    GoState state = Diagram.read(AREA, ".XO..", "X.X..", ".XXO.", "XXO..", "OO...", "X to move");
    boolean[] alive = state.passAlive(0);
    int b5 = state.game().parseMove("B5");
    assertThat(alive[b5]).isEqualTo(alive[state.game().parseMove("A4")]).isTrue();
  }

  @Test
  void passAlive_bigRegionWithOpponent_isNotCertain() {
    GoState state =
        Diagram.read(
            AREA,
            ".X.X...",
            "XXXX...",
            "...X...",
            ".O.X...",
            "...X...",
            "XXXX...",
            ".......",
            "X to move");
    boolean[] alive = state.passAlive(0);
    assertThat(alive[state.game().parseMove("B4")]).isFalse();
  }

  @Test
  void territory_prisonersAndAgreedDeadStones_count() {
    GoState state =
        Diagram.read(
            TERRITORY, ".O.XO.", "..XXO.", "XXXOOO", "OOOO..", ".....O", "......", "X to move");
    boolean[] dead = new boolean[36];
    dead[state.game().parseMove("B6")] = true;
    // Black: five points and the stone on one of them; White: two points on the right, twelve below
    // without the stone there.
    int black = 5 + 1;
    int white = 2 + 2 + 5 + 6;
    assertThat(state.score(0, dead)).isEqualTo(black - white);
  }

  @Test
  void territory_captures_count() {
    GoState state = Diagram.read(TERRITORY, "OX.", "...", "...", "X to move");
    Diagram.play(state, "A2");
    assertThat(state.captured(1)).isEqualTo(1);
    // All seven points that are not stones, and the prisoner.
    assertThat(state.score(0)).isEqualTo(7 + 1);
  }

  @Test
  void tax_pointsInSeki_doNotCount() {
    // Black's corner group and White's group share the two dame C1 and C2; A1 is Black's only eye.
    String[] rows = {"O.O.O", "OOOOO", "XXOOO", "XX.OO", ".X.O.", "X to move"};
    GoState none = Diagram.read(AREA, rows);
    GoState seki = Diagram.read(AREA.withTax(GoRules.Tax.SEKI), rows);
    assertThat(none.score(0)).isEqualTo(6 - 17);
    // White's group touches the dame too: B5, D5 and E1 do not count either.
    assertThat(seki.score(0)).isEqualTo(5 - 14);
    assertThat(Diagram.read(TERRITORY, rows).score(0)).isZero();
    GoRules untaxed = TERRITORY.withTax(GoRules.Tax.NONE);
    assertThat(Diagram.read(untaxed, rows).score(0)).isEqualTo(1 - 3);
  }

  @Test
  void tax_perGroup_costsTwoPointsEach() {
    GoState none = Diagram.read(AREA, SETTLED);
    GoState all = Diagram.read(AREA.withTax(GoRules.Tax.ALL), SETTLED);
    // One group each.
    assertThat(all.score(0)).isEqualTo(none.score(0));
    String[] two = {"..X.X", ".XXXX", "XX...", "...XX", "X.XX.", "X to move"};
    assertThat(Diagram.read(AREA.withTax(GoRules.Tax.ALL), two).score(0)).isEqualTo(25 - 2);
  }

  @Test
  void handicap_bonus_dependsOnRulesAndStones() {
    for (String name : new String[] {"chinese", "aga", "tromp-taylor"}) {
      GoState state = new GoGame(5, GoRules.named(name).withKomi(0.5)).start();
      state.setup(new int[] {6, 12, 18}, new int[0], 1);
      int expected = name.equals("chinese") ? 3 : name.equals("aga") ? 2 : 0;
      assertThat(state.handicapBonus()).isEqualTo(expected);
      assertThat(state.score(0)).isEqualTo(25 - 0.5 - expected);
    }
  }

  @Test
  void handicap_freePlacement_countsBlacksMovesBeforeWhitesFirst() {
    GoState state = new GoGame(5, GoRules.named("chinese")).start();
    Diagram.play(state, "A1", "pass", "B2");
    assertThat(state.handicapBonus()).isEqualTo(2);
    Diagram.play(state, "C3", "D4");
    assertThat(state.handicapBonus()).isEqualTo(2);
    GoState even = new GoGame(5, GoRules.named("chinese")).start();
    Diagram.play(even, "A1", "B2", "C3");
    assertThat(even.handicapBonus()).isZero();
  }
}
