package tengen.viz.watch;

import tengen.viz.gl.Area;

/**
 * Where things are in the window.
 *
 * @param scene the world
 * @param side panes to its right
 * @param timeline below both
 */
record Layout(Area scene, Area side, Area timeline) {

  /** Width of the panes at scale 1. */
  static final float COLUMN = 372;

  /** A width of the panes that leaves them readable. */
  static float bounded(float column) {
    return Math.max(260, Math.min(900, column));
  }

  /**
   * Divides a window.
   *
   * @param column width of the panes at scale 1
   */
  static Layout of(int width, int height, float scale, boolean panes, float column) {
    float strip = Math.min(height * 0.25f, 74 * scale);
    float side = panes ? Math.min(width * 0.6f, column * scale) : 0;
    float above = height - strip;
    return new Layout(
        new Area(0, 0, width - side, above),
        new Area(width - side, 0, side, above),
        new Area(0, above, width, strip));
  }
}
