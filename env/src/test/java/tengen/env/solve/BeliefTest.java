package tengen.env.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import tengen.env.cards.KuhnPoker;
import tengen.env.cards.KuhnState;
import tengen.env.cards.LeducState;
import tengen.env.game.Game;
import tengen.env.game.Games;

class BeliefTest {

  private static final int JACK = 0;
  private static final int QUEEN = 1;
  private static final int KING = 2;
  private static final int BET = 1;

  private static final Game KUHN = new KuhnPoker();

  private static <S> double chance(
      List<Belief.World> worlds, Class<S> kind, ToIntFunction<S> held, int card) {
    return worlds.stream()
        .filter(world -> held.applyAsInt(kind.cast(world.position())) == card)
        .mapToDouble(Belief.World::probability)
        .sum();
  }

  private static double kuhn(List<Belief.World> worlds, int card) {
    return chance(worlds, KuhnState.class, state -> state.card(0), card);
  }

  @Test
  void of_nobodyHasMoved_cardsThatOneDoesNotHoldAreAlike() {
    List<Belief.World> worlds = Belief.of(KUHN, new int[] {JACK, QUEEN}, 1, Belief.uniform(KUHN));
    assertThat(worlds).hasSize(2);
    assertThat(kuhn(worlds, JACK)).isEqualTo(0.5);
    assertThat(kuhn(worlds, KING)).isEqualTo(0.5);
  }

  @Test
  void of_betByOneWhoBluffsAThird_isBayesRule() {
    Belief.Model bluffer =
        (position, move) -> {
          double bet = ((KuhnState) position).card(0) == KING ? 1 : 1.0 / 3;
          return move == BET ? bet : 1 - bet;
        };
    List<Belief.World> worlds = Belief.of(KUHN, new int[] {JACK, QUEEN, BET}, 1, bluffer);
    assertThat(kuhn(worlds, KING)).isCloseTo(0.75, within(1e-12));
    assertThat(kuhn(worlds, JACK)).isCloseTo(0.25, within(1e-12));
    assertThat(kuhn(worlds, QUEEN)).isZero();
  }

  @Test
  void of_ownMoves_sayNothingAboutOthers() {
    Belief.Model never = (position, move) -> 0;
    assertThat(Belief.of(KUHN, new int[] {JACK, QUEEN, BET}, 0, never)).hasSize(2);
    assertThat(Belief.of(KUHN, new int[] {JACK, QUEEN, BET}, 1, never)).isEmpty();
  }

  @Test
  void of_leducsPublicCard_takesItOutOfTheDeck() {
    Game leduc = Games.named("leduc-poker");
    // The first holds a jack, the second the other one; both call; a queen is turned.
    int[] moves = {0, 1, 1, 1, 2};
    List<Belief.World> worlds = Belief.of(leduc, moves, 0, Belief.uniform(leduc));
    ToIntFunction<LeducState> rank = state -> state.card(1) / 2;
    assertThat(chance(worlds, LeducState.class, rank, JACK)).isCloseTo(0.25, within(1e-12));
    assertThat(chance(worlds, LeducState.class, rank, QUEEN)).isCloseTo(0.25, within(1e-12));
    assertThat(chance(worlds, LeducState.class, rank, KING)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void of_movesThatCannotBe_areRefused() {
    assertThatThrownBy(() -> Belief.of(KUHN, new int[] {JACK, JACK}, 0, Belief.uniform(KUHN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
