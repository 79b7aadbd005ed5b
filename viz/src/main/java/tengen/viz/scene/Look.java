package tengen.viz.scene;

/**
 * How one looks at a frame.
 *
 * @param theme colours
 * @param scale size of text and strokes, 1 for a picture of 1280 x 720 on a usual screen
 * @param zoom 1 shows what the scene thinks best; twice as near at 2
 * @param panX how far the picture has been moved to the right, in widths of the area
 * @param panY how far it has been moved down, in heights of the area
 * @param yaw how far one has gone round what is three-dimensional, radians
 * @param pitch how far one has gone up there, radians
 * @param whole show all of a large world instead of following who acts
 */
public record Look(
    Theme theme,
    float scale,
    float zoom,
    float panX,
    float panY,
    float yaw,
    float pitch,
    boolean whole) {

  /** What a scene thinks best. */
  public static final Look DEFAULT = new Look(Theme.DARK, 1, 1, 0, 0, 0, 0, false);

  /** In other colours. */
  public Look withTheme(Theme other) {
    return new Look(other, scale, zoom, panX, panY, yaw, pitch, whole);
  }

  /** With text and strokes of another size. */
  public Look withScale(float other) {
    return new Look(theme, other, zoom, panX, panY, yaw, pitch, whole);
  }

  /** Nearer or farther, and moved. */
  public Look with(float otherZoom, float otherPanX, float otherPanY) {
    return new Look(theme, scale, otherZoom, otherPanX, otherPanY, yaw, pitch, whole);
  }

  /** From another side. */
  public Look turned(float otherYaw, float otherPitch) {
    return new Look(theme, scale, zoom, panX, panY, otherYaw, otherPitch, whole);
  }

  /** With all of the world, or following who acts. */
  public Look withWhole(boolean all) {
    return new Look(theme, scale, zoom, panX, panY, yaw, pitch, all);
  }
}
