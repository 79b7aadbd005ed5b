package tengen.viz.watch;

import imgui.ImGui;
import java.util.Locale;
import tengen.viz.gl.Area;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Style;
import tengen.viz.gui.Texts;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** Where one is in the episode, and the buttons to go elsewhere. */
final class Timeline {

  private final Gui gui;
  private final float[] slider = new float[1];
  private final Bookmarks bookmarks;

  Timeline(Gui gui, Bookmarks bookmarks) {
    this.gui = gui;
    this.bookmarks = bookmarks;
  }

  void draw(Area area, Moment moment, Playback playback) {
    gui.pane("timeline", area, false, () -> contents(moment, playback));
  }

  private void contents(Moment moment, Playback playback) {
    slider[0] = moment.step();
    ImGui.pushItemWidth(-1);
    int known = Math.max(1, moment.course().length());
    if (ImGui.sliderFloat("##step", slider, 0, known, "")) {
      playback.pause();
      playback.seek(Math.round(slider[0]));
    }
    ImGui.popItemWidth();
    marks(moment, known);
    if (ImGui.button(playback.playing() ? "Pause" : "Play", gui.pixels(64), 0)) {
      toggle(playback);
    }
    button("|<", () -> playback.seek(0));
    button("<", () -> step(playback, -1));
    button(">", () -> step(playback, 1));
    button(">|", () -> playback.seek(moment.course().length()));
    ImGui.sameLine(0, gui.pixels(18));
    button("Slower", () -> playback.rate(playback.rate() / 2));
    button("Faster", () -> playback.rate(playback.rate() * 2));
    ImGui.sameLine(0, gui.pixels(14));
    ImGui.alignTextToFramePadding();
    Texts.dim(gui, rate(playback));
    button("Next episode", () -> playback.begin(moment.course().setting().seed() + 1));
    place(moment);
  }

  /* Notches over the slider that has just been drawn. */
  private void marks(Moment moment, int known) {
    float grab = ImGui.getStyle().getGrabMinSize();
    float left = ImGui.getItemRectMinX() + grab / 2;
    float right = ImGui.getItemRectMaxX() - grab / 2;
    float top = ImGui.getItemRectMinY();
    float width = gui.pixels(4);
    for (int step : bookmarks.of(moment)) {
      float x = left + (right - left) * Math.min(1f, (float) step / known);
      ImGui.getWindowDrawList()
          .addTriangleFilled(
              x - width,
              top,
              x + width,
              top,
              x,
              top + 2 * width,
              Style.abgr(gui.theme().series(3)));
    }
  }

  private static String rate(Playback playback) {
    double rate = playback.rate();
    return rate >= 10
        ? String.format(Locale.ROOT, "%.0f steps/s", rate)
        : String.format(Locale.ROOT, "%.1f steps/s", rate);
  }

  private static void place(Moment moment) {
    String text =
        String.format(
            Locale.ROOT,
            "step %,d of %,d%s   ·   return %.2f",
            moment.step(),
            moment.course().length(),
            moment.course().ended() ? "" : "+",
            moment.total());
    ImGui.sameLine();
    float left = ImGui.getWindowContentRegionMaxX() - ImGui.calcTextSizeX(text);
    if (left > ImGui.getCursorPosX()) {
      ImGui.setCursorPosX(left);
    }
    ImGui.alignTextToFramePadding();
    Texts.show(text);
  }

  private static void button(String label, Runnable then) {
    ImGui.sameLine();
    if (ImGui.button(label)) {
      then.run();
    }
  }

  static void toggle(Playback playback) {
    if (playback.playing()) {
      playback.pause();
    } else {
      playback.play();
    }
  }

  static void step(Playback playback, int steps) {
    playback.pause();
    playback.move(steps);
  }
}
