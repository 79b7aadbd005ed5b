package tengen.viz.watch;

import imgui.ImDrawList;
import imgui.ImGui;
import imgui.flag.ImGuiTreeNodeFlags;
import tengen.env.Space;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Style;
import tengen.viz.scene.Theme;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** What the agent sees, part by part: bars from the middle, grids as pictures. */
final class Senses {

  private final Gui gui;

  Senses(Gui gui) {
    this.gui = gui;
  }

  void draw(Moment moment, Playback playback) {
    if (moment.course().setting().game().isEmpty() && !moment.insight().isEmpty()) {
      if (ImGui.checkbox("what its opinion hangs on", playback.explaining())) {
        playback.explain(!playback.explaining());
      }
      if (ImGui.isItemHovered()) {
        ImGui.setTooltip("how much it changes when a number moves by 2 % of its range");
      }
    }
    Space.Box space = moment.course().setting().observations();
    int from = 0;
    for (Space.Part part : space.parts()) {
      int flags = part.size() <= 64 ? ImGuiTreeNodeFlags.DefaultOpen : 0;
      if (ImGui.treeNodeEx(part.toString(), flags)) {
        numbers(moment.observation(), moment.saliency(), from, part.size(), space);
        ImGui.treePop();
      }
      from += part.size();
    }
  }

  /** Each number a bar up or down, by its share of what it can be. */
  private void numbers(float[] all, float[] saliency, int from, int size, Space.Box space) {
    float width = ImGui.getContentRegionAvailX();
    float height = gui.pixels(34);
    float x = ImGui.getCursorScreenPosX();
    float y = ImGui.getCursorScreenPosY();
    ImDrawList list = ImGui.getWindowDrawList();
    Theme theme = gui.theme();
    int back = Style.abgr(Theme.mix(theme.panel(), theme.ink(), 0.05f));
    list.addRectFilled(x, y, x + width, y + height, back, gui.pixels(3));
    float middle = y + height / 2;
    float step = width / size;
    float thick = Math.max(1, Math.min(step * 0.7f, gui.pixels(9)));
    for (int i = 0; i < size; i++) {
      if (saliency != null) {
        int glow = Theme.fade(theme.accent(), 0.75f * saliency[from + i]);
        float left = x + i * step;
        list.addRectFilled(left, y, left + Math.max(1, step), y + height, Style.abgr(glow));
      }
      float share = share(all[from + i], space.low()[from + i], space.high()[from + i]);
      float end = middle - share * height * 0.46f;
      float at = x + (i + 0.5f) * step - thick / 2;
      int colour = Style.abgr(share >= 0 ? theme.series(0) : theme.series(1));
      list.addRectFilled(
          at, Math.min(middle - 0.5f, end), at + thick, Math.max(middle + 0.5f, end), colour);
    }
    ImGui.dummy(width, height + gui.pixels(2));
  }

  /** From -1 to 1; what has no bounds is squashed. */
  private static float share(float value, float low, float high) {
    double most = Math.max(Math.abs(low), Math.abs(high));
    double share = most < 1e6 ? value / most : Math.tanh(value / 3);
    return (float) Math.max(-1, Math.min(1, share));
  }
}
