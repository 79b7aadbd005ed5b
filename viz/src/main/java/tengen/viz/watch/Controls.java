package tengen.viz.watch;

import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** How the window is looked at: what keys, mouse and buttons change. */
final class Controls {

  private Look look = Look.DEFAULT;
  private final Bookmarks bookmarks = new Bookmarks();
  private final Overlay overlay = new Overlay();
  private float column = Layout.COLUMN;
  private boolean panes = true;
  private boolean help;

  Look look() {
    return look;
  }

  void look(Look other) {
    look = other;
  }

  Bookmarks bookmarks() {
    return bookmarks;
  }

  Overlay overlay() {
    return overlay;
  }

  /** Takes up what somebody was used to. */
  void take(Habits habits) {
    look = look.withTheme(habits.theme());
    panes = habits.panes();
    column = habits.column();
    habits.layers().stream().filter(layer -> !overlay.has(layer)).forEach(overlay::toggle);
  }

  /** What somebody has got used to, in a window of a size. */
  Habits habits(int width, int height) {
    return new Habits(width, height, look.theme(), panes, column, overlay.layers());
  }

  /** Width of the panes at scale 1. */
  float column() {
    return column;
  }

  /** Makes the panes wider. */
  void widen(float by) {
    column = Layout.bounded(column + by);
  }

  boolean panes() {
    return panes;
  }

  void togglePanes() {
    panes = !panes;
  }

  boolean help() {
    return help;
  }

  void toggleHelp() {
    help = !help;
  }

  void toggleTheme() {
    look = look.withTheme(look.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
  }

  void toggleWhole() {
    look = look.withWhole(!look.whole()).with(1, 0, 0);
  }

  /**
   * Nearer or farther around a point of the scene, given as shares of its sides from its middle.
   */
  void zoom(double factor, float atX, float atY) {
    float zoom = (float) Math.max(0.1, Math.min(40, look.zoom() * factor));
    float by = zoom / look.zoom();
    look = look.with(zoom, atX + (look.panX() - atX) * by, atY + (look.panY() - atY) * by);
  }

  /** Moves the picture, in shares of the scene's sides. */
  void pan(float byX, float byY) {
    look = look.with(look.zoom(), look.panX() + byX, look.panY() + byY);
  }

  /** Goes round what is three-dimensional, radians. */
  void turn(float yaw, float pitch) {
    float up = Math.max(-1.5f, Math.min(1.5f, look.pitch() + pitch));
    look = look.turned(look.yaw() + yaw, up);
  }

  /** As at the start. */
  void recentre() {
    look = look.with(1, 0, 0).turned(0, 0);
  }
}
