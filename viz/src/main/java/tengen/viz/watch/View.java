package tengen.viz.watch;

import java.nio.file.Path;
import java.util.List;
import tengen.viz.gl.Canvas;
import tengen.viz.gui.Gui;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** The whole picture: the world, the panes around it, the time line below. */
final class View {

  private final Canvas canvas;
  private final Gui gui;
  private final Controls controls;
  private final Dashboard dashboard;
  private final Timeline timeline;
  private final Help help;

  View(Canvas canvas, Gui gui, Controls controls, List<Path> runs) {
    this.canvas = canvas;
    this.gui = gui;
    this.controls = controls;
    dashboard = new Dashboard(gui, runs);
    timeline = new Timeline(gui);
    help = new Help(gui);
  }

  /** Where things are in a window of that size. */
  Layout layout(int width, int height) {
    return Layout.of(width, height, gui.scale(), controls.panes());
  }

  /** Draws on the framebuffer that is bound. */
  void draw(int width, int height, float seconds, Playback playback) {
    Moment moment = playback.moment();
    Layout layout = layout(width, height);
    scene(layout, moment);
    canvas.draw(width, height, controls.look().theme().background());
    gui.begin(width, height, seconds);
    panes(layout, moment, playback);
    gui.end();
  }

  /** All of {@link #draw} but the drawing itself, to be measured apart. */
  void rehearse(int width, int height, float seconds, Playback playback) {
    Moment moment = playback.moment();
    Layout layout = layout(width, height);
    scene(layout, moment);
    canvas.clear();
    gui.begin(width, height, seconds);
    panes(layout, moment, playback);
    gui.drop();
  }

  private void scene(Layout layout, Moment moment) {
    gui.theme(controls.look().theme());
    canvas.clip(layout.scene());
    moment.frame().draw(canvas, layout.scene(), controls.look().withScale(gui.scale()));
  }

  private void panes(Layout layout, Moment moment, Playback playback) {
    if (controls.panes()) {
      dashboard.draw(layout.side(), moment, playback);
    }
    timeline.draw(layout.timeline(), moment, playback);
    if (controls.help()) {
      help.draw(layout.scene());
    }
  }
}
