package tengen.viz.cards;

import java.util.List;
import tengen.viz.cards.Seat.Card;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/**
 * Draws cards and dice.
 *
 * @param height of a card, pixels
 */
record Cards(Canvas canvas, float height) {

  private static final float SHAPE = 0.7f;
  private static final float GAP = 0.12f;
  private static final int PAPER = 0xFFF7F5EF;
  private static final int RED = 0xFFC8352B;
  private static final int BLACK = 0xFF1B1E23;
  private static final int SECRET = 0xFF3B6EA8;
  private static final float[][][] PIPS = {
    {},
    {{0, 0}},
    {{-1, -1}, {1, 1}},
    {{-1, -1}, {0, 0}, {1, 1}},
    {{-1, -1}, {1, 1}, {-1, 1}, {1, -1}},
    {{-1, -1}, {1, 1}, {-1, 1}, {1, -1}, {0, 0}},
    {{-1, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, 0}, {1, 0}},
  };

  float width(int cards) {
    return height * (cards * SHAPE + (cards - 1) * GAP);
  }

  /** Cards side by side around a point. */
  void row(float x, float y, List<Card> cards) {
    float left = x - width(cards.size()) / 2;
    for (int i = 0; i < cards.size(); i++) {
      card(left + i * height * (SHAPE + GAP), y - height / 2, cards.get(i));
    }
  }

  private void card(float x, float y, Card card) {
    float width = SHAPE * height;
    float radius = 0.08f * height;
    if (card.rank().isEmpty()) {
      canvas.frame(x, y, width, height, radius, Math.max(1, 0.015f * height), 0x60FFFFFF);
      return;
    }
    if (card.suit() == Card.DIE) {
      die(x, y + (height - width) / 2, width, Integer.parseInt(card.rank()));
    } else {
      canvas.shadow(x, y, width, height, radius, 0.06f * height, 0x60000000);
      canvas.box(x, y, width, height, radius, PAPER);
      int ink = card.suit() == Card.HEARTS ? RED : BLACK;
      float large = card.rank().length() > 1 ? 0.42f : 0.5f;
      float middle = card.suit() == Card.NONE ? 0.5f : 0.4f;
      canvas.text(
          card.rank(), x + width / 2, y + middle * height, large * height, Align.CENTRE, ink);
      suit(x + width / 2, y + 0.78f * height, 0.13f * height, card.suit());
    }
    if (card.hidden()) {
      secret(x, card.suit() == Card.DIE ? y + (height - width) / 2 : y, width);
    }
  }

  /* A striped corner, as of a card's back. */
  private void secret(float x, float y, float width) {
    float size = 0.36f * width;
    float right = x + width;
    canvas.triangle(right - size, y, right, y, right, y + size, SECRET);
    for (int i = 1; i < 4; i++) {
      float at = size * i / 4;
      canvas.segment(right - at, y + 1, right - 1, y + at, Math.max(1, 0.03f * width), 0x90FFFFFF);
    }
  }

  private void suit(float x, float y, float size, int suit) {
    if (suit == Card.HEARTS) {
      canvas.circle(x - 0.45f * size, y - 0.3f * size, 0.55f * size, RED);
      canvas.circle(x + 0.45f * size, y - 0.3f * size, 0.55f * size, RED);
      canvas.triangle(x - size, y - 0.1f * size, x + size, y - 0.1f * size, x, y + size, RED);
    } else if (suit == Card.SPADES) {
      canvas.circle(x - 0.45f * size, y + 0.25f * size, 0.5f * size, BLACK);
      canvas.circle(x + 0.45f * size, y + 0.25f * size, 0.5f * size, BLACK);
      canvas.triangle(
          x - 0.95f * size, y + 0.1f * size, x, y - size, x + 0.95f * size, y + 0.1f * size, BLACK);
      canvas.triangle(x - 0.35f * size, y + size, x, y, x + 0.35f * size, y + size, BLACK);
    }
  }

  private void die(float x, float y, float side, int pips) {
    canvas.shadow(x, y, side, side, 0.18f * side, 0.06f * side, 0x60000000);
    canvas.box(x, y, side, side, 0.18f * side, PAPER);
    if (pips >= PIPS.length) {
      canvas.text(
          Integer.toString(pips), x + side / 2, y + side / 2, 0.6f * side, Align.CENTRE, BLACK);
      return;
    }
    for (float[] pip : PIPS[pips]) {
      float px = x + side * (0.5f + 0.26f * pip[0]);
      float py = y + side * (0.5f + 0.26f * pip[1]);
      canvas.circle(px, py, 0.09f * side, Theme.mix(BLACK, PAPER, 0.05f));
    }
  }
}
