package tengen.viz.golden;

import java.awt.image.BufferedImage;

/**
 * How much of a picture looks different from another one: colours in CIELAB (CIE 1976), each
 * averaged over three by three pixels, so that edges that another driver smooths otherwise do not
 * count, are different where they are farther apart than people notice at a glance.
 */
final class Difference {

  /** Distance in CIELAB that is seen at a glance; 2.3 is the least that can be seen. */
  private static final double SEEN = 8;

  private Difference() {}

  /** Number of pixels that look different. */
  static int of(BufferedImage a, BufferedImage b) {
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return Integer.MAX_VALUE;
    }
    double[][] first = smooth(a);
    double[][] second = smooth(b);
    int count = 0;
    for (int i = 0; i < first[0].length; i++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        double d = first[k][i] - second[k][i];
        sum += d * d;
      }
      count += sum > SEEN * SEEN ? 1 : 0;
    }
    return count;
  }

  private static double[][] smooth(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    double[][] lab = lab(image);
    double[][] smooth = new double[3][width * height];
    for (int k = 0; k < 3; k++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          smooth[k][y * width + x] = mean(lab[k], width, height, x, y);
        }
      }
    }
    return smooth;
  }

  private static double mean(double[] of, int width, int height, int x, int y) {
    double sum = 0;
    int count = 0;
    for (int dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy++) {
      for (int dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++) {
        sum += of[dy * width + dx];
        count++;
      }
    }
    return sum / count;
  }

  private static double[][] lab(BufferedImage image) {
    int width = image.getWidth();
    double[][] lab = new double[3][width * image.getHeight()];
    for (int i = 0; i < lab[0].length; i++) {
      int rgb = image.getRGB(i % width, i / width);
      double r = linear(rgb >> 16 & 0xFF);
      double g = linear(rgb >> 8 & 0xFF);
      double b = linear(rgb & 0xFF);
      double x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
      double y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
      double z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
      lab[0][i] = 116 * y - 16;
      lab[1][i] = 500 * (x - y);
      lab[2][i] = 200 * (y - z);
    }
    return lab;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double root(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
