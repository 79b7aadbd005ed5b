package tengen.viz.watch;

import imgui.ImGui;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import imgui.flag.ImGuiTreeNodeFlags;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tengen.env.game.Game;
import tengen.mcts.SearchResult;
import tengen.viz.gui.Gui;
import tengen.viz.gui.Texts;
import tengen.viz.time.Playback;

/** The moves of a search and the tree below them, as they were after any simulation. */
final class SearchPane {

  private static final int TABLE = ImGuiTableFlags.RowBg | ImGuiTableFlags.SizingFixedFit;

  /** A node with more children than this shows those that were visited most. */
  private static final int WIDEST = 24;

  /** Simulations a second of the replay; the whole takes a few seconds. */
  private static final double REPLAY_SECONDS = 6;

  private final Gui gui;
  private final int[] slider = new int[1];
  private double replay = -1;
  private Game game;

  SearchPane(Gui gui) {
    this.gui = gui;
  }

  /** The legal moves that were looked at most; a click plays one. */
  void moves(Game played, SearchView search, int rows, Playback playback) {
    game = played;
    SearchResult result = search.result();
    int[] visits = search.rootVisits();
    List<Integer> order =
        IntStream.range(0, visits.length)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> -visits[i])
                    .thenComparing(i -> -result.prior()[i]))
            .limit(rows)
            .toList();
    float total = Math.max(1, IntStream.of(visits).sum());
    ImGui.pushFont(gui.small());
    if (ImGui.beginTable("moves", 5, TABLE)) {
      columns("move   (click: what if?)", "visits", "Q", "prior", "share");
      for (int i : order) {
        int edge = search.edge(result.moves()[i]);
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        boolean best = result.moves()[i] == result.best();
        String name = game.moveText(result.moves()[i]) + proven(result.proven()[i]);
        if (ImGui.selectable(
            name + "##" + i, best, imgui.flag.ImGuiSelectableFlags.SpanAllColumns)) {
          playback.branch(result.moves()[i]);
        }
        cell(Integer.toString(visits[i]));
        cell(visits[i] == 0 ? "-" : signed(search.q(edge)));
        cell(percent(result.prior()[i]));
        cell(percent(visits[i] / total));
      }
      ImGui.endTable();
    }
    ImGui.popFont();
  }

  private static String proven(float known) {
    if (Float.isNaN(known)) {
      return "";
    }
    return known > 0 ? "  wins" : known < 0 ? "  loses" : "  draws";
  }

  /** The tree, and the slider that goes through its growth. */
  void draw(Game played, SearchView search, float seconds) {
    if (search.isEmpty()) {
      Texts.dim(gui, "no search here");
      return;
    }
    game = played;
    int simulations = search.trace().simulations();
    Texts.dim(
        gui,
        String.format(
            Locale.ROOT, "%d simulations  ·  %d nodes", simulations, search.result().nodes()));
    advance(search, seconds);
    if (ImGui.button(replay >= 0 ? "Stop" : "Replay", gui.pixels(64), 0)) {
      replay = replay >= 0 ? -1 : 0;
    }
    ImGui.sameLine();
    slider[0] = search.shown();
    ImGui.pushItemWidth(-1);
    if (ImGui.sliderInt("##simulation", slider, 0, simulations, "after %d")) {
      replay = -1;
      search.look(slider[0]);
    }
    ImGui.popItemWidth();
    ImGui.pushFont(gui.small());
    Texts.wrapped("line  " + text(search.line()));
    last(search);
    if (ImGui.beginTable("tree", 5, TABLE)) {
      columns("tree", "visits", "Q", "prior", "share");
      nodes(search, SearchView.ROOT, search.shown());
      ImGui.endTable();
    }
    ImGui.popFont();
  }

  private void advance(SearchView search, float seconds) {
    if (replay < 0) {
      return;
    }
    int simulations = search.trace().simulations();
    replay += simulations / REPLAY_SECONDS * seconds;
    search.look((int) replay);
    if (replay >= simulations) {
      replay = -1;
    }
  }

  /** Whether it changes by itself. */
  boolean moving() {
    return replay >= 0;
  }

  private void last(SearchView search) {
    if (search.shown() > 0) {
      int last = search.shown() - 1;
      int player = search.result().player();
      float value = search.trace().values()[last] * (player == 0 ? 1 : -1);
      Texts.dim(gui, "last  " + text(search.trace().path(last)) + "  gave " + signed(value));
    } else {
      Texts.dim(gui, "before the first simulation");
    }
  }

  private String text(int[] moves) {
    return Arrays.stream(moves).limit(14).mapToObj(game::moveText).collect(Collectors.joining(" "));
  }

  private void columns(String... titles) {
    ImGui.tableSetupColumn(titles[0], ImGuiTableColumnFlags.WidthStretch);
    for (int i = 1; i < titles.length; i++) {
      ImGui.tableSetupColumn(titles[i], ImGuiTableColumnFlags.WidthFixed, gui.pixels(42));
    }
    ImGui.tableHeadersRow();
  }

  private void nodes(SearchView search, int above, int visitsAbove) {
    search.below(above).stream()
        .filter(edge -> search.visits(edge) > 0)
        .sorted(Comparator.comparingInt(edge -> -search.visits(edge)))
        .limit(WIDEST)
        .forEach(edge -> node(search, edge, visitsAbove));
  }

  private void node(SearchView search, int edge, int visitsAbove) {
    boolean leaf = search.below(edge).stream().noneMatch(next -> search.visits(next) > 0);
    ImGui.tableNextRow();
    ImGui.tableNextColumn();
    int flags =
        leaf
            ? ImGuiTreeNodeFlags.Leaf | ImGuiTreeNodeFlags.NoTreePushOnOpen
            : ImGuiTreeNodeFlags.SpanFullWidth;
    String name = game.moveText(search.trace().moves()[edge]);
    boolean open = ImGui.treeNodeEx(name + "##" + edge, flags);
    cell(Integer.toString(search.visits(edge)));
    cell(signed(search.q(edge)));
    float prior = search.trace().priors()[edge];
    cell(Float.isNaN(prior) ? "-" : percent(prior));
    cell(percent((float) search.visits(edge) / Math.max(1, visitsAbove)));
    if (open && !leaf) {
      nodes(search, edge, search.visits(edge));
      ImGui.treePop();
    }
  }

  private static void cell(String text) {
    ImGui.tableNextColumn();
    Texts.right(text);
  }

  private static String signed(float value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }

  private static String percent(float share) {
    return String.format(Locale.ROOT, share < 0.0995f ? "%.1f%%" : "%.0f%%", 100 * share);
  }
}
