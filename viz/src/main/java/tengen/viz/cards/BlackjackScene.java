package tengen.viz.cards;

import java.util.ArrayList;
import java.util.List;
import tengen.env.text.Blackjack;
import tengen.viz.cards.Seat.Card;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** Blackjack: the player in front, the dealer behind. */
public final class BlackjackScene implements Scene<Blackjack> {

  /** For {@link java.util.ServiceLoader}. */
  public BlackjackScene() {}

  @Override
  public Class<Blackjack> world() {
    return Blackjack.class;
  }

  @Override
  public Frame capture(Blackjack game) {
    boolean on = game.running();
    List<Card> own = cards(game.playerCards(), -1);
    List<Card> dealers = cards(game.dealerCards(), on ? 1 : -1);
    Seat player = new Seat("player", own, -1, on, "sum " + game.playerSum());
    String known = on ? "shows " + rank(game.dealerCard()) : "sum " + game.dealerSum();
    Seat dealer = new Seat("dealer", dealers, -1, false, known);
    return new TableFrame(
        List.of(player, dealer), List.of(), result(game), own.size() + " cards drawn");
  }

  private static String result(Blackjack game) {
    if (game.running() || game.playerCards().length == 0) {
      return "";
    }
    int own = game.playerSum();
    int dealers = game.dealerSum();
    if (own > 21) {
      return "bust";
    }
    return dealers > 21 || own > dealers ? "won" : own == dealers ? "push" : "lost";
  }

  private static List<Card> cards(int[] ranks, int hidden) {
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      cards.add(new Card(rank(ranks[i]), Card.NONE, i == hidden));
    }
    return cards;
  }

  private static String rank(int card) {
    return card == 1 ? "A" : Integer.toString(card);
  }
}
