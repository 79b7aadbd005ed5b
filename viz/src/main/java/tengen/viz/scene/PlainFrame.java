package tengen.viz.scene;

import java.util.Arrays;
import tengen.env.Space;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/**
 * A world that has no scene: its own text picture, and what the agent sees as bars.
 *
 * @param text lines of any length
 * @param space layout of the observation
 * @param observation not to be changed
 */
public record PlainFrame(String text, Space.Box space, float[] observation) implements Frame {

  /** Parts beyond this many are not drawn: they would be too small to be read. */
  private static final int MOST_PARTS = 8;

  private static final float WIDE = 0.62f;
  private static final float HIGH = 1.25f;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    canvas.box(area.x(), area.y(), area.width(), area.height(), 0, look.theme().background());
    float margin = 28 * look.scale();
    boolean bars = observation.length > 0;
    Area above = bars ? area.above(0.66f) : area;
    lines(canvas, above.inset(margin), look);
    if (bars) {
      Area below = area.below(0.66f);
      canvas.box(area.x(), below.y(), area.width(), below.height(), 0, look.theme().panel());
      parts(canvas, below.inset(margin * 0.7f), look);
    }
  }

  /** Letters on a grid, so that pictures made of them keep their shape in any font. */
  private void lines(Canvas canvas, Area area, Look look) {
    String[] lines = text.split("\n", -1);
    int columns = Math.max(1, Arrays.stream(lines).mapToInt(String::length).max().orElse(1));
    float size =
        Math.min(
            Math.min(area.width() / (columns * WIDE), area.height() / (lines.length * HIGH)),
            22 * look.scale());
    size *= look.zoom();
    float left = area.centreX() - columns * WIDE * size / 2 + look.panX() * area.width();
    float top = area.centreY() - lines.length * HIGH * size / 2 + look.panY() * area.height();
    for (int row = 0; row < lines.length; row++) {
      float y = top + (row + 0.5f) * HIGH * size;
      for (int column = 0; column < lines[row].length(); column++) {
        String letter = lines[row].substring(column, column + 1);
        if (!letter.isBlank()) {
          float x = left + (column + 0.5f) * WIDE * size;
          canvas.text(letter, x, y, size, Align.CENTRE, look.theme().ink());
        }
      }
    }
  }

  private void parts(Canvas canvas, Area area, Look look) {
    int count = Math.min(MOST_PARTS, space.parts().size());
    float gap = 24 * look.scale();
    float width = (area.width() - gap * (count - 1)) / count;
    int from = 0;
    for (int i = 0; i < count; i++) {
      Space.Part part = space.parts().get(i);
      Area own = new Area(area.x() + i * (width + gap), area.y(), width, area.height());
      part(canvas, own, look, part, from);
      from += part.size();
    }
  }

  private void part(Canvas canvas, Area area, Look look, Space.Part part, int from) {
    float size = 14 * look.scale();
    String title = canvas.fit(part.toString(), size, area.width());
    canvas.text(title, area.x(), area.y() + size * 0.6f, size, Align.LEFT, look.theme().dim());
    Area plot = area.below(1.7f * size / area.height());
    canvas.box(
        plot.x(),
        plot.y(),
        plot.width(),
        plot.height(),
        4 * look.scale(),
        Theme.mix(look.theme().panel(), look.theme().ink(), 0.06f));
    float step = plot.width() / part.size();
    float thick = Math.max(1, Math.min(0.72f * step, 26 * look.scale()));
    for (int i = 0; i < part.size(); i++) {
      float share = share(from + i);
      float end = plot.centreY() - share * plot.height() * 0.46f;
      canvas.box(
          plot.x() + (i + 0.5f) * step - thick / 2,
          Math.min(plot.centreY() - 0.5f, end),
          thick,
          Math.max(1, Math.abs(end - plot.centreY())),
          Math.min(thick, 4) / 3,
          look.theme().series(share >= 0 ? 0 : 1));
    }
  }

  /** Of what the number can be, -1 to 1; what has no bounds is squashed. */
  private float share(int i) {
    double most = Math.max(Math.abs(space.low()[i]), Math.abs(space.high()[i]));
    double share = most < 1e6 ? observation[i] / most : Math.tanh(observation[i] / 3);
    return (float) Math.max(-1, Math.min(1, share));
  }
}
