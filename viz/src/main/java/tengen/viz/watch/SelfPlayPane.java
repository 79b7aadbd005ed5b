package tengen.viz.watch;

import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotFlags;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tengen.selfplay.arena.Elo;
import tengen.selfplay.run.Ratings;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Style;
import tengen.viz.gui.Texts;
import tengen.viz.run.Generations;
import tengen.viz.scene.Frame;

/** A run of self-play: how strong its networks are, who plays now, and the games it has played. */
final class SelfPlayPane {

  private static final long REFRESH_NANOS = 2_000_000_000L;
  private static final double MOVES_A_SECOND = 4;
  private static final int AXIS = ImPlotAxisFlags.NoLabel | ImPlotAxisFlags.NoMenus;

  private final Gui gui;
  private final Generations run;
  private final Seats seats;
  private final int[] slider = new int[1];
  private long refreshed;
  private Gallery gallery;
  private boolean galleryShown;
  private double ply;
  private String problem = "";

  /** Lets another network play. */
  interface Seats {

    /**
     * A network takes a side's place.
     *
     * @param side 0 or 1
     * @param network its directory
     */
    void take(int side, Path network);
  }

  SelfPlayPane(Gui gui, Path directory, Seats seats) {
    this.gui = gui;
    this.seats = seats;
    run = new Generations(directory);
    refreshed = System.nanoTime() - REFRESH_NANOS;
  }

  /** What is to be seen instead of the game that is watched; null for that game. */
  Frame gallery() {
    return galleryShown ? gallery : null;
  }

  boolean moving() {
    return galleryShown && gallery != null && ply < gallery.longest();
  }

  void toggleGallery() {
    galleryShown = !galleryShown;
    ply = 0;
  }

  /** Looks for news, and lets the games side by side go on. */
  void advance(float seconds) {
    refresh();
    if (galleryShown && gallery != null) {
      ply = Math.min(gallery.longest(), ply + MOVES_A_SECOND * seconds);
      gallery.at((int) ply);
    }
  }

  void draw() {
    if (!problem.isEmpty()) {
      Texts.wrapped(problem);
    }
    games();
    Dashboard.title(gui, "Elo, by generation (95 %)");
    run.ratings().ifPresentOrElse(this::elo, () -> Texts.dim(gui, "the run rates at its end"));
    Dashboard.title(gui, "Networks   (click: let it play)");
    networks();
  }

  private void refresh() {
    long now = System.nanoTime();
    if (now - refreshed < REFRESH_NANOS) {
      return;
    }
    refreshed = now;
    try {
      run.refresh();
      problem = "";
      Path newest = run.newestGames();
      if (newest != null && (gallery == null || !gallery.file().equals(newest))) {
        gallery = new Gallery(run.directory(), newest);
        ply = 0;
      }
    } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
      problem = e.getMessage();
    }
  }

  private void games() {
    if (gallery == null) {
      Texts.dim(gui, "no games yet");
      return;
    }
    String label = galleryShown ? "Back to the watched game" : "Games side by side";
    if (ImGui.button(label)) {
      toggleGallery();
    }
    ImGui.sameLine();
    Texts.dim(gui, "(G)  " + gallery.file().getFileName());
    if (galleryShown) {
      slider[0] = (int) ply;
      ImGui.pushItemWidth(-1);
      if (ImGui.sliderInt("##ply", slider, 0, gallery.longest(), "move %d")) {
        ply = slider[0];
      }
      ImGui.popItemWidth();
    }
  }

  private void elo(Ratings ratings) {
    List<Elo.Rating> own =
        ratings.players().stream()
            .filter(player -> Ratings.network(player) >= 0)
            .sorted(Comparator.comparingInt(Ratings::network))
            .toList();
    int count = own.size();
    double[] x = own.stream().mapToDouble(Ratings::network).toArray();
    double[] y = own.stream().mapToDouble(Elo.Rating::elo).toArray();
    double[] below = own.stream().mapToDouble(p -> p.elo() - p.low()).toArray();
    double[] above = own.stream().mapToDouble(p -> p.high() - p.elo()).toArray();
    int flags = ImPlotFlags.CanvasOnly | ImPlotFlags.NoInputs;
    if (count > 0 && ImPlot.beginPlot("##elo", -1, gui.pixels(150), flags)) {
      ImPlot.setupAxes("", "", AXIS, AXIS);
      double low = own.stream().mapToDouble(Elo.Rating::low).min().orElse(0);
      double high = own.stream().mapToDouble(Elo.Rating::high).max().orElse(1);
      double margin = Math.max(1, 0.06 * (high - low));
      double end = Math.max(1, x[count - 1]);
      ImPlot.setupAxesLimits(
          -0.04 * end, 1.04 * end, low - margin, high + margin, ImPlotCond.Always);
      ImPlot.setNextErrorBarStyle(Style.vector(gui.theme().dim()), gui.pixels(5), gui.pixels(1));
      ImPlot.plotErrorBars("##interval", x, y, below, above, count);
      ImPlot.setNextLineStyle(Style.vector(gui.theme().series(0)), gui.pixels(1.8f));
      ImPlot.plotLine("##elo", x, y, count);
      ImPlot.endPlot();
    }
  }

  private void networks() {
    Map<Integer, Elo.Rating> known =
        run.ratings().map(Ratings::players).orElse(List.of()).stream()
            .filter(player -> Ratings.network(player) >= 0)
            .collect(Collectors.toMap(Ratings::network, player -> player, (a, b) -> a));
    ImGui.pushFont(gui.small());
    List<Integer> numbers = run.networks();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      int number = numbers.get(i);
      for (int side = 0; side < 2; side++) {
        if (ImGui.button((side == 0 ? "first" : "second") + "##" + number + "." + side)) {
          seats.take(side, run.network(number));
        }
        ImGui.sameLine();
      }
      Elo.Rating rating = known.get(number);
      String strength =
          rating == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  "   %+.0f  (%+.0f to %+.0f)",
                  rating.elo(),
                  rating.low(),
                  rating.high());
      Texts.show("network " + number + strength);
    }
    ImGui.popFont();
  }
}
