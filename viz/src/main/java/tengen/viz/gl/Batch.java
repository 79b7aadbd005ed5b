package tengen.viz.gl;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/**
 * Shapes that wait to be drawn, as instances of one quad, in runs that share a program and a clip.
 * Programs are small, since a renderer in software computes all branches of one.
 */
final class Batch implements AutoCloseable {

  private static final int FLOATS = 16;

  /** What a shape is drawn by. */
  enum Kind {
    /** Rectangles with round corners: whole, as strokes, or blurred; circles and lines too. */
    SHAPE,
    /** Letters. */
    GLYPH,
    /** Stones, discs and wood. */
    MATERIAL,
    /** Triangles. */
    TRIANGLE
  }

  /**
   * Shapes one behind another, or an inset.
   *
   * @param first number of the first shape
   * @param area of the clip or of the inset; null for everywhere
   */
  private record Run(Kind kind, int first, int end, Area area, Canvas.Inset inset) {}

  private final Glyphs glyphs;
  private final Map<Kind, Program> programs =
      new EnumMap<>(
          Map.of(
              Kind.SHAPE, new Program("quad", "shape"),
              Kind.GLYPH, new Program("quad", "glyph"),
              Kind.MATERIAL, new Program("quad", "material"),
              Kind.TRIANGLE, new Program("triangle", "triangle")));
  private final int array = GL33C.glGenVertexArrays();
  private final int buffer = GL33C.glGenBuffers();
  private final List<Run> runs = new ArrayList<>();
  private FloatBuffer shapes = MemoryUtil.memAllocFloat(FLOATS * 1024);
  private int begun;
  private Kind drawn = Kind.SHAPE;
  private Program used;
  private Area clip;

  Batch(Glyphs glyphs) {
    this.glyphs = glyphs;
    GL33C.glBindVertexArray(array);
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
    for (int i = 0; i < 4; i++) {
      GL33C.glEnableVertexAttribArray(i);
      GL33C.glVertexAttribPointer(i, 4, GL33C.GL_FLOAT, false, FLOATS * 4, i * 16L);
      GL33C.glVertexAttribDivisor(i, 1);
    }
  }

  /** Begins a shape by the first four of its sixteen numbers. */
  void begin(Kind kind, float a, float b, float c, float d) {
    if (kind != drawn) {
      endRun();
      drawn = kind;
    }
    if (shapes.remaining() < FLOATS) {
      shapes = MemoryUtil.memRealloc(shapes, 2 * shapes.capacity());
    }
    more(a, b, c, d);
  }

  void more(float a, float b, float c, float d) {
    shapes.put(a).put(b).put(c).put(d);
  }

  void colour(int argb) {
    more(channel(argb, 16), channel(argb, 8), channel(argb, 0), channel(argb, 24));
  }

  void clip(Area area) {
    endRun();
    clip = area;
  }

  void inset(Area area, Canvas.Inset inset) {
    endRun();
    runs.add(new Run(null, begun, begun, area, inset));
  }

  private void endRun() {
    int end = shapes.position() / FLOATS;
    if (end > begun) {
      runs.add(new Run(drawn, begun, end, clip, null));
    }
    begun = end;
  }

  /** Draws all on the framebuffer that is bound, and forgets them. */
  void draw(int width, int height, int background) {
    endRun();
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
    GL33C.glViewport(0, 0, width, height);
    GL33C.glClearColor(channel(background, 16), channel(background, 8), channel(background, 0), 1);
    GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT);
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
    shapes.flip();
    GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, shapes, GL33C.GL_STREAM_DRAW);
    prepare(width, height);
    for (Run run : runs) {
      int[] box = box(run.area(), width, height);
      if (run.inset() != null) {
        run.inset().draw(box[0], box[1], box[2], box[3]);
        prepare(width, height);
      } else if (box[2] > 0 && box[3] > 0) {
        GL33C.glScissor(box[0], box[1], box[2], box[3]);
        use(programs.get(run.kind()), width, height);
        point(run.first());
        GL33C.glDrawArraysInstanced(GL33C.GL_TRIANGLE_STRIP, 0, 4, run.end() - run.first());
      }
    }
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
    clear();
  }

  private void prepare(int width, int height) {
    glyphs.bind();
    used = null;
    GL33C.glViewport(0, 0, width, height);
    GL33C.glEnable(GL33C.GL_SCISSOR_TEST);
    GL33C.glDisable(GL33C.GL_DEPTH_TEST);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glEnable(GL33C.GL_BLEND);
    GL33C.glBlendFunc(GL33C.GL_ONE, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    GL33C.glBindVertexArray(array);
    GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, buffer);
  }

  private void use(Program program, int width, int height) {
    if (program != used) {
      program.use();
      GL33C.glUniform2f(program.uniform("size"), width, height);
      used = program;
    }
  }

  /* OpenGL 3.3 has no first instance. */
  private static void point(int first) {
    for (int i = 0; i < 4; i++) {
      GL33C.glVertexAttribPointer(
          i, 4, GL33C.GL_FLOAT, false, FLOATS * 4, 4L * FLOATS * first + 16L * i);
    }
  }

  /** Left, bottom, width and height of what is seen of an area. */
  private static int[] box(Area area, int width, int height) {
    if (area == null) {
      return new int[] {0, 0, width, height};
    }
    int left = Math.max(0, Math.round(area.x()));
    int top = Math.max(0, Math.round(area.y()));
    int right = Math.min(width, Math.round(area.x() + area.width()));
    int bottom = Math.min(height, Math.round(area.y() + area.height()));
    return new int[] {left, height - bottom, right - left, bottom - top};
  }

  /** Forgets what was added. */
  void clear() {
    shapes.clear();
    runs.clear();
    begun = 0;
    clip = null;
  }

  @Override
  public void close() {
    programs.values().forEach(Program::close);
    GL33C.glDeleteBuffers(buffer);
    GL33C.glDeleteVertexArrays(array);
    MemoryUtil.memFree(shapes);
  }

  private static float channel(int colour, int shift) {
    return (colour >>> shift & 0xFF) / 255f;
  }
}
