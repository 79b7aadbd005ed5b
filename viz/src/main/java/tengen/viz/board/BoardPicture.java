package tengen.viz.board;

import java.awt.image.BufferedImage;
import tengen.viz.gl.Offscreen;
import tengen.viz.scene.Look;

/** A position as a picture of its own, whose height follows from the board's shape. */
public final class BoardPicture {

  private BoardPicture() {}

  /**
   * Draws a position.
   *
   * @param width of the picture, pixels, at least 120
   * @throws IllegalArgumentException if the width is too small or too great for the driver
   */
  public static BufferedImage of(Offscreen screen, BoardFrame frame, int width) {
    if (width < 120) {
      throw new IllegalArgumentException("pixels must be at least 120, not " + width);
    }
    Layout layout = Layout.of(frame, width);
    frame.draw(screen.canvas(), layout, Look.DEFAULT);
    int height = Math.round(layout.area().height());
    return screen.canvas().picture(width, height, Look.DEFAULT.theme().background());
  }
}
