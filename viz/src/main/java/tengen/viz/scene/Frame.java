package tengen.viz.scene;

import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;

/**
 * What a world looks like at one moment. Immutable: made on the thread that acts in the world,
 * drawn on the one that owns the canvas, any number of times.
 */
@FunctionalInterface
public interface Frame {

  /**
   * Draws the moment.
   *
   * @param canvas clipped to the area
   * @param area of any size
   */
  void draw(Canvas canvas, Area area, Look look);
}
