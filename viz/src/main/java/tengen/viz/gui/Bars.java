package tengen.viz.gui;

import imgui.ImDrawList;
import imgui.ImGui;
import java.util.Locale;
import tengen.viz.scene.Theme;

/** Numbers as bars, one below another, each with its name. */
public final class Bars {

  private Bars() {}

  /**
   * Draws them at the cursor.
   *
   * @param low what the left end of the room for bars stands for
   * @param high what its right end stands for
   * @param format of the numbers, such as {@code "%.2f"}
   * @return which was clicked at, or -1
   */
  public static int draw(
      Gui gui, String[] names, double[] values, double low, double high, String format) {
    int best = 0;
    int clicked = -1;
    float label = 0;
    for (int i = 0; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
      label = Math.max(label, ImGui.calcTextSizeX(names[i]));
    }
    float row = ImGui.getTextLineHeightWithSpacing();
    float width = ImGui.getContentRegionAvailX();
    float number = ImGui.calcTextSizeX(String.format(Locale.ROOT, format, -88.88));
    float from = label + gui.pixels(8);
    float room = width - from - number - gui.pixels(8);
    float zero = (float) (Math.max(0, Math.min(1, -low / (high - low))) * room);
    ImDrawList list = ImGui.getWindowDrawList();
    Theme theme = gui.theme();
    for (int i = 0; i < values.length; i++) {
      float x = ImGui.getCursorScreenPosX();
      float y = ImGui.getCursorScreenPosY();
      float middle = y + ImGui.getTextLineHeight() / 2;
      float half = 0.32f * row;
      float share = (float) Math.max(0, Math.min(1, (values[i] - low) / (high - low)));
      float end = share * room;
      int track = Style.abgr(Theme.mix(theme.panel(), theme.ink(), 0.08f));
      int colour = Style.abgr(i == best ? theme.accent() : theme.series(0));
      list.addRectFilled(x + from, middle - half, x + from + room, middle + half, track, half);
      float left = Math.min(zero, end);
      float right = Math.max(Math.max(zero, end), left + 2);
      list.addRectFilled(
          x + from + left, middle - half, x + from + right, middle + half, colour, half * 0.6f);
      list.addText(x, y, Style.abgr(i == best ? theme.ink() : theme.dim()), names[i]);
      String text = String.format(Locale.ROOT, format, values[i]);
      float at = x + width - ImGui.calcTextSizeX(text);
      list.addText(at, y, Style.abgr(i == best ? theme.ink() : theme.dim()), text);
      if (ImGui.invisibleButton(names[i] + "##" + i, width, ImGui.getTextLineHeight())) {
        clicked = i;
      }
    }
    return clicked;
  }
}
