package tengen.viz.board;

import java.awt.image.BufferedImage;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.GlContext;

/**
 * Draws board games off-screen, the same with a display and without. Belongs to the thread that
 * opened it; one at a time in a process.
 */
public final class BoardScene implements AutoCloseable {

  private static final int BACKGROUND = 0xFF23272E;

  private final GlContext context;
  private final Canvas canvas;

  private BoardScene(GlContext context, Canvas canvas) {
    this.context = context;
    this.canvas = canvas;
  }

  /**
   * Opens a scene.
   *
   * @throws tengen.viz.gl.NoGraphicsException if this machine cannot draw
   * @throws IllegalStateException if another scene is open
   */
  public static BoardScene open() {
    GlContext context = GlContext.open();
    try {
      return new BoardScene(context, new Canvas());
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** What draws, such as {@code "llvmpipe (LLVM 15.0.6, 256 bits), no display"}. */
  public String renderer() {
    return context.renderer();
  }

  /**
   * Draws a position.
   *
   * @param pixels width of the picture, at least 120; its height follows from the board's shape
   * @throws IllegalArgumentException if the width is too small or too great for the driver
   */
  public BufferedImage render(BoardFrame frame, int pixels) {
    if (pixels < 120) {
      throw new IllegalArgumentException("pixels must be at least 120, not " + pixels);
    }
    Layout layout = Layout.of(frame, pixels);
    Heading.draw(canvas, frame, layout);
    switch (frame.kind()) {
      case GO -> GoBoard.draw(canvas, frame, layout);
      case CROSSES -> CrossesBoard.draw(canvas, frame, layout);
      case DISCS -> DiscsBoard.draw(canvas, frame, layout);
    }
    return canvas.picture(layout.width(), layout.height(), BACKGROUND);
  }

  @Override
  public void close() {
    canvas.close();
    context.close();
  }
}
