package tengen.selfplay.run;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tengen.env.io.AtomicFiles;

/** Pictures of a run's numbers, as PNG files. */
public final class Charts {

  /* Okabe and Ito's palette, told apart with any kind of colour vision. */
  private static final Color[] PALETTE = {
    new Color(0x0072B2),
    new Color(0xD55E00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xE69F00),
    new Color(0x56B4E9),
    new Color(0x000000),
    new Color(0xB0A030)
  };

  /** Of a picture, in pixels. */
  public static final int WIDTH = 960;

  /** Of a picture, in pixels. */
  public static final int HEIGHT = 560;

  private Charts() {}

  /**
   * A line of a chart.
   *
   * @param x {@code [n]}
   * @param y {@code [n]}
   * @param error {@code [n]} half widths of the intervals; null for none
   */
  public record Line(String name, double[] x, double[] y, double[] error) {

    /** One number of the metrics against the step, counted over all stages. */
    static Line of(String name, List<Metrics.Row> rows, String metric, int smoothing) {
      List<double[]> points = new ArrayList<>();
      double sum = 0;
      double weight = 0;
      double keep = 1 - 1.0 / smoothing;
      for (Metrics.Row row : rows) {
        if (row.value(metric).isPresent()) {
          sum = keep * sum + row.value(metric).getAsDouble();
          weight = keep * weight + 1;
          points.add(new double[] {row.total(), sum / weight});
        }
      }
      return new Line(
          name,
          points.stream().mapToDouble(p -> p[0]).toArray(),
          points.stream().mapToDouble(p -> p[1]).toArray(),
          null);
    }
  }

  /** Draws lines and writes the picture. Lines without points are left out. */
  static void write(Path file, String title, String x, String y, List<Line> lines) {
    if (lines.stream().anyMatch(line -> line.x().length > 0)) {
      AtomicFiles.write(file, png(title, x, y, lines));
    }
  }

  /**
   * Draws lines.
   *
   * @param x title of the axis
   * @param y title of the axis
   * @param lines of which those without points are left out; one at least must have some
   * @return the bytes of a PNG file
   */
  public static byte[] png(String title, String x, String y, List<Line> lines) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart);
    int colour = 0;
    for (Line line : lines) {
      if (line.x().length > 0) {
        add(chart, line, colour(colour));
      }
      colour++;
    }
    return png(BitmapEncoder.getBufferedImage(chart));
  }

  /** The colour of the i-th of several lines. */
  public static Color colour(int i) {
    return PALETTE[i % PALETTE.length];
  }

  /** The bytes of a picture's PNG file. */
  public static byte[] png(BufferedImage image) {
    // By way of memory: ImageIO would try a file that failed again when the JVM ends.
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static void add(XYChart chart, Line line, Color colour) {
    XYSeries series =
        line.error() == null
            ? chart.addSeries(line.name(), line.x(), line.y())
            : chart.addSeries(line.name(), line.x(), line.y(), line.error());
    series.setLineColor(colour).setLineStyle(new BasicStroke(2));
    series.setMarkerColor(colour);
    series.setMarker(
        line.error() == null && line.x().length > 30 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
  }

  private static void style(XYChart chart) {
    var styler = chart.getStyler();
    styler.setLegendPosition(Styler.LegendPosition.InsideNE);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(new Color(0xE5E5E5));
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    styler.setErrorBarsColor(Color.DARK_GRAY);
    styler.setMarkerSize(7);
  }
}
