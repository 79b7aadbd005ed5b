package tengen.viz.scene;

import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;

/**
 * A flat world on an area of a canvas: its own units, y upwards, the same scale both ways.
 *
 * @param canvas drawn on
 * @param left where x = 0 is, pixels
 * @param bottom where y = 0 is, pixels
 * @param unit pixels of one unit of the world
 */
public record Plane(Canvas canvas, float left, float bottom, float unit) {

  /** A plane that shows so much of the world around a point, and more where there is room. */
  public static Plane around(
      Canvas canvas, Area area, Look look, float x, float y, float width, float height) {
    float unit = Math.min(area.width() / width, area.height() / height) * look.zoom();
    float left = area.centreX() + look.panX() * area.width() - x * unit;
    float bottom = area.centreY() + look.panY() * area.height() + y * unit;
    return new Plane(canvas, left, bottom, unit);
  }

  /** Where a point is, pixels. */
  public float x(double worldX) {
    return left + (float) worldX * unit;
  }

  /** Where a point is, pixels. */
  public float y(double worldY) {
    return bottom - (float) worldY * unit;
  }

  /** A straight stroke; its width is the world's. */
  public void segment(double x0, double y0, double x1, double y1, double width, int colour) {
    canvas.segment(x(x0), y(y0), x(x1), y(y1), (float) width * unit, colour);
  }

  /** A line through points, x and y in turn; its width is the world's. */
  public void line(float[] points, double width, int colour) {
    for (int i = 2; i < points.length; i += 2) {
      segment(points[i - 2], points[i - 1], points[i], points[i + 1], width, colour);
    }
  }

  /** A filled circle. */
  public void circle(double x, double y, double radius, int colour) {
    canvas.circle(x(x), y(y), (float) radius * unit, colour);
  }

  /** A rectangle that is turned; its radius is of its corners. */
  public void turned(
      double x,
      double y,
      double length,
      double width,
      double cosine,
      double sine,
      double radius,
      int colour) {
    canvas.turned(
        x(x),
        y(y),
        (float) length * unit,
        (float) width * unit,
        (float) cosine,
        (float) -sine,
        (float) radius * unit,
        colour);
  }

  /** A rectangle with its sides along the axes, given by its lower left corner. */
  public void box(double x, double y, double width, double height, double radius, int colour) {
    canvas.box(
        x(x),
        y(y + height),
        (float) width * unit,
        (float) height * unit,
        (float) radius * unit,
        colour);
  }
}
