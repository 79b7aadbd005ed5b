package tengen.viz.cards;

import java.util.ArrayList;
import java.util.List;
import tengen.env.cards.KuhnState;
import tengen.viz.cards.Seat.Card;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** Kuhn poker. */
public final class KuhnScene implements Scene<KuhnState> {

  private static final String RANKS = "JQKA";

  /** For {@link java.util.ServiceLoader}. */
  public KuhnScene() {}

  @Override
  public Class<KuhnState> world() {
    return KuhnState.class;
  }

  @Override
  public Frame capture(KuhnState state) {
    int players = state.game().players();
    List<Seat> seats = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      Card card = new Card(rank(state.card(player), players), Card.NONE, true);
      boolean moves = state.currentPlayer() == player;
      seats.add(new Seat(Tables.name(player), List.of(card), state.stake(player), moves, ""));
    }
    return new TableFrame(seats, List.of(), Tables.result(state), state.history());
  }

  private static String rank(int card, int players) {
    if (card < 0) {
      return "";
    }
    return players < RANKS.length() ? RANKS.substring(card, card + 1) : Integer.toString(card);
  }
}
