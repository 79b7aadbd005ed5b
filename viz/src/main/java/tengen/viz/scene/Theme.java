package tengen.viz.scene;

/**
 * Colours, {@code 0xAARRGGBB}. Those of series can be told apart by the colour-blind: Okabe and Ito
 * 2008, Color Universal Design.
 */
public enum Theme {
  DARK(0xFF15181D, 0xFF1E2229, 0xFF343A44, 0xFFE8EAED, 0xFF9AA3AF, 0xFFF2B84B),
  LIGHT(0xFFF2F3F5, 0xFFFFFFFF, 0xFFD5D9DF, 0xFF1D2127, 0xFF667080, 0xFFB9770E);

  private static final int[] SERIES = {
    0xFF56B4E9, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFFD55E00, 0xFF0072B2, 0xFFF0E442, 0xFF9AA3AF
  };

  private final int background;
  private final int panel;
  private final int line;
  private final int ink;
  private final int dim;
  private final int accent;

  Theme(int background, int panel, int line, int ink, int dim, int accent) {
    this.background = background;
    this.panel = panel;
    this.line = line;
    this.ink = ink;
    this.dim = dim;
    this.accent = accent;
  }

  /** Behind everything. */
  public int background() {
    return background;
  }

  /** Behind the contents of a pane. */
  public int panel() {
    return panel;
  }

  /** Of axes and borders. */
  public int line() {
    return line;
  }

  /** Of text. */
  public int ink() {
    return ink;
  }

  /** Of text that matters less. */
  public int dim() {
    return dim;
  }

  /** Of what is to be looked at. */
  public int accent() {
    return accent;
  }

  /** Of the n-th of several lines or bars; they repeat. */
  public int series(int n) {
    return SERIES[Math.floorMod(n, SERIES.length)];
  }

  /** A colour with another opacity, 0 to 1. */
  public static int fade(int colour, float opacity) {
    return (colour & 0xFFFFFF) | Math.round(255 * Math.max(0, Math.min(1, opacity))) << 24;
  }

  /** A colour between two, from {@code a} at 0 to {@code b} at 1. */
  public static int mix(int a, int b, float share) {
    float t = Math.max(0, Math.min(1, share));
    int mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int from = a >>> shift & 0xFF;
      int to = b >>> shift & 0xFF;
      mixed |= Math.round(from + (to - from) * t) << shift;
    }
    return mixed;
  }
}
