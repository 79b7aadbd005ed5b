package tengen.viz.scene;

import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import tengen.viz.gl.Area;
import tengen.viz.gl.NoGraphicsException;
import tengen.viz.gl.Offscreen;

/** Frames as pictures, for tests; these are skipped where nothing can be drawn. */
public final class Drawn {

  private Drawn() {}

  /** A picture in the dark theme. */
  public static BufferedImage picture(Frame frame, int width, int height) {
    return picture(frame, width, height, Look.DEFAULT);
  }

  /** A picture. */
  public static BufferedImage picture(Frame frame, int width, int height, Look look) {
    try (Offscreen screen = Offscreen.open()) {
      frame.draw(screen.canvas(), new Area(0, 0, width, height), look);
      return screen.canvas().picture(width, height, look.theme().background());
    } catch (NoGraphicsException e) {
      return abort(e.getMessage());
    }
  }

  /** How many pixels have a colour. */
  public static int count(BufferedImage picture, int colour) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += picture.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return count;
  }
}
