package tengen.env.classic;

/**
 * Sine and cosine of angles below half a radian by their Taylor series, within one unit in the last
 * place; several times faster than those of {@link Math}, which have to reduce any angle first.
 */
final class SmallAngle {

  /** Exclusive bound of the angles, in radians. */
  static final double LIMIT = 0.5;

  private static final double S3 = -1.0 / 6;
  private static final double S5 = 1.0 / 120;
  private static final double S7 = -1.0 / 5_040;
  private static final double S9 = 1.0 / 362_880;
  private static final double S11 = -1.0 / 39_916_800;
  private static final double S13 = 1.0 / 6_227_020_800.0;
  private static final double C2 = -1.0 / 2;
  private static final double C4 = 1.0 / 24;
  private static final double C6 = -1.0 / 720;
  private static final double C8 = 1.0 / 40_320;
  private static final double C10 = -1.0 / 3_628_800;
  private static final double C12 = 1.0 / 479_001_600;
  private static final double C14 = -1.0 / 87_178_291_200.0;

  private SmallAngle() {}

  static double sin(double x) {
    double y = x * x;
    return x + x * y * (S3 + y * (S5 + y * (S7 + y * (S9 + y * (S11 + y * S13)))));
  }

  static double cos(double x) {
    double y = x * x;
    return 1 + y * (C2 + y * (C4 + y * (C6 + y * (C8 + y * (C10 + y * (C12 + y * C14))))));
  }
}
