package tengen.viz.cards;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tengen.env.solve.Belief;
import tengen.viz.cards.Seat.Card;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Scenes;
import tengen.viz.scene.Theme;

/**
 * A table with those who sit at it, the first one in front.
 *
 * @param shared cards in the middle
 * @param result empty while the game is on
 * @param history what was done so far
 */
public record TableFrame(List<Seat> seats, List<Card> shared, String result, String history)
    implements Frame {

  private static final int FELT = 0xFF1F5A46;
  private static final int RIM = 0xFF4A3222;
  private static final int CHIP = 0xFFD55E00;

  /**
   * The same table with what the one to move believes that the others hold.
   *
   * @param worlds that may be the real one
   */
  public TableFrame believing(List<Belief.World> worlds) {
    if (worlds.isEmpty()) {
      return this;
    }
    List<Seat> knowing = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) {
      Seat seat = seats.get(i);
      knowing.add(seat.moves() ? seat : seat.withNote(held(worlds, i)));
    }
    return new TableFrame(knowing, shared, result, history);
  }

  /* What somebody may hold, the most likely first; suits do not matter. */
  private static String held(List<Belief.World> worlds, int seat) {
    Map<String, Double> hands = new TreeMap<>();
    for (Belief.World world : worlds) {
      if (Scenes.of(world.position()).map(Supplier::get).orElse(null) instanceof TableFrame table) {
        String hand =
            table.seats().get(seat).cards().stream().map(Card::rank).collect(joining(" "));
        hands.merge(hand, world.probability(), Double::sum);
      }
    }
    return hands.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(hand -> String.format(Locale.ROOT, "%s %.0f%%", hand.getKey(), 100 * hand.getValue()))
        .collect(joining("   ", "may hold  ", ""));
  }

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    float text = 16 * look.scale();
    float strip = 3 * text;
    Area table = new Area(area.x() + text, area.y() + text, area.width() - 2 * text, 0);
    float height = area.height() - strip - 2 * text;
    float radius = 0.2f * height;
    canvas.box(table.x(), table.y(), table.width(), height, radius, RIM);
    float rim = 0.6f * text;
    canvas.box(
        table.x() + rim,
        table.y() + rim,
        table.width() - 2 * rim,
        height - 2 * rim,
        radius - rim,
        FELT);
    float card = Math.min(height / (seats.size() + 2.2f), table.width() / 5) * look.zoom();
    Cards cards = new Cards(canvas, card);
    float row = (height - 2 * rim) / (seats.size() + 1);
    for (int i = 0; i < seats.size(); i++) {
      int place = seats.size() == 2 ? 2 - 2 * i : seats.size() - i;
      float y = table.y() + rim + row * (place + 0.5f);
      seat(canvas, cards, area.centreX(), y, text, seats.get(i), look);
    }
    float middle = table.y() + rim + row * (seats.size() == 2 ? 1.5f : 0.5f);
    middle(canvas, cards, area.centreX(), middle, text);
    Caption.draw(canvas, area, look, history.isEmpty() ? "nothing was done yet" : history);
  }

  private static void seat(
      Canvas canvas, Cards cards, float x, float y, float text, Seat seat, Look look) {
    cards.row(x, y, seat.cards());
    float side = x - cards.width(Math.max(1, seat.cards().size())) / 2 - text;
    int ink =
        seat.moves() ? look.theme() == Theme.DARK ? look.theme().accent() : 0xFFFFD27A : 0xFFE6EFEA;
    if (seat.moves()) {
      float wide = canvas.width(seat.name(), text);
      canvas.circle(side - wide - 0.9f * text, y, 0.3f * text, ink);
    }
    canvas.text(seat.name(), side, y, text, Align.RIGHT, ink);
    if (!seat.note().isEmpty()) {
      canvas.text(seat.note(), side, y + 1.6f * text, 0.95f * text, Align.RIGHT, 0xFFD9E6DF);
    }
    float chips = x + cards.width(Math.max(1, seat.cards().size())) / 2 + 1.4f * text;
    for (int i = 0; i < Math.min(seat.chips(), 14); i++) {
      float up = y + 0.8f * text - 0.42f * text * (i % 5);
      int stack = i / 5;
      float across = chips + 1.5f * text * stack;
      canvas.circle(across, up + 0.12f * text, 0.62f * text, 0x70000000);
      canvas.circle(across, up, 0.62f * text, CHIP);
      canvas.ring(across, up, 0.42f * text, 0.12f * text, 0xFFF7E3D0);
    }
    if (seat.chips() >= 0) {
      int stacks = (Math.min(Math.max(seat.chips(), 1), 14) - 1) / 5;
      float across = chips + 1.5f * text * stacks;
      String count = seat.chips() + (seat.chips() == 1 ? " chip" : " chips");
      canvas.text(count, across + 1.2f * text, y, 0.85f * text, Align.LEFT, 0xFFE6EFEA);
    }
  }

  private void middle(Canvas canvas, Cards cards, float x, float y, float text) {
    if (!shared.isEmpty()) {
      cards.row(x, y, shared);
    }
    if (!result.isEmpty()) {
      float at = shared.isEmpty() ? x : x + cards.width(shared.size()) / 2 + 2 * text;
      Align align = shared.isEmpty() ? Align.CENTRE : Align.LEFT;
      canvas.text(result, at, y, 1.5f * text, align, 0xFFFFD27A);
    }
  }
}
