package tengen.viz.watch;

import tengen.viz.gl.Area;

/** What the mouse does on the scene: the wheel zooms, dragging moves or turns. */
final class Mouse {

  private static final float RADIANS = 4;

  /** Who moves the mouse less between down and up, in pixels, has pointed at something. */
  private static final float STILL = 5;

  /** How far from the panes one takes hold of their edge. */
  private static final float SEAM = 7;

  /** Is told where somebody has pointed at. */
  interface Pointed {
    void at(float x, float y);
  }

  private final Controls controls;
  private final Pointed pointed;
  private Area scene = new Area(0, 0, 1, 1);
  private float x;
  private float y;
  private boolean moving;
  private boolean turning;
  private boolean widening;
  private float scale = 1;
  private float downX;
  private float downY;

  Mouse(Controls controls, Pointed pointed) {
    this.controls = controls;
    this.pointed = pointed;
  }

  /** Where the scene is now, and pixels of a length of 1. */
  void on(Area area, float pixels) {
    scene = area;
    scale = pixels;
  }

  /**
   * A button goes down or up.
   *
   * @param second whether it is another one than the first
   */
  void button(boolean down, boolean second) {
    boolean inside = scene.contains(x, y);
    if (down) {
      downX = x;
      downY = y;
    } else if (moving && Math.hypot(x - downX, y - downY) < STILL) {
      pointed.at(x, y);
    }
    widening = down && !second && controls.panes() && seam();
    moving = down && !second && inside && !widening;
    turning = down && second && inside;
  }

  /** Whether the scene is being moved or turned. */
  boolean dragging() {
    return moving || turning;
  }

  /** Whether the mouse is where the panes begin. */
  private boolean seam() {
    float from = scene.x() + scene.width() - x;
    return from >= 0 && from <= SEAM * scale && y < scene.y() + scene.height();
  }

  void move(float toX, float toY) {
    float right = (toX - x) / scene.width();
    float down = (toY - y) / scene.height();
    if (widening) {
      controls.widen((x - toX) / scale);
    }
    x = toX;
    y = toY;
    if (moving && Math.hypot(x - downX, y - downY) >= STILL) {
      controls.pan(right, down);
    } else if (turning) {
      controls.turn(-RADIANS * right, RADIANS * down);
    }
  }

  void wheel(float notches) {
    if (scene.contains(x, y)) {
      float atX = (x - scene.centreX()) / scene.width();
      float atY = (y - scene.centreY()) / scene.height();
      controls.zoom(Math.pow(1.15, notches), atX, atY);
    }
  }
}
