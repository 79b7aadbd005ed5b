package tengen.viz.gui;

import imgui.ImGui;
import imgui.flag.ImGuiCol;

/**
 * Texts in panes. The library's own functions take a format, as C's {@code printf} does: a per cent
 * sign in the name of a run would read memory that is not there.
 */
public final class Texts {

  private Texts() {}

  /** A line in the usual colour. */
  public static void show(String text) {
    ImGui.textUnformatted(text);
  }

  /** A line that matters less. */
  public static void dim(Gui gui, String text) {
    ImGui.pushStyleColor(ImGuiCol.Text, Style.abgr(gui.theme().dim()));
    ImGui.textUnformatted(text);
    ImGui.popStyleColor();
  }

  /** As many lines as there is need for. */
  public static void wrapped(String text) {
    ImGui.pushTextWrapPos();
    ImGui.textUnformatted(text);
    ImGui.popTextWrapPos();
  }

  /** As many lines as there is need for, that matter less. */
  public static void wrappedDim(Gui gui, String text) {
    ImGui.pushTextWrapPos();
    dim(gui, text);
    ImGui.popTextWrapPos();
  }

  /** A line at the right edge of the room that is left. */
  public static void right(String text) {
    float room = ImGui.getContentRegionAvailX() - ImGui.calcTextSizeX(text);
    ImGui.setCursorPosX(ImGui.getCursorPosX() + Math.max(0, room));
    ImGui.textUnformatted(text);
  }
}
