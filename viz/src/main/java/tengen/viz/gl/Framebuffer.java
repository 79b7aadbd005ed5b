package tengen.viz.gl;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryUtil;

/** Pixels to draw on that no window shows. */
final class Framebuffer implements AutoCloseable {

  private final int id = GL33C.glGenFramebuffers();
  private final int colours = GL33C.glGenRenderbuffers();
  private final int width;
  private final int height;

  Framebuffer(int width, int height) {
    int limit = GL33C.glGetInteger(GL33C.GL_MAX_RENDERBUFFER_SIZE);
    if (width < 1 || height < 1 || width > limit || height > limit) {
      throw new IllegalArgumentException(
          "a picture has sides of 1 to " + limit + " pixels here, not " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    GL33C.glBindRenderbuffer(GL33C.GL_RENDERBUFFER, colours);
    GL33C.glRenderbufferStorage(GL33C.GL_RENDERBUFFER, GL33C.GL_RGBA8, width, height);
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, id);
    GL33C.glFramebufferRenderbuffer(
        GL33C.GL_FRAMEBUFFER, GL33C.GL_COLOR_ATTACHMENT0, GL33C.GL_RENDERBUFFER, colours);
  }

  void bind() {
    GL33C.glBindFramebuffer(GL33C.GL_FRAMEBUFFER, id);
    GL33C.glViewport(0, 0, width, height);
  }

  /** Copies the pixels to the window. */
  void show() {
    GL33C.glBindFramebuffer(GL33C.GL_READ_FRAMEBUFFER, id);
    GL33C.glBindFramebuffer(GL33C.GL_DRAW_FRAMEBUFFER, 0);
    GL33C.glDisable(GL33C.GL_SCISSOR_TEST);
    GL33C.glBlitFramebuffer(
        0, 0, width, height, 0, 0, width, height, GL33C.GL_COLOR_BUFFER_BIT, GL33C.GL_NEAREST);
  }

  /** The pixels, the uppermost row first. */
  BufferedImage read() {
    IntBuffer pixels = MemoryUtil.memAllocInt(width * height);
    try {
      GL33C.glReadPixels(
          0, 0, width, height, GL33C.GL_BGRA, GL33C.GL_UNSIGNED_INT_8_8_8_8_REV, pixels);
      int[] row = new int[width * height];
      pixels.get(row);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, width, height, row, (height - 1) * width, -width);
      return image;
    } finally {
      MemoryUtil.memFree(pixels);
    }
  }

  @Override
  public void close() {
    GL33C.glDeleteFramebuffers(id);
    GL33C.glDeleteRenderbuffers(colours);
  }
}
