package tengen.viz.gl;

/**
 * A rectangle of a picture, in pixels from the upper left corner.
 *
 * @param x of its left side
 * @param y of its upper side
 */
public record Area(float x, float y, float width, float height) {

  /** The area without a margin. */
  public Area inset(float margin) {
    return new Area(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
  }

  /** The part to the left of a share of the width. */
  public Area left(float share) {
    return new Area(x, y, width * share, height);
  }

  /** The part to the right of a share of the width. */
  public Area right(float share) {
    return new Area(x + width * share, y, width * (1 - share), height);
  }

  /** The part above a share of the height. */
  public Area above(float share) {
    return new Area(x, y, width, height * share);
  }

  /** The part below a share of the height. */
  public Area below(float share) {
    return new Area(x, y + height * share, width, height * (1 - share));
  }

  /** Where its middle is. */
  public float centreX() {
    return x + width / 2;
  }

  /** Where its middle is. */
  public float centreY() {
    return y + height / 2;
  }

  /** The largest area of a shape in its middle. */
  public Area fitted(float ratio) {
    float wide = Math.min(width, height * ratio);
    float high = wide / ratio;
    return new Area(centreX() - wide / 2, centreY() - high / 2, wide, high);
  }

  /** Whether a point is inside. */
  public boolean contains(float px, float py) {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
}
