package tengen.viz.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.viz.scene.Theme;

/** The page as HTML: one file, no scripts, nothing loaded from anywhere. */
final class Page {

  private static final int WIDTH = 420;
  private static final int HEIGHT = 200;
  private static final int LEFT = 52;
  private static final int BOTTOM = 24;
  private static final int TOP = 8;
  private static final int RIGHT = 12;

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1d2127;--dim:#667080;--line:#d5d9df;--panel:#fff;--page:#f2f3f5}
      @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--dim:#9aa3af;--line:#343a44;--panel:#1e2229;--page:#15181d}}
      body{margin:0;padding:24px;font:15px/1.5 Roboto,system-ui,sans-serif;color:var(--ink);background:var(--page)}
      h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 10px}
      .dim{color:var(--dim)}.warn{color:#d55e00}
      .grid{display:grid;gap:14px;grid-template-columns:repeat(auto-fill,minmax(min(100%,330px),1fr))}
      figure{margin:0;padding:10px 12px;background:var(--panel);border:1px solid var(--line);border-radius:8px}
      figcaption{font-size:13px;color:var(--dim)}svg{width:100%;height:auto;display:block}
      svg text{font:11px Roboto,system-ui,sans-serif;fill:var(--dim)}.axis{stroke:var(--line);stroke-width:1}
      table{border-collapse:collapse;background:var(--panel);border:1px solid var(--line);border-radius:8px;max-width:100%}
      td,th{padding:3px 12px;text-align:left;font-weight:400;vertical-align:top}th{color:var(--dim)}
      .key{display:inline-block;width:22px;height:4px;border-radius:2px;vertical-align:middle;margin-right:8px}
      """;

  private final StringBuilder out = new StringBuilder();

  private Page() {}

  static String of(List<Subject> subjects, List<Chart> charts) {
    Page page = new Page();
    page.head(subjects);
    page.facts(subjects);
    page.ratings(subjects);
    page.out.append("<h2>Curves</h2>\n<div class=\"grid\">\n");
    charts.forEach(page::chart);
    page.out.append("</div>\n</body>\n</html>\n");
    return page.out.toString();
  }

  private void head(List<Subject> subjects) {
    String title = escape(String.join(", ", subjects.stream().map(Subject::name).toList()));
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(title).append("</title>\n<style>\n").append(STYLE);
    out.append("</style>\n</head>\n<body>\n<h1>").append(title).append("</h1>\n");
    for (int i = 0; i < subjects.size(); i++) {
      out.append("<div><span class=\"key\" style=\"background:")
          .append(colour(i))
          .append("\"></span>");
      out.append(escape(subjects.get(i).name()));
      for (String missing : subjects.get(i).missing()) {
        out.append(" <span class=\"warn\">").append(escape(missing)).append("</span>");
      }
      out.append("</div>\n");
    }
  }

  private void facts(List<Subject> subjects) {
    out.append("<h2>Runs</h2>\n<div class=\"grid\">\n");
    for (Subject subject : subjects) {
      out.append("<figure><figcaption>").append(escape(subject.name()));
      out.append("</figcaption><table>\n");
      for (Map.Entry<String, String> fact : subject.facts().entrySet()) {
        out.append("<tr><th>").append(escape(fact.getKey())).append("</th><td>");
        out.append(escape(fact.getValue())).append("</td></tr>\n");
      }
      out.append("</table></figure>\n");
    }
    out.append("</div>\n");
  }

  private void ratings(List<Subject> subjects) {
    for (Subject subject : subjects) {
      if (subject.ratings().isEmpty()) {
        continue;
      }
      out.append("<h2>Strength, Elo</h2>\n<table>\n");
      for (Subject.Rating rating : subject.ratings()) {
        out.append("<tr><td>").append(escape(rating.player())).append("</td><td>");
        out.append(
            String.format(
                Locale.ROOT,
                "%.0f <span class=\"dim\">(%.0f to %.0f)</span>",
                rating.elo(),
                rating.low(),
                rating.high()));
        out.append("</td></tr>\n");
      }
      out.append("</table>\n");
    }
  }

  private void chart(Chart chart) {
    out.append("<figure><figcaption>").append(escape(chart.title())).append("</figcaption>\n");
    out.append(
        String.format(
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
            WIDTH, HEIGHT, escape(chart.title())));
    for (double tick : Chart.ticks(chart.low(), chart.high())) {
      double y = y(chart, tick);
      line(LEFT, y, WIDTH - RIGHT, y);
      text(LEFT - 6, y + 4, "end", Chart.text(tick));
    }
    for (double tick : Chart.ticks(0, chart.end())) {
      text(x(chart, tick), HEIGHT - 6, "middle", Chart.text(tick));
    }
    for (int run = chart.lines().size() - 1; run >= 0; run--) {
      if (chart.lines().get(run) != null) {
        curve(chart, chart.lines().get(run), colour(run));
      }
    }
    out.append("</svg></figure>\n");
  }

  private void curve(Chart chart, Chart.Line line, String colour) {
    out.append("<polyline fill=\"none\" stroke-width=\"1.8\" stroke-linejoin=\"round\" stroke=\"");
    out.append(colour).append("\" points=\"");
    for (int i = 0; i < line.x().length; i++) {
      out.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(chart, line.x()[i]), y(chart, line.y()[i])));
    }
    out.append("\"/>\n");
  }

  private void line(double x0, double y0, double x1, double y1) {
    out.append(
        String.format(
            Locale.ROOT,
            "<line class=\"axis\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            x0,
            y0,
            x1,
            y1));
  }

  private void text(double x, double y, String anchor, String text) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            escape(text)));
  }

  private static double x(Chart chart, double step) {
    return LEFT + (WIDTH - LEFT - RIGHT) * step / chart.end();
  }

  private static double y(Chart chart, double value) {
    double share = (value - chart.low()) / (chart.high() - chart.low());
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
  }

  private static String colour(int run) {
    return String.format("#%06x", Theme.DARK.series(run) & 0xFFFFFF);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
