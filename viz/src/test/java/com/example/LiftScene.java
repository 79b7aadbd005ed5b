package com.example;

import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Scene;

/** The lift in its shaft, and who waits for it. */
public final class LiftScene implements Scene<Lift> {

  @Override
  public Class<Lift> world() {
    return Lift.class;
  }

  @Override
  public Frame capture(Lift lift) {
    return new Shaft(lift.floor(), lift.caller());
  }

  /** A moment: numbers that nobody changes any more. */
  private record Shaft(int floor, int caller) implements Frame {

    @Override
    public void draw(Canvas canvas, Area area, Look look) {
      // Metres, three a floor; the middle of the shaft is in the middle of the area.
      Plane plane = Plane.around(canvas, area, look, 2, 15, 16, 32);
      plane.box(0, 0, 4, 30, 0.2, look.theme().panel());
      for (int each = 0; each <= 10; each++) {
        plane.segment(0, 3 * each, 10, 3 * each, 0.1, look.theme().line());
      }
      plane.box(0.4, 3 * floor + 0.2, 3.2, 2.6, 0.3, look.theme().series(0));
      plane.circle(6, 3 * caller + 1.8, 0.5, look.theme().accent());
      plane.box(5.6, 3 * caller + 0.1, 0.8, 1.2, 0.2, look.theme().accent());
      String text = "floor " + floor + ", called to " + caller;
      float size = 16 * look.scale();
      canvas.text(
          text, area.x() + size, area.y() + size, size, Canvas.Align.LEFT, look.theme().ink());
    }
  }
}
