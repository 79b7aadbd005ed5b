package tengen.viz.cards;

import java.util.ArrayList;
import java.util.List;
import tengen.env.cards.LeducState;
import tengen.viz.cards.Seat.Card;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** Leduc poker. */
public final class LeducScene implements Scene<LeducState> {

  /** For {@link java.util.ServiceLoader}. */
  public LeducScene() {}

  @Override
  public Class<LeducState> world() {
    return LeducState.class;
  }

  @Override
  public Frame capture(LeducState state) {
    List<Seat> seats = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      boolean moves = state.currentPlayer() == player;
      List<Card> hand = List.of(card(state.card(player), true));
      seats.add(new Seat(Tables.name(player), hand, state.stake(player), moves, ""));
    }
    String history = state.history(0) + (state.round() == 0 ? "" : "  |  " + state.history(1));
    return new TableFrame(
        seats, List.of(card(state.publicCard(), false)), Tables.result(state), history.strip());
  }

  private static Card card(int card, boolean hidden) {
    String rank = card < 0 ? "" : "JQK".substring(card / 2, card / 2 + 1);
    return new Card(rank, card % 2 == 0 ? Card.SPADES : Card.HEARTS, hidden);
  }
}
