package tengen.env.driving.city;

/** Whether two rectangles on the ground touch, by separating axes. */
final class Contact {

  private Contact() {}

  /**
   * Looks at two rectangles, each given by its middle, cosine and sine of its heading, and halves
   * of its length and width.
   */
  static boolean touch(
      double ax,
      double ay,
      double ac,
      double as,
      double al,
      double aw,
      double bx,
      double by,
      double bc,
      double bs,
      double bl,
      double bw) {
    double dx = bx - ax;
    double dy = by - ay;
    double c = Math.abs(ac * bc + as * bs);
    double s = Math.abs(ac * bs - as * bc);
    return Math.abs(dx * ac + dy * as) < al + bl * c + bw * s
        && Math.abs(dy * ac - dx * as) < aw + bl * s + bw * c
        && Math.abs(dx * bc + dy * bs) < bl + al * c + aw * s
        && Math.abs(dy * bc - dx * bs) < bw + al * s + aw * c;
  }
}
