package tengen.viz.gl;

import org.lwjgl.opengl.GL33C;

/** Colours with depth, of the size that was asked for last. */
final class Samples implements AutoCloseable {

  private final int id = GL33C.glGenFramebuffers();
  private final int colours = GL33C.glGenRenderbuffers();
  private final int depths = GL33C.glGenRenderbuffers();
  private final int samples;
  private int width;
  private int height;

  /**
   * As many samples a pixel as wanted, if the driver has as many.
   *
   * @param wanted 0 for pictures that may be drawn larger than they are
   */
  Samples(int wanted) {
    samples = Math.min(wanted, GL33C.glGetInteger(GL33C.GL_MAX_SAMPLES));
  }

  /** Draws into it from now on. */
  void begin(int ofWidth, int ofHeight) {
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, id);
    if (width != ofWidth || height != ofHeight) {
      width = ofWidth;
      height = ofHeight;
      attach(colours, GL33C.GL_RGBA8, GL33C.GL_COLOR_ATTACHMENT0);
      attach(depths, GL33C.GL_DEPTH_COMPONENT24, GL33C.GL_DEPTH_ATTACHMENT);
    }
    GL33C.glViewport(0, 0, width, height);
  }

  private void attach(int buffer, int format, int place) {
    GL33C.glBindRenderbuffer(GL33C.GL_RENDERBUFFER, buffer);
    GL33C.glRenderbufferStorageMultisample(GL33C.GL_RENDERBUFFER, samples, format, width, height);
    GL33C.glFramebufferRenderbuffer(GL33C.GL_FRAMEBUFFER, place, GL33C.GL_RENDERBUFFER, buffer);
  }

  /** Puts the means of the samples on a part of another framebuffer, which is bound afterwards. */
  void resolve(int target, int left, int bottom, int wide, int high) {
    GL33C.glBindFramebuffer(GL33C.GL_READ_FRAMEBUFFER, id);
    GL33C.glBindFramebuffer(GL33C.GL_DRAW_FRAMEBUFFER, target);
    GL33C.glBlitFramebuffer(
        0,
        0,
        width,
        height,
        left,
        bottom,
        left + wide,
        bottom + high,
        GL33C.GL_COLOR_BUFFER_BIT,
        wide == width && high == height ? GL33C.GL_NEAREST : GL33C.GL_LINEAR);
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, target);
  }

  @Override
  public void close() {
    GL33C.glDeleteFramebuffers(id);
    GL33C.glDeleteRenderbuffers(colours);
    GL33C.glDeleteRenderbuffers(depths);
  }
}
