package tengen.viz.toy;

import tengen.env.text.Taxi;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/**
 * A moment of the taxi's day.
 *
 * @param row of the taxi, 0 in the north
 * @param passenger number of the place where he waits; 4 aboard
 * @param destination number of the place
 */
record TaxiFrame(int column, int row, int passenger, int destination) implements Frame {

  private static final int SIDE = 5;
  private static final int ABOARD = 4;
  private static final String[] NAMES = {"red", "green", "yellow", "blue"};
  private static final int[] PAINTS = {0xFFD9483B, 0xFF2E9E5B, 0xFFE9C33B, 0xFF3F7FD9};
  private static final int CAB = 0xFFF2B822;
  private static final int GLASS = 0xFF1A2028;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    float strip = 44 * look.scale();
    Area above = new Area(area.x(), area.y(), area.width(), area.height() - strip);
    Plane plane = Plane.around(canvas, above, look, SIDE / 2f, SIDE / 2f, SIDE + 0.6f, SIDE + 0.6f);
    Theme theme = look.theme();
    int street = Theme.mix(theme.panel(), theme.ink(), 0.12f);
    plane.box(-0.12, -0.12, SIDE + 0.24, SIDE + 0.24, 0.12, theme.dim());
    for (int i = 0; i < SIDE * SIDE; i++) {
      int below = i / SIDE;
      plane.box(i % SIDE + 0.01, below + 0.01, 0.98, 0.98, 0.02, street);
    }
    for (int place = 0; place < PAINTS.length; place++) {
      place(plane, place, theme);
    }
    walls(plane, theme);
    cab(plane, column + 0.5, SIDE - 0.5 - row);
    if (passenger < ABOARD) {
      int[] at = Taxi.place(passenger);
      person(plane, at[1] + 0.78, SIDE - at[0] - 0.3);
    }
    Caption.draw(canvas, area, look, text());
  }

  private void place(Plane plane, int place, Theme theme) {
    int[] at = Taxi.place(place);
    double x = at[1];
    double y = SIDE - 1.0 - at[0];
    plane.box(x + 0.08, y + 0.08, 0.84, 0.84, 0.1, Theme.fade(PAINTS[place], 0.75f));
    if (place == destination) {
      plane.segment(x + 0.22, y + 0.2, x + 0.22, y + 0.84, 0.06, theme.ink());
      plane.box(x + 0.22, y + 0.56, 0.34, 0.26, 0.02, 0xFFFFFFFF);
      plane.box(x + 0.22, y + 0.69, 0.17, 0.13, 0, 0xFF15181D);
      plane.box(x + 0.39, y + 0.56, 0.17, 0.13, 0, 0xFF15181D);
    }
  }

  private static void walls(Plane plane, Theme theme) {
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < SIDE - 1; c++) {
        if (Taxi.wallEast(r, c)) {
          plane.segment(c + 1.0, SIDE - r, c + 1.0, SIDE - 1.0 - r, 0.1, theme.ink());
        }
      }
    }
  }

  private void cab(Plane plane, double x, double y) {
    plane.box(x - 0.34, y - 0.24, 0.7, 0.46, 0.14, 0x50000000);
    plane.box(x - 0.36, y - 0.2, 0.72, 0.42, 0.13, CAB);
    plane.box(x - 0.2, y - 0.15, 0.1, 0.32, 0.03, GLASS);
    plane.box(x + 0.1, y - 0.15, 0.1, 0.32, 0.03, GLASS);
    if (passenger == ABOARD) {
      plane.circle(x - 0.0, y + 0.01, 0.11, 0xFFE9C9A6);
    } else {
      plane.box(x - 0.05, y - 0.07, 0.1, 0.16, 0.02, 0xFFFFFFFF);
    }
  }

  private static void person(Plane plane, double x, double y) {
    plane.circle(x, y - 0.12, 0.13, 0xFF15181D);
    plane.circle(x, y - 0.12, 0.11, 0xFFCC79A7);
    plane.circle(x, y + 0.04, 0.09, 0xFFE9C9A6);
  }

  private String text() {
    String who = passenger == ABOARD ? "passenger aboard" : "passenger at " + NAMES[passenger];
    return who + "  ·  wants to go to " + NAMES[destination];
  }
}
