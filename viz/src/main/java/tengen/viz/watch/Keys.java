package tengen.viz.watch;

import org.lwjgl.glfw.GLFW;
import tengen.selfplay.play.GameAgent;
import tengen.viz.board.BoardFrame;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** What keys do. */
final class Keys {

  private final Controls controls;
  private final Playback playback;
  private final Runnable gallery;
  private final Runnable save;
  private final Runnable quit;

  Keys(Controls controls, Playback playback, Runnable gallery, Runnable save, Runnable quit) {
    this.controls = controls;
    this.playback = playback;
    this.gallery = gallery;
    this.save = save;
    this.quit = quit;
  }

  /** A key has been pressed, or repeats. */
  void press(int key, int modifiers) {
    int many = (modifiers & GLFW.GLFW_MOD_SHIFT) != 0 ? 10 : 1;
    switch (key) {
      case GLFW.GLFW_KEY_SPACE -> Timeline.toggle(playback);
      case GLFW.GLFW_KEY_LEFT -> Timeline.step(playback, -many);
      case GLFW.GLFW_KEY_RIGHT -> Timeline.step(playback, many);
      case GLFW.GLFW_KEY_HOME -> playback.seek(0);
      case GLFW.GLFW_KEY_END -> playback.seek(playback.moment().course().length());
      case GLFW.GLFW_KEY_UP -> playback.rate(playback.rate() * 2);
      case GLFW.GLFW_KEY_DOWN -> playback.rate(playback.rate() / 2);
      case GLFW.GLFW_KEY_N -> playback.begin(playback.moment().course().setting().seed() + 1);
      case GLFW.GLFW_KEY_S -> save.run();
      case GLFW.GLFW_KEY_Q, GLFW.GLFW_KEY_ESCAPE -> quit.run();
      case GLFW.GLFW_KEY_U, GLFW.GLFW_KEY_BACKSPACE -> undo();
      case GLFW.GLFW_KEY_X -> pass();
      case GLFW.GLFW_KEY_G -> gallery.run();
      case GLFW.GLFW_KEY_B -> bookmark(many > 1);
      default -> look(key);
    }
  }

  private void bookmark(boolean go) {
    Moment moment = playback.moment();
    int next = controls.bookmarks().next(moment);
    if (!go) {
      controls.bookmarks().toggle(moment);
    } else if (next >= 0) {
      playback.pause();
      playback.seek(next);
    }
  }

  /* The move without a place, where there is one. */
  private void pass() {
    Moment moment = playback.moment();
    if (moment.frame() instanceof BoardFrame board) {
      board.choices().stream()
          .filter(choice -> choice.point() < 0)
          .findFirst()
          .ifPresent(choice -> GamePane.play(choice, moment, playback));
    }
  }

  private void undo() {
    if (playback.moment().course().setting().players().contains(GameAgent.YOU)) {
      playback.undo();
    }
  }

  private void look(int key) {
    switch (key) {
      case GLFW.GLFW_KEY_V -> controls.overlay().toggle(Overlay.Layer.VISITS);
      case GLFW.GLFW_KEY_R -> controls.overlay().toggle(Overlay.Layer.PRIOR);
      case GLFW.GLFW_KEY_L -> controls.overlay().toggle(Overlay.Layer.LINE);
      case GLFW.GLFW_KEY_O -> controls.overlay().toggle(Overlay.Layer.OWNERSHIP);
      case GLFW.GLFW_KEY_M -> controls.overlay().toggle(Overlay.Layer.NUMBERS);
      case GLFW.GLFW_KEY_EQUAL, GLFW.GLFW_KEY_KP_ADD -> controls.zoom(1.25, 0, 0);
      case GLFW.GLFW_KEY_MINUS, GLFW.GLFW_KEY_KP_SUBTRACT -> controls.zoom(0.8, 0, 0);
      case GLFW.GLFW_KEY_0, GLFW.GLFW_KEY_KP_0 -> controls.recentre();
      case GLFW.GLFW_KEY_W -> controls.toggleWhole();
      case GLFW.GLFW_KEY_P -> controls.togglePanes();
      case GLFW.GLFW_KEY_T -> controls.toggleTheme();
      case GLFW.GLFW_KEY_H, GLFW.GLFW_KEY_F1 -> controls.toggleHelp();
      default -> {
        // Not a key of the viewer.
      }
    }
  }
}
