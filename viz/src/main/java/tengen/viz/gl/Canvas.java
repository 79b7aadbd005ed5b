package tengen.viz.gl;

import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/**
 * Shapes and text on an off-screen picture: pixels, the origin at the upper left, later shapes over
 * earlier ones. Colours are {@code 0xAARRGGBB}. Belongs to the thread of its {@link GlContext}.
 */
public final class Canvas implements AutoCloseable {

  private static final int FLOATS = 16;
  private static final int BOX = 0;
  private static final int RING = 1;
  private static final int SEGMENT = 2;
  private static final int STONE = 3;
  private static final int WOOD = 4;
  private static final int GLYPH = 5;
  private static final int DISC = 6;

  /** Where a text lies relative to the point it is given. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  private final Program program;
  private final Glyphs glyphs;
  private final int array = GL33C.glGenVertexArrays();
  private final int buffer = GL33C.glGenBuffers();
  private FloatBuffer shapes = MemoryUtil.memAllocFloat(FLOATS * 1024);

  /** A canvas of the current context. */
  public Canvas() {
    program = new Program("shape");
    glyphs = new Glyphs("/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf");
    GL33C.glBindVertexArray(array);
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
    for (int i = 0; i < 4; i++) {
      GL33C.glEnableVertexAttribArray(i);
      GL33C.glVertexAttribPointer(i, 4, GL33C.GL_FLOAT, false, FLOATS * 4, i * 16L);
      GL33C.glVertexAttribDivisor(i, 1);
    }
  }

  /** A rectangle with round corners. */
  public void box(float x, float y, float width, float height, float radius, int colour) {
    add(x, y, width, height, colour, BOX, 1, radius, 0);
  }

  /** The soft shadow of a rectangle with round corners. */
  public void shadow(
      float x, float y, float width, float height, float radius, float blur, int colour) {
    add(x, y, width, height, colour, BOX, blur + 1, radius, blur);
  }

  /** A filled circle. */
  public void circle(float x, float y, float radius, int colour) {
    add(x - radius, y - radius, 2 * radius, 2 * radius, colour, BOX, 1, radius, 0);
  }

  /** The outline of a circle. */
  public void ring(float x, float y, float radius, float width, int colour) {
    add(x - radius, y - radius, 2 * radius, 2 * radius, colour, RING, width + 1, radius, width);
  }

  /** A straight stroke with round ends. */
  public void segment(float x0, float y0, float x1, float y1, float width, int colour) {
    float pad = width / 2 + 1;
    float left = Math.min(x0, x1);
    float top = Math.min(y0, y1);
    add(left, top, Math.abs(x1 - x0), Math.abs(y1 - y0), colour, SEGMENT, pad, width, 0);
    extra(x0, y0, x1, y1);
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
    add(x - radius, y - radius, 2 * radius, 2 * radius, opaque, STONE, 1, radius, white ? 1 : 0);
  }

  /** A flat disc with a rim, as in Connect Four. */
  public void disc(float x, float y, float radius, int colour) {
    add(x - radius, y - radius, 2 * radius, 2 * radius, colour, DISC, 1, radius, 0);
  }

  /** A wooden board with bevelled edges. */
  public void wood(float x, float y, float width, float height, float radius, int colour) {
    add(x, y, width, height, colour, WOOD, 1, radius, Math.max(1.5f, radius * 0.6f));
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
      add(left, base + glyph.top(), glyph.width(), glyph.height(), colour, GLYPH, 0, 0, 0);
      extra(glyph.u0(), glyph.v0(), glyph.u1(), glyph.v1());
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
   * Draws all shapes since the last picture.
   *
   * @throws IllegalArgumentException if the driver has no pictures of that size
   */
  public BufferedImage picture(int width, int height, int background) {
    try (Framebuffer target = new Framebuffer(width, height)) {
      target.bind();
      clear(background);
      program.use();
      GL33C.glUniform2f(program.uniform("size"), width, height);
      glyphs.bind();
      GL33C.glEnable(GL33C.GL_BLEND);
      GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
      int count = shapes.position() / FLOATS;
      shapes.flip();
      GL33C.glBindVertexArray(array);
      GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
      GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, shapes, GL33C.GL_STREAM_DRAW);
      GL33C.glDrawArraysInstanced(GL33C.GL_TRIANGLE_STRIP, 0, 4, count);
      return target.read();
    } finally {
      shapes.clear();
    }
  }

  @Override
  public void close() {
    program.close();
    glyphs.close();
    GL33C.glDeleteBuffers(buffer);
    GL33C.glDeleteVertexArrays(array);
    MemoryUtil.memFree(shapes);
  }

  private static void clear(int colour) {
    GL33C.glClearColor(channel(colour, 16), channel(colour, 8), channel(colour, 0), 1);
    GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT);
  }

  private void add(
      float x,
      float y,
      float width,
      float height,
      int colour,
      int kind,
      float pad,
      float first,
      float second) {
    if (shapes.remaining() < FLOATS) {
      shapes = MemoryUtil.memRealloc(shapes, 2 * shapes.capacity());
    }
    shapes.put(x - pad).put(y - pad).put(width + 2 * pad).put(height + 2 * pad);
    shapes.put(0).put(0).put(0).put(0);
    shapes.put(channel(colour, 16)).put(channel(colour, 8)).put(channel(colour, 0));
    shapes.put(channel(colour, 24));
    shapes.put(kind).put(pad).put(first).put(second);
  }

  /** The four numbers that only some kinds have, for the shape added last. */
  private void extra(float a, float b, float c, float d) {
    int at = shapes.position() - FLOATS + 4;
    shapes.put(at, a).put(at + 1, b).put(at + 2, c).put(at + 3, d);
  }

  private static float channel(int colour, int shift) {
    return (colour >>> shift & 0xFF) / 255f;
  }
}
