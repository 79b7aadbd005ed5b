package tengen.viz.gui;

import imgui.ImGui;
import imgui.ImGuiStyle;
import imgui.ImVec4;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.flag.ImGuiCol;
import tengen.viz.scene.Theme;

/** Colours and measures of panes. */
public final class Style {

  private Style() {}

  static void apply(Theme theme, float scale) {
    ImGuiStyle style = ImGui.getStyle();
    style.setWindowRounding(0);
    style.setFrameRounding(4 * scale);
    style.setGrabRounding(4 * scale);
    style.setWindowBorderSize(1);
    style.setWindowPadding(12 * scale, 9 * scale);
    style.setFramePadding(8 * scale, 4 * scale);
    style.setItemSpacing(8 * scale, 5 * scale);
    style.setScrollbarSize(10 * scale);
    style.setWindowTitleAlign(0, 0.5f);
    int clear = Theme.fade(theme.panel(), 0);
    int raised = Theme.mix(theme.panel(), theme.ink(), 0.10f);
    int pressed = Theme.mix(theme.panel(), theme.accent(), 0.45f);
    int[][] colours = {
      {ImGuiCol.Text, theme.ink()},
      {ImGuiCol.TextDisabled, theme.dim()},
      {ImGuiCol.WindowBg, clear},
      {ImGuiCol.PopupBg, theme.panel()},
      {ImGuiCol.Border, theme.line()},
      {ImGuiCol.FrameBg, raised},
      {ImGuiCol.FrameBgHovered, Theme.mix(raised, theme.ink(), 0.08f)},
      {ImGuiCol.FrameBgActive, Theme.mix(raised, theme.ink(), 0.14f)},
      {ImGuiCol.TitleBg, clear},
      {ImGuiCol.TitleBgActive, clear},
      {ImGuiCol.SliderGrab, theme.accent()},
      {ImGuiCol.SliderGrabActive, theme.accent()},
      {ImGuiCol.Button, raised},
      {ImGuiCol.ButtonHovered, Theme.mix(raised, theme.ink(), 0.12f)},
      {ImGuiCol.ButtonActive, pressed},
      {ImGuiCol.Header, raised},
      {ImGuiCol.HeaderHovered, Theme.mix(raised, theme.ink(), 0.10f)},
      {ImGuiCol.HeaderActive, pressed},
      {ImGuiCol.Tab, raised},
      {ImGuiCol.TabHovered, Theme.mix(raised, theme.ink(), 0.15f)},
      {ImGuiCol.TabActive, pressed},
      {ImGuiCol.TabUnfocused, raised},
      {ImGuiCol.TabUnfocusedActive, pressed},
      {ImGuiCol.Separator, theme.line()},
      {ImGuiCol.CheckMark, theme.accent()},
      {ImGuiCol.PlotHistogram, theme.series(0)},
      {ImGuiCol.ScrollbarBg, clear},
      {ImGuiCol.ScrollbarGrab, Theme.mix(theme.panel(), theme.ink(), 0.22f)},
      {ImGuiCol.TableRowBgAlt, Theme.mix(theme.panel(), theme.ink(), 0.03f)},
    };
    for (int[] colour : colours) {
      style.setColor(colour[0], abgr(colour[1]));
    }
    ImPlot.styleColorsAuto();
    int[][] plots = {
      {ImPlotCol.FrameBg, clear},
      {ImPlotCol.PlotBg, Theme.mix(theme.panel(), theme.ink(), 0.03f)},
      {ImPlotCol.PlotBorder, theme.line()},
      {ImPlotCol.LegendBg, Theme.fade(theme.panel(), 0.8f)},
      {ImPlotCol.LegendBorder, theme.line()},
    };
    ImVec4[] all = ImPlot.getStyle().getColors();
    for (int[] colour : plots) {
      all[colour[0]] = vector(colour[1]);
    }
    ImPlot.getStyle().setColors(all);
  }

  /** A colour as ImPlot wants it. */
  public static ImVec4 vector(int argb) {
    return new ImVec4(
        (argb >>> 16 & 0xFF) / 255f,
        (argb >>> 8 & 0xFF) / 255f,
        (argb & 0xFF) / 255f,
        (argb >>> 24) / 255f);
  }

  /** ImGui's order of the channels. */
  public static int abgr(int argb) {
    return (argb & 0xFF00FF00) | (argb >>> 16 & 0xFF) | (argb & 0xFF) << 16;
  }
}
