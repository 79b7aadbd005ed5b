package tengen.viz.gl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.stb.STBTTFontinfo;
import org.lwjgl.stb.STBTruetype;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** The letters of one font, drawn once a size into a texture. */
final class Glyphs implements AutoCloseable {

  /** Side of the texture, in pixels. */
  private static final int SIDE = 2048;

  private final ByteBuffer file;
  private final STBTTFontinfo font = STBTTFontinfo.malloc();
  private final int texture = GL33C.glGenTextures();
  private final Map<Long, Glyph> glyphs = new HashMap<>();
  private int x = 1;
  private int y = 1;
  private int shelf;

  /**
   * A letter in the texture.
   *
   * @param left of its picture from the pen, in pixels
   * @param top of its picture from the baseline, downwards
   */
  record Glyph(int atX, int atY, int width, int height, int left, int top) {
    float u0() {
      return (float) atX / SIDE;
    }

    float v0() {
      return (float) atY / SIDE;
    }

    float u1() {
      return (float) (atX + width) / SIDE;
    }

    float v1() {
      return (float) (atY + height) / SIDE;
    }
  }

  Glyphs(String resource) {
    file = read(resource);
    if (!STBTruetype.stbtt_InitFont(font, file)) {
      throw new IllegalStateException(resource + " is not a TrueType font");
    }
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
    ByteBuffer empty = MemoryUtil.memCalloc(SIDE * SIDE);
    GL33C.glTexImage2D(
        GL33C.GL_TEXTURE_2D,
        0,
        GL33C.GL_R8,
        SIDE,
        SIDE,
        0,
        GL33C.GL_RED,
        GL33C.GL_UNSIGNED_BYTE,
        empty);
    MemoryUtil.memFree(empty);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_NEAREST);
    GL33C.glTexParameteri(GL33C.GL_TEXTURE_2D, GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_NEAREST);
  }

  void bind() {
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
  }

  /** Factor from the font's units to pixels. */
  float scale(int size) {
    return STBTruetype.stbtt_ScaleForPixelHeight(font, size);
  }

  /** From one letter to the next, in pixels. */
  float advance(int letter, int next, int size) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var width = stack.mallocInt(1);
      STBTruetype.stbtt_GetCodepointHMetrics(font, letter, width, null);
      int kern = next == 0 ? 0 : STBTruetype.stbtt_GetCodepointKernAdvance(font, letter, next);
      return scale(size) * (width.get(0) + kern);
    }
  }

  /** The letter at a size; drawn now if it is new. */
  Glyph glyph(int letter, int size) {
    return glyphs.computeIfAbsent((long) size << 32 | letter, key -> draw(letter, size));
  }

  private Glyph draw(int letter, int size) {
    float scale = scale(size);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var box = stack.mallocInt(4);
      STBTruetype.stbtt_GetCodepointBitmapBox(
          font,
          letter,
          scale,
          scale,
          box.slice(0, 1),
          box.slice(1, 1),
          box.slice(2, 1),
          box.slice(3, 1));
      int width = box.get(2) - box.get(0);
      int height = box.get(3) - box.get(1);
      place(width, height);
      if (width > 0 && height > 0) {
        ByteBuffer picture = MemoryUtil.memAlloc(width * height);
        STBTruetype.stbtt_MakeCodepointBitmap(
            font, picture, width, height, width, scale, scale, letter);
        bind();
        GL33C.glPixelStorei(GL33C.GL_UNPACK_ALIGNMENT, 1);
        GL33C.glTexSubImage2D(
            GL33C.GL_TEXTURE_2D,
            0,
            x,
            y,
            width,
            height,
            GL33C.GL_RED,
            GL33C.GL_UNSIGNED_BYTE,
            picture);
        MemoryUtil.memFree(picture);
      }
      Glyph glyph = new Glyph(x, y, width, height, box.get(0), box.get(1));
      x += width + 1;
      return glyph;
    }
  }

  /** Finds room on the current shelf or begins a new one. */
  private void place(int width, int height) {
    if (x + width + 1 > SIDE) {
      x = 1;
      y += shelf + 1;
      shelf = 0;
    }
    if (y + height + 1 > SIDE) {
      throw new IllegalStateException("too many letters for one canvas");
    }
    shelf = Math.max(shelf, height);
  }

  private static ByteBuffer read(String resource) {
    try (InputStream in = Glyphs.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no font " + resource + " on the class path");
      }
      byte[] bytes = in.readAllBytes();
      return MemoryUtil.memAlloc(bytes.length).put(bytes).flip();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  @Override
  public void close() {
    GL33C.glDeleteTextures(texture);
    font.free();
    MemoryUtil.memFree(file);
  }
}
