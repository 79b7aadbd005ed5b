package tengen.env.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.cards.KuhnPoker;
import tengen.env.game.Games;

class CfrTest {

  /** How far from an equilibrium the average policy may still be. */
  @ParameterizedTest
  @CsvSource({
    "kuhn-poker, CFR, 1000, 0.001",
    "kuhn-poker, CFR_PLUS, 1000, 0.0001",
    "leduc-poker, CFR, 200, 0.06",
    "leduc-poker, CFR_PLUS, 200, 0.01",
    "liars-dice-3, CFR_PLUS, 200, 0.01",
    "rock-paper-scissors, CFR, 100, 1e-12"
  })
  void run_zeroSumGame_tendsToAnEquilibrium(
      String game, Cfr.Variant variant, int iterations, double bound) {
    Cfr cfr = new Cfr(GameTree.of(Games.named(game)), variant);
    cfr.run(iterations);
    assertThat(Exploitability.exploitability(cfr.average())).isBetween(-1e-12, bound);
  }

  @ParameterizedTest
  @EnumSource
  void run_kuhn_findsItsValue(Cfr.Variant variant) {
    Cfr cfr = new Cfr(GameTree.of(new KuhnPoker()), variant);
    cfr.run(1000);
    assertThat(Exploitability.values(cfr.average())[0]).isCloseTo(-1.0 / 18, within(1e-3));
  }

  @Test
  void run_inPieces_isTheSame() {
    GameTree tree = GameTree.of(new KuhnPoker());
    Cfr once = new Cfr(tree, Cfr.Variant.CFR_PLUS);
    Cfr pieces = new Cfr(tree, Cfr.Variant.CFR_PLUS);
    once.run(30);
    for (int i = 0; i < 10; i++) {
      pieces.run(3);
    }
    assertThat(pieces.average().probabilities).containsExactly(once.average().probabilities);
    assertThat(pieces.current().probabilities).containsExactly(once.current().probabilities);
    assertThat(pieces.iterations()).isEqualTo(30);
  }

  /** To defect is the only move that survives. */
  @Test
  void run_prisonersDilemma_defects() {
    GameTree tree = GameTree.of(Games.named("prisoners-dilemma"));
    Cfr cfr = new Cfr(tree, Cfr.Variant.CFR);
    cfr.run(10);
    assertThat(cfr.current().probability(0, 1)).isEqualTo(1);
    assertThat(cfr.current().probability(1, 1)).isEqualTo(1);
  }
}
