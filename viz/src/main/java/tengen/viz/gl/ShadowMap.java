package tengen.viz.gl;

import java.nio.ByteBuffer;
import org.lwjgl.opengl.GL33C;

/** How far the sun sees. */
final class ShadowMap implements AutoCloseable {

  static final int SIDE = 1024;

  private final int id = GL33C.glGenFramebuffers();
  private final int texture = GL33C.glGenTextures();

  ShadowMap() {
    int target = GL33C.GL_TEXTURE_2D;
    GL33C.glBindTexture(target, texture);
    GL33C.glTexImage2D(
        target,
        0,
        GL33C.GL_DEPTH_COMPONENT24,
        SIDE,
        SIDE,
        0,
        GL33C.GL_DEPTH_COMPONENT,
        GL33C.GL_UNSIGNED_INT,
        (ByteBuffer) null);
    GL33C.glTexParameteri(target, GL33C.GL_TEXTURE_MIN_FILTER, GL33C.GL_LINEAR);
    GL33C.glTexParameteri(target, GL33C.GL_TEXTURE_MAG_FILTER, GL33C.GL_LINEAR);
    GL33C.glTexParameteri(target, GL33C.GL_TEXTURE_WRAP_S, GL33C.GL_CLAMP_TO_EDGE);
    GL33C.glTexParameteri(target, GL33C.GL_TEXTURE_WRAP_T, GL33C.GL_CLAMP_TO_EDGE);
    GL33C.glTexParameteri(target, GL33C.GL_TEXTURE_COMPARE_MODE, GL33C.GL_COMPARE_REF_TO_TEXTURE);
    int before = GL33C.glGetInteger(GL33C.GL_DRAW_FRAMEBUFFER_BINDING);
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, id);
    GL33C.glFramebufferTexture2D(
        GL33C.GL_FRAMEBUFFER, GL33C.GL_DEPTH_ATTACHMENT, target, texture, 0);
    GL33C.glDrawBuffer(GL33C.GL_NONE);
    GL33C.glReadBuffer(GL33C.GL_NONE);
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, before);
  }

  /** Draws into it from now on. */
  void begin() {
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, id);
    GL33C.glViewport(0, 0, SIDE, SIDE);
    GL33C.glClear(GL33C.GL_DEPTH_BUFFER_BIT);
  }

  void bind() {
    GL33C.glBindTexture(GL33C.GL_TEXTURE_2D, texture);
  }

  @Override
  public void close() {
    GL33C.glDeleteFramebuffers(id);
    GL33C.glDeleteTextures(texture);
  }
}
