package tengen.viz.gl;

import java.awt.image.BufferedImage;

/**
 * A canvas that no window shows, the same with a display and without. Belongs to the thread that
 * opened it; one at a time in a process.
 */
public final class Offscreen implements AutoCloseable {

  private final GlContext context;
  private final Canvas canvas;

  private Offscreen(GlContext context, Canvas canvas) {
    this.context = context;
    this.canvas = canvas;
  }

  /**
   * Opens one.
   *
   * @throws NoGraphicsException if this machine cannot draw
   * @throws IllegalStateException if another one is open
   */
  public static Offscreen open() {
    GlContext context = GlContext.open();
    try {
      return new Offscreen(context, new Canvas());
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** What to draw on, and to take pictures from. */
  public Canvas canvas() {
    return canvas;
  }

  /** What draws, such as {@code "llvmpipe (LLVM 15.0.6, 256 bits), no display"}. */
  public String renderer() {
    return context.renderer();
  }

  /**
   * Takes a picture of what something draws on the framebuffer that is bound then.
   *
   * @throws IllegalArgumentException if the driver has no pictures of that size
   */
  public BufferedImage picture(int width, int height, Runnable drawing) {
    try (Framebuffer target = new Framebuffer(width, height)) {
      target.bind();
      drawing.run();
      return target.read();
    }
  }

  @Override
  public void close() {
    canvas.close();
    context.close();
  }
}
