package tengen.viz.gl;

import org.joml.Matrix4f;
import org.joml.Quaternionf;
import org.joml.Vector3f;
import org.lwjgl.opengl.GL33C;

/** Draws solids on a ground in the light of a sun that throws soft shadows. */
final class Sun implements AutoCloseable {

  private static final Vector3f FROM = new Vector3f(0.38f, -0.52f, 0.98f).normalize();

  private final Program solid = new Program("solid", "solid");
  private final Program depth = new Program("solid", "depth");
  private final Program ground = new Program("ground", "ground");
  private final int instances = GL33C.glGenBuffers();
  private final ShadowMap shadows = new ShadowMap();
  private final Detail full = Detail.full(instances);
  private final Detail draft = Detail.draft(instances);

  /**
   * Draws on a part of the framebuffer that is bound.
   *
   * @param hurried whether a draft is good enough
   */
  void draw(
      Solids solids,
      Camera camera,
      Air air,
      boolean hurried,
      int left,
      int bottom,
      int width,
      int height) {
    if (width <= 0 || height <= 0) {
      return;
    }
    int target = GL33C.glGetInteger(GL33C.GL_DRAW_FRAMEBUFFER_BINDING);
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
    GL33C.glDisable(GL33C.GL_BLEND);
    GL33C.glEnable(GL33C.GL_DEPTH_TEST);
    GL33C.glEnable(GL33C.GL_CULL_FACE);
    Detail detail = hurried ? draft : full;
    Matrix4f light = light(camera, air);
    shade(solids, detail, light);
    detail.begin(width, height);
    clear(air.background());
    shadows.bind();
    Matrix4f view = camera.matrix((float) width / height);
    set(ground, view, light, camera, air);
    colour(ground, "ground", air.ground());
    colour(ground, "line", air.line());
    GL33C.glUniform2f(ground.uniform("grid"), air.square(), air.square() / 5);
    GL33C.glDrawArrays(GL33C.GL_TRIANGLE_STRIP, 0, 4);
    set(solid, view, light, camera, air);
    opaque(solids, detail);
    translucent(solids, detail);
    detail.samples().resolve(target, left, bottom, width, height);
    GL33C.glDisable(GL33C.GL_CULL_FACE);
    GL33C.glDisable(GL33C.GL_DEPTH_TEST);
  }

  private void shade(Solids solids, Detail detail, Matrix4f light) {
    shadows.begin();
    depth.use();
    matrix(depth, "camera", light);
    matrix(depth, "light", light);
    opaque(solids, detail);
  }

  private static void clear(int colour) {
    GL33C.glClearColor(channel(colour, 16), channel(colour, 8), channel(colour, 0), 1);
    GL33C.glClear(GL33C.GL_COLOR_BUFFER_BIT | GL33C.GL_DEPTH_BUFFER_BIT);
  }

  private void opaque(Solids solids, Detail detail) {
    draw(solids, Solids.Kind.TUBE, detail.tube());
    draw(solids, Solids.Kind.BALL, detail.ball());
  }

  private void translucent(Solids solids, Detail detail) {
    GL33C.glEnable(GL33C.GL_BLEND);
    GL33C.glBlendFunc(GL33C.GL_SRC_ALPHA, GL33C.GL_ONE_MINUS_SRC_ALPHA);
    GL33C.glDepthMask(false);
    draw(solids, Solids.Kind.CLEAR, detail.ball());
    GL33C.glDepthMask(true);
  }

  private void draw(Solids solids, Solids.Kind kind, Mesh mesh) {
    if (solids.count(kind) > 0) {
      GL33C.glBindBuffer(GL33C.GL_ARRAY_BUFFER, instances);
      GL33C.glBufferData(GL33C.GL_ARRAY_BUFFER, solids.data(kind), GL33C.GL_STREAM_DRAW);
      mesh.draw(solids.count(kind));
    }
  }

  /* A box of light around what is looked at, moved by whole texels so that shadows do not crawl. */
  private static Matrix4f light(Camera camera, Air air) {
    float radius = air.radius();
    Vector3f up = new Vector3f(0, 0, 1);
    Quaternionf turn = new Quaternionf().lookAlong(new Vector3f(FROM).negate(), up);
    Vector3f middle = new Vector3f(camera.target().x, camera.target().y, 0).rotate(turn);
    float texel = 2 * radius / ShadowMap.SIDE;
    float x = (float) Math.floor(middle.x / texel) * texel;
    float y = (float) Math.floor(middle.y / texel) * texel;
    return new Matrix4f()
        .ortho(-radius, radius, -radius, radius, -2 * radius, 2 * radius)
        .translate(-x, -y, -middle.z)
        .rotate(turn);
  }

  private static void set(Program program, Matrix4f view, Matrix4f light, Camera camera, Air air) {
    program.use();
    matrix(program, "camera", view);
    matrix(program, "light", light);
    vector(program, "sun", FROM);
    vector(program, "eye", camera.eye());
    vector(program, "middle", camera.target());
    colour(program, "fog", air.background());
    GL33C.glUniform1i(program.uniform("shadows"), 0);
    GL33C.glUniform4f(
        program.uniform("reach"), air.fade(), air.end(), 1f / ShadowMap.SIDE, air.shade());
  }

  private static void matrix(Program program, String name, Matrix4f matrix) {
    GL33C.glUniformMatrix4fv(program.uniform(name), false, matrix.get(new float[16]));
  }

  private static void vector(Program program, String name, Vector3f v) {
    GL33C.glUniform3f(program.uniform(name), v.x, v.y, v.z);
  }

  private static void colour(Program program, String name, int argb) {
    GL33C.glUniform3f(program.uniform(name), channel(argb, 16), channel(argb, 8), channel(argb, 0));
  }

  private static float channel(int argb, int shift) {
    return (argb >>> shift & 0xFF) / 255f;
  }

  @Override
  public void close() {
    solid.close();
    depth.close();
    ground.close();
    GL33C.glDeleteBuffers(instances);
    shadows.close();
    full.close();
    draft.close();
  }
}
