package tengen.viz.watch;

import java.nio.file.Path;
import java.util.List;
import tengen.mcts.Analysis;
import tengen.viz.board.BoardFrame;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gui.Gui;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
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
  private final SearchView search = new SearchView();

  /* What is seen now, and where. */
  private Frame frame;
  private Area place = new Area(0, 0, 1, 1);

  /* The piece that is about to be moved, and the step at which it was selected. */
  private int selection = -1;
  private int selectedAt = -1;

  View(Canvas canvas, Gui gui, Controls controls, List<Path> runs, SelfPlayPane.Seats seats) {
    this.canvas = canvas;
    this.gui = gui;
    this.controls = controls;
    dashboard = new Dashboard(gui, runs, controls.overlay(), seats);
    timeline = new Timeline(gui, controls.bookmarks());
    help = new Help(gui);
  }

  /** Where things are in a window of that size. */
  Layout layout(int width, int height) {
    return Layout.of(width, height, gui.scale(), controls.panes(), controls.column());
  }

  /** Draws on the framebuffer that is bound. */
  void draw(int width, int height, float seconds, Playback playback) {
    Moment moment = playback.moment();
    Layout layout = layout(width, height);
    dashboard.advance(seconds);
    scene(layout, moment);
    canvas.draw(width, height, controls.look().theme().background());
    gui.begin(width, height, seconds);
    panes(layout, moment, playback, seconds);
    gui.end();
  }

  /** All of {@link #draw} but the drawing itself, to be measured apart. */
  void rehearse(int width, int height, float seconds, Playback playback) {
    Moment moment = playback.moment();
    Layout layout = layout(width, height);
    dashboard.advance(seconds);
    scene(layout, moment);
    canvas.clear();
    gui.begin(width, height, seconds);
    panes(layout, moment, playback, seconds);
    gui.drop();
  }

  private void scene(Layout layout, Moment moment) {
    gui.theme(controls.look().theme());
    canvas.clip(layout.scene());
    Analysis analysis = moment.analysis().orElse(null);
    search.show(analysis);
    frame = moment.frame();
    place = layout.scene();
    if (frame instanceof BoardFrame board) {
      BoardFrame seen = controls.overlay().on(board, analysis, search);
      if (moment.step() != selectedAt) {
        selectedAt = moment.step();
        selection = -1;
      }
      frame = seen.with(title(seen.title(), moment)).withSelection(selection);
    }
    Frame instead = dashboard.instead();
    if (instead != null) {
      frame = instead;
    }
    frame.draw(canvas, place, look());
  }

  private Look look() {
    return controls.look().withScale(gui.scale());
  }

  private static BoardFrame.Title title(BoardFrame.Title title, Moment moment) {
    List<String> players = moment.course().setting().players();
    String caption = moment.waiting() ? title.caption() + " · your move" : title.caption();
    return players.size() < 2
        ? title
        : new BoardFrame.Title(players.get(0), players.get(1), title.result(), caption);
  }

  /**
   * The legal move that one makes by pointing at a place; null for none. A piece that can move is
   * selected first.
   */
  BoardFrame.Choice pointed(float x, float y) {
    if (!(frame instanceof BoardFrame board) || !place.contains(x, y)) {
      return null;
    }
    BoardFrame.Pointed what = board.pointed(selection, place, look(), x, y);
    selection = what.selection();
    return what.choice();
  }

  /** Games side by side, or the watched one. */
  void toggleGallery() {
    dashboard.toggleGallery();
  }

  /** Where one points to make a move with a place. */
  float[] place(BoardFrame.Choice choice) {
    return ((BoardFrame) frame).place(place, look(), choice.point());
  }

  /** Shows what keys mean for a person who acts. */
  void legend(List<String[]> lines) {
    dashboard.legend(lines);
  }

  /** Whether something moves while the episode stands still. */
  boolean moving() {
    return dashboard.moving();
  }

  private void panes(Layout layout, Moment moment, Playback playback, float seconds) {
    if (controls.panes()) {
      dashboard.draw(layout.side(), moment, playback, search, seconds);
    }
    timeline.draw(layout.timeline(), moment, playback);
    if (controls.help()) {
      help.draw(layout.scene());
    }
  }
}
