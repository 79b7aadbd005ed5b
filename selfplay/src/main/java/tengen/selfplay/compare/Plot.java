package tengen.selfplay.compare;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import tengen.selfplay.run.Charts;

/**
 * A picture with axes, on which estimates are drawn with their intervals. The library of the other
 * charts has error bars of one length to both sides only, and no bands.
 */
final class Plot {

  private static final Color INK = new Color(0x262626);
  private static final Color DIM = new Color(0x6B7280);
  private static final Color GRID = new Color(0xE5E7EB);
  private static final int TICKS = 6;

  private final BufferedImage image;
  private final Graphics2D graphics;

  /** An empty picture. */
  Plot(int width, int height, String title) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    text(title, width / 2.0, 26, 17, Font.BOLD, INK, 0.5);
  }

  /** A colour that lets see what is below. */
  static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 48);
  }

  /**
   * A line of text on its base line.
   *
   * @param align 0 to the right of the place, 1 to the left, 0.5 around it
   */
  void text(String text, double x, double y, int size, int style, Color colour, double align) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, size));
    graphics.setColor(colour);
    double width = graphics.getFontMetrics().stringWidth(text);
    graphics.drawString(text, (float) (x - align * width), (float) y);
  }

  /** A text that is dim and small. */
  void label(String text, double x, double y, double align) {
    text(text, x, y, 13, Font.PLAIN, DIM, align);
  }

  /** A part of the picture with axes. */
  Panel panel(Rectangle2D place, double lowX, double highX, double lowY, double highY) {
    return new Panel(place, lowX, highX, lowY, highY);
  }

  /** What maps numbers to pixels. */
  final class Panel {

    private final Rectangle2D place;
    private final double lowX;
    private final double highX;
    private final double lowY;
    private final double highY;

    private Panel(Rectangle2D place, double lowX, double highX, double lowY, double highY) {
      this.place = place;
      this.lowX = lowX;
      this.highX = lowX == highX ? lowX + 1 : highX;
      this.lowY = lowY;
      this.highY = lowY == highY ? lowY + 1 : highY;
    }

    double x(double value) {
      return place.getX() + (value - lowX) / (highX - lowX) * place.getWidth();
    }

    double y(double value) {
      return place.getMaxY() - (value - lowY) / (highY - lowY) * place.getHeight();
    }

    /** Lines across at round numbers. */
    Panel xAxis(String title) {
      double step = step(lowX, highX);
      for (double at = Math.ceil(lowX / step) * step; at <= highX + 1e-9 * step; at += step) {
        line(x(at), place.getY(), x(at), place.getMaxY(), GRID, 1);
        label(number(at, step), x(at), place.getMaxY() + 18, 0.5);
      }
      label(title, place.getCenterX(), place.getMaxY() + 38, 0.5);
      return this;
    }

    /** Lines along at round numbers. */
    Panel yAxis(String title) {
      double step = step(lowY, highY);
      for (double at = Math.ceil(lowY / step) * step; at <= highY + 1e-9 * step; at += step) {
        line(place.getX(), y(at), place.getMaxX(), y(at), GRID, 1);
        label(number(at, step), place.getX() - 8, y(at) + 5, 1);
      }
      label(title, place.getX() - 40, place.getY() - 12, 0);
      return this;
    }

    /** Estimates with a band for their intervals. */
    void curve(Comparison.Points points, Color colour) {
      int n = points.x().length;
      if (n == 0) {
        return;
      }
      Path2D band = new Path2D.Double();
      Path2D middle = new Path2D.Double();
      for (int i = 0; i < n; i++) {
        double at = x(points.x()[i]);
        go(band, i == 0, at, y(points.y().get(i).high()));
        go(middle, i == 0, at, y(points.y().get(i).value()));
      }
      for (int i = n - 1; i >= 0; i--) {
        band.lineTo(x(points.x()[i]), y(points.y().get(i).low()));
      }
      band.closePath();
      graphics.setColor(faint(colour));
      graphics.fill(band);
      graphics.setColor(colour);
      graphics.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(middle);
    }

    private void go(Path2D path, boolean first, double x, double y) {
      if (first) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }

    /** An estimate on a row of its own, with its interval as a bar. */
    void bar(Interval interval, double row, Color colour) {
      double half = 9;
      double left = x(interval.low());
      double right = Math.max(left + 2, x(interval.high()));
      graphics.setColor(faint(colour));
      graphics.fill(new Rectangle2D.Double(left, y(row) - half, right - left, 2 * half));
      line(left, y(row) - half, left, y(row) + half, colour, 1.2f);
      line(right, y(row) - half, right, y(row) + half, colour, 1.2f);
      line(x(interval.value()), y(row) - half, x(interval.value()), y(row) + half, colour, 3.5f);
    }
  }

  private void line(double x0, double y0, double x1, double y1, Color colour, float width) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(width));
    graphics.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  /** A line that is an example of a colour. */
  void sample(double x, double y, Color colour) {
    line(x, y, x + 22, y, colour, 3);
  }

  /* 1, 2 or 5 times a power of ten. */
  private static double step(double low, double high) {
    double rough = (high - low) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
  }

  private static String number(double value, double step) {
    double shown = Math.abs(value) < step / 2 ? 0 : value;
    if (step >= 1e6) {
      return String.format(Locale.ROOT, "%.0fM", shown / 1e6);
    }
    if (step >= 1000) {
      return String.format(Locale.ROOT, "%.0fk", shown / 1000);
    }
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return String.format(Locale.ROOT, "%." + decimals + "f", shown);
  }

  /** The bytes of a PNG file. */
  byte[] png() {
    graphics.dispose();
    return Charts.png(image);
  }
}
