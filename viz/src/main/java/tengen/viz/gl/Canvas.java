package tengen.viz.gl;

import java.awt.image.BufferedImage;

/**
 * Shapes, text and three-dimensional insets: pixels, the origin at the upper left, later ones over
 * earlier ones. Colours are {@code 0xAARRGGBB}. Nothing is seen before {@link #draw} or {@link
 * #picture}. Belongs to the thread of its {@link GlContext}.
 */
public final class Canvas implements AutoCloseable {

  private static final int STONE = 0;
  private static final int WOOD = 1;
  private static final int DISC = 2;

  /** Where a text lies relative to the point it is given. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** Draws with OpenGL on a part of the target, from its lower left corner; depth is its own. */
  @FunctionalInterface
  public interface Inset {
    void draw(int left, int bottom, int width, int height);
  }

  private final Glyphs glyphs = new Glyphs("/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf");
  private final Batch batch = new Batch(glyphs);
  private Sun sun;
  private boolean hurried;

  /** A rectangle with round corners. */
  public void box(float x, float y, float width, float height, float radius, int colour) {
    shape(x + width / 2, y + height / 2, width, height, 1, 0, radius, 0, 0, colour);
  }

  /** The soft shadow of a rectangle with round corners. */
  public void shadow(
      float x, float y, float width, float height, float radius, float blur, int colour) {
    shape(x + width / 2, y + height / 2, width, height, 1, 0, radius, 0, blur, colour);
  }

  /** A filled circle. */
  public void circle(float x, float y, float radius, int colour) {
    shape(x, y, 2 * radius, 2 * radius, 1, 0, radius, 0, 0, colour);
  }

  /** The outline of a circle. */
  public void ring(float x, float y, float radius, float width, int colour) {
    shape(x, y, 2 * radius, 2 * radius, 1, 0, radius, width, 0, colour);
  }

  /** The outline of a rectangle with round corners. */
  public void frame(
      float x, float y, float width, float height, float radius, float stroke, int colour) {
    shape(x + width / 2, y + height / 2, width, height, 1, 0, radius, stroke, 0, colour);
  }

  /** A straight stroke with round ends. */
  public void segment(float x0, float y0, float x1, float y1, float width, int colour) {
    float dx = x1 - x0;
    float dy = y1 - y0;
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    float cosine = length == 0 ? 1 : dx / length;
    float sine = length == 0 ? 0 : dy / length;
    shape(
        (x0 + x1) / 2, (y0 + y1) / 2, length + width, width, cosine, sine, width / 2, 0, 0, colour);
  }

  /**
   * A rectangle with round corners, turned.
   *
   * @param length along its heading, whose cosine and sine (of y downwards) are given
   */
  public void turned(
      float x,
      float y,
      float length,
      float width,
      float cosine,
      float sine,
      float radius,
      int colour) {
    shape(x, y, length, width, cosine, sine, radius, 0, 0, colour);
  }

  /** A triangle with hard edges, so that several make a polygon without seams. */
  public void triangle(float x0, float y0, float x1, float y1, float x2, float y2, int colour) {
    batch.begin(Batch.Kind.TRIANGLE, x0, y0, x1, y1);
    batch.more(x2, y2, 0, 0);
    batch.colour(colour);
    batch.more(0, 0, 0, 0);
  }

  /** What follows is seen inside an area only; null for everywhere. */
  public void clip(Area area) {
    batch.clip(area);
  }

  /** Lets something else draw on an area. */
  public void inset(Area area, Inset inset) {
    batch.inset(area, inset);
  }

  /**
   * Solids of a three-dimensional world on an area, with its ground; hides what was there.
   *
   * @param solids not to be changed any more
   */
  public void solids(Area area, Solids solids, Camera camera, Air air) {
    inset(
        area,
        (left, bottom, width, height) -> {
          if (sun == null) {
            sun = new Sun();
          }
          sun.draw(solids, camera, air, hurried, left, bottom, width, height);
        });
  }

  /** Whether solids that are drawn from now on are gone soon, so that a draft of them will do. */
  public void hurry(boolean whether) {
    hurried = whether;
  }

  /** A Go stone with its shadow. */
  public void stone(float x, float y, float radius, boolean white) {
    stone(x, y, radius, white, 1);
  }

  /** A Go stone with its shadow, {@code alpha} 0 (invisible) to 1. */
  public void stone(float x, float y, float radius, boolean white, float alpha) {
    float blur = radius * 0.30f;
    float offset = radius * 0.13f;
    int shade = Math.round(0x78 * alpha) << 24;
    shadow(
        x - radius + offset,
        y - radius + 1.4f * offset,
        2 * radius,
        2 * radius,
        radius,
        blur,
        shade);
    int opaque = Math.round(255 * alpha) << 24;
    material(x, y, 2 * radius, 2 * radius, radius, STONE, white ? 1 : 0, opaque);
  }

  /** A flat disc with a rim, as in Connect Four. */
  public void disc(float x, float y, float radius, int colour) {
    material(x, y, 2 * radius, 2 * radius, radius, DISC, 0, colour);
  }

  /** A wooden board with bevelled edges. */
  public void wood(float x, float y, float width, float height, float radius, int colour) {
    float bevel = Math.max(1.5f, radius * 0.6f);
    material(x + width / 2, y + height / 2, width, height, radius, WOOD, bevel, colour);
  }

  /**
   * One line of text, centred on {@code y} by the height of its capitals.
   *
   * @param size of the font, in pixels
   * @return its width in pixels
   */
  public float text(String text, float x, float y, float size, Align align, int colour) {
    int pixels = Math.max(6, Math.round(size));
    float width = width(text, size);
    float pen = align == Align.LEFT ? x : align == Align.RIGHT ? x - width : x - width / 2;
    Glyphs.Glyph capital = glyphs.glyph('H', pixels);
    float base = Math.round(y + capital.height() / 2f);
    int[] letters = text.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      Glyphs.Glyph glyph = glyphs.glyph(letters[i], pixels);
      float left = Math.round(pen) + glyph.left();
      if (glyph.width() > 0) {
        letter(left, base + glyph.top(), glyph, colour);
      }
      pen += glyphs.advance(letters[i], i + 1 < letters.length ? letters[i + 1] : 0, pixels);
    }
    return width;
  }

  /** Width of a line of text, in pixels. */
  public float width(String text, float size) {
    int pixels = Math.max(6, Math.round(size));
    int[] letters = text.codePoints().toArray();
    float width = 0;
    for (int i = 0; i < letters.length; i++) {
      width += glyphs.advance(letters[i], i + 1 < letters.length ? letters[i + 1] : 0, pixels);
    }
    return width;
  }

  /** The text, shortened with an ellipsis if it is wider than so many pixels. */
  public String fit(String text, float size, float width) {
    if (width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).strip() + "…", size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  /**
   * Draws all that has been added since the last time on the framebuffer that is bound.
   *
   * @param width of the framebuffer, pixels
   */
  public void draw(int width, int height, int background) {
    batch.draw(width, height, background);
  }

  /**
   * Draws all that has been added since the last time.
   *
   * @throws IllegalArgumentException if the driver has no pictures of that size
   */
  public BufferedImage picture(int width, int height, int background) {
    try (Framebuffer target = new Framebuffer(width, height)) {
      target.bind();
      draw(width, height, background);
      return target.read();
    } finally {
      batch.clear();
    }
  }

  /** Forgets all that has been added since the last time. */
  public void clear() {
    batch.clear();
  }

  @Override
  public void close() {
    glyphs.close();
    batch.close();
    if (sun != null) {
      sun.close();
    }
  }

  /* Of a centre, its sides, the direction of the first one. */
  private void shape(
      float x,
      float y,
      float width,
      float height,
      float cosine,
      float sine,
      float radius,
      float stroke,
      float blur,
      int colour) {
    batch.begin(Batch.Kind.SHAPE, x, y, width / 2, height / 2);
    batch.more(cosine, sine, radius, 1 + stroke / 2 + blur);
    batch.colour(colour);
    batch.more(stroke, blur, 0, 0);
  }

  private void material(
      float x,
      float y,
      float width,
      float height,
      float radius,
      int kind,
      float detail,
      int colour) {
    batch.begin(Batch.Kind.MATERIAL, x, y, width / 2, height / 2);
    batch.more(1, 0, radius, 1);
    batch.colour(colour);
    batch.more(kind, detail, 0, 0);
  }

  private void letter(float left, float top, Glyphs.Glyph glyph, int colour) {
    float half = glyph.width() / 2f;
    float high = glyph.height() / 2f;
    batch.begin(Batch.Kind.GLYPH, left + half, top + high, half, high);
    batch.more(1, 0, 0, 0);
    batch.colour(colour);
    batch.more(glyph.u0(), glyph.v0(), glyph.u1(), glyph.v1());
  }
}
