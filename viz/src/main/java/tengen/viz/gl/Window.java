package tengen.viz.gl;

import org.lwjgl.glfw.GLFW;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.MemoryStack;

/**
 * A window, drawn by way of an off-screen picture, so that it shows the very pixels that a file
 * would get. Belongs to the thread that opened it, on macOS the first one of the process.
 */
public final class Window implements AutoCloseable {

  private final GlContext context;
  private final Canvas canvas;
  private Framebuffer target;
  private int width;
  private int height;

  private Window(GlContext context) {
    this.context = context;
    canvas = new Canvas();
  }

  /**
   * Opens a window.
   *
   * @throws NoGraphicsException if there is no display
   * @throws IllegalStateException if another one, or an off-screen canvas, is open
   */
  public static Window open(String title, int width, int height) {
    GlContext context = GlContext.show(title, width, height);
    try {
      return new Window(context);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** GLFW's handle, for input. */
  public long handle() {
    return context.handle();
  }

  /** What draws. */
  public String renderer() {
    return context.renderer();
  }

  /** Whether the processor draws, no graphics card. */
  public boolean software() {
    return context.software();
  }

  /** What to draw on. */
  public Canvas canvas() {
    return canvas;
  }

  /** Width of the inside, pixels; 0 while the window is minimised. */
  public int width() {
    return width;
  }

  /** Height of the inside, pixels; 0 while the window is minimised. */
  public int height() {
    return height;
  }

  /** How many pixels a unit of usual screens has here, such as 2 on a dense one. */
  public float density() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var x = stack.mallocFloat(1);
      GLFW.glfwGetWindowContentScale(handle(), x, null);
      return Math.max(1, x.get(0));
    }
  }

  /** Whether somebody wants to close it. */
  public boolean closing() {
    return GLFW.glfwWindowShouldClose(handle());
  }

  /**
   * Prepares the next picture.
   *
   * @return whether there is one to draw; false while the window is minimised
   */
  public boolean begin() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var wide = stack.mallocInt(1);
      var high = stack.mallocInt(1);
      GLFW.glfwGetFramebufferSize(handle(), wide, high);
      resize(wide.get(0), high.get(0));
    }
    if (target == null) {
      return false;
    }
    target.bind();
    return true;
  }

  private void resize(int wide, int high) {
    if (wide == width && high == height) {
      return;
    }
    width = wide;
    height = high;
    if (target != null) {
      target.close();
      target = null;
    }
    if (wide > 0 && high > 0) {
      target = new Framebuffer(wide, high);
    }
  }

  /** Shows what was drawn. */
  public void show() {
    target.show();
    GLFW.glfwSwapBuffers(handle());
  }

  /** What was drawn last. */
  public java.awt.image.BufferedImage picture() {
    target.bind();
    GL33C.glFinish();
    return target.read();
  }

  @Override
  public void close() {
    if (target != null) {
      target.close();
    }
    canvas.close();
    context.close();
  }
}
