package tengen.viz.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.multi.GameEnvironment;
import tengen.env.solve.Belief;
import tengen.env.text.Blackjack;
import tengen.viz.cards.Seat.Card;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scenes;

/** What is on the tables; how they look is in the golden pictures. */
class CardScenesTest {

  private static GameEnvironment begun(String game) {
    GameEnvironment environment = new GameEnvironment(Games.named(game));
    environment.reset(3);
    return environment;
  }

  private static TableFrame table(Supplier<Frame> eye) {
    return (TableFrame) eye.get();
  }

  @Test
  void kuhn_betAndPass_showsChipsTurnsAndWhoWins() {
    GameEnvironment game = begun("kuhn-poker");
    Supplier<Frame> eye = Scenes.of(game).orElseThrow();
    TableFrame start = table(eye);
    assertThat(start.seats()).extracting(Seat::chips).containsExactly(1, 1);
    assertThat(start.seats()).extracting(Seat::moves).containsExactly(true, false);
    assertThat(start.seats()).allMatch(seat -> "JQK".contains(seat.cards().get(0).rank()));
    game.step(1);
    assertThat(table(eye).seats()).extracting(Seat::chips).containsExactly(2, 1);
    assertThat(table(eye).seats()).extracting(Seat::moves).containsExactly(false, true);
    game.step(0);
    assertThat(table(eye).result()).isEqualTo("first wins 1");
    assertThat(table(eye).history()).isEqualTo("bet pass");
  }

  @Test
  void believing_kuhn_saysWhatTheOthersMayHold() {
    GameEnvironment game = begun("kuhn-poker");
    TableFrame table = table(Scenes.of(game).orElseThrow());
    Game kuhn = game.state().game();
    List<Belief.World> worlds = Belief.of(kuhn, game.moves(), 0, Belief.uniform(kuhn));
    List<Seat> seats = table.believing(worlds).seats();
    String own = seats.get(0).cards().get(0).rank();
    assertThat(seats.get(0).note()).isEmpty();
    assertThat(seats.get(1).note()).contains("50%").doesNotContain(own + " ");
    assertThat(table.believing(List.of())).isEqualTo(table);
  }

  @Test
  void leduc_secondRound_showsThePublicCard() {
    GameEnvironment game = begun("leduc-poker");
    Supplier<Frame> eye = Scenes.of(game).orElseThrow();
    assertThat(table(eye).shared().get(0).rank()).isEmpty();
    game.step(1);
    game.step(1);
    assertThat(table(eye).shared().get(0).rank()).isIn("J", "Q", "K");
    assertThat(table(eye).shared().get(0).hidden()).isFalse();
    assertThat(table(eye).history()).startsWith("call call");
  }

  @Test
  void liarsDice_showsBothDiceAndWhatWasSaid() {
    GameEnvironment game = begun("liars-dice");
    Supplier<Frame> eye = Scenes.of(game).orElseThrow();
    game.step(2);
    for (Seat seat : table(eye).seats()) {
      Card die = seat.cards().get(0);
      assertThat(die.suit()).isEqualTo(Card.DIE);
      assertThat(Integer.parseInt(die.rank())).isBetween(1, 6);
    }
    assertThat(table(eye).history()).isEqualTo("1-3");
  }

  @Test
  void blackjack_dealersSecondCardIsHiddenUntilThePlayerSticks() {
    Blackjack game = new Blackjack();
    game.reset(4);
    Supplier<Frame> eye = Scenes.of(game).orElseThrow();
    List<Card> before = table(eye).seats().get(1).cards();
    assertThat(before).extracting(Card::hidden).containsExactly(false, true);
    game.step(0);
    assertThat(table(eye).seats().get(1).cards()).noneMatch(Card::hidden);
    assertThat(table(eye).seats().get(1).note()).isEqualTo("sum " + game.dealerSum());
    assertThat(table(eye).result()).isIn("won", "lost", "push");
  }

  @Test
  void matrix_afterTheMoves_marksThem() {
    GameEnvironment game = begun("rock-paper-scissors");
    Supplier<Frame> eye = Scenes.of(game).orElseThrow();
    assertThat(((MatrixFrame) eye.get()).row()).isEqualTo(-1);
    game.step(0);
    assertThat(((MatrixFrame) eye.get()).row()).isZero();
    assertThat(((MatrixFrame) eye.get()).column()).isZero();
  }
}
