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

  static Layout of(int width, int height, float scale, boolean panes) {
    float strip = Math.min(height * 0.25f, 74 * scale);
    float column = panes ? Math.min(width * 0.45f, 372 * scale) : 0;
    float above = height - strip;
    return new Layout(
        new Area(0, 0, width - column, above),
        new Area(width - column, 0, column, above),
        new Area(0, above, width, strip));
  }
}
