package tengen.viz.cards;

import java.util.ArrayList;
import java.util.List;
import tengen.env.cards.LiarsDiceState;
import tengen.viz.cards.Seat.Card;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** Liar's dice. */
public final class LiarsDiceScene implements Scene<LiarsDiceState> {

  /** For {@link java.util.ServiceLoader}. */
  public LiarsDiceScene() {}

  @Override
  public Class<LiarsDiceState> world() {
    return LiarsDiceState.class;
  }

  @Override
  public Frame capture(LiarsDiceState state) {
    List<Seat> seats = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      int die = state.die(player);
      Card card = new Card(die == 0 ? "" : Integer.toString(die), Card.DIE, true);
      boolean moves = state.currentPlayer() == player;
      seats.add(new Seat(Tables.name(player), List.of(card), -1, moves, ""));
    }
    String said = state.history().replace(" ", "  ·  ");
    return new TableFrame(seats, List.of(), Tables.result(state), said);
  }
}
