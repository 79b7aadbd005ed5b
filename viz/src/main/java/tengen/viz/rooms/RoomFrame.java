package tengen.viz.rooms;

import tengen.env.grid.Colour;
import tengen.env.grid.Thing;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/**
 * A room. Arrays are {@code [rows * columns]}, row 0 at the top, and are not to be changed.
 *
 * @param seen by the agent
 * @param direction where it looks: 0 right, 1 down, 2 left, 3 up
 * @param mission what it was told
 */
record RoomFrame(
    int columns,
    int rows,
    Thing[] things,
    Colour[] colours,
    boolean[] seen,
    int agentX,
    int agentY,
    int direction,
    Thing carrying,
    Colour carryingColour,
    String mission,
    int steps)
    implements Frame {

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    float strip = 44 * look.scale();
    Area above = new Area(area.x(), area.y(), area.width(), area.height() - strip);
    Plane plane =
        Plane.around(canvas, above, look, columns / 2f, rows / 2f, columns + 0.5f, rows + 0.5f);
    Theme theme = look.theme();
    Pieces pieces = new Pieces(plane, theme);
    for (int i = 0; i < things.length; i++) {
      double x = i % columns + 0.5;
      double y = rows - i / columns - 0.5;
      pieces.tile(x, y, seen[i]);
      pieces.thing(things[i], colours[i], x, y);
      if (!seen[i]) {
        plane.box(x - 0.5, y - 0.5, 1, 1, 0, Theme.fade(theme.background(), 0.42f));
      }
    }
    double x = agentX + 0.5;
    double y = rows - agentY - 0.5;
    pieces.agent(x, y, direction);
    if (carrying != Thing.EMPTY) {
      pieces.carried(carrying, carryingColour, x, y);
    }
    Caption.draw(canvas, area, look, text());
  }

  private String text() {
    String hands =
        carrying == Thing.EMPTY
            ? ""
            : "  ·  carries a " + name(carryingColour) + " " + name(carrying);
    return mission + "  ·  step " + steps + hands;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
