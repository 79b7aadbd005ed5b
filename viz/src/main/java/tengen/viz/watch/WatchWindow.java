package tengen.viz.watch;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lwjgl.glfw.Callbacks;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.system.MemoryStack;
import tengen.viz.board.BoardFrame;
import tengen.viz.film.Pictures;
import tengen.viz.gl.Window;
import tengen.viz.gui.Gui;
import tengen.viz.time.Moment;
import tengen.viz.time.Playback;

/** The window and its loop: input in, the newest moment out. Belongs to one thread. */
final class WatchWindow implements AutoCloseable {

  private static final double IDLE_SECONDS = 0.1;

  /** Panes know their sizes from the second picture on. */
  private static final int PICTURES = 2;

  private final Window window;
  private final Gui gui;
  private final Controls controls = new Controls();
  private final Mouse mouse = new Mouse(controls, this::pointed);
  private final Playback playback;
  private final View view;
  private final Keys keys;
  private final Path pictures;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private int due = PICTURES;
  private int saving;
  private boolean rough;

  /* Of a person who acts; null for none. */
  private Pedals<?> pedals;

  /**
   * Opens the window.
   *
   * @param habits how it is to be at first
   * @param runs whose training is to be seen beside; may be none
   * @param pictures where pictures are saved
   * @param seats where networks of a run of self-play can take a place; null where nobody can
   */
  WatchWindow(
      String title,
      Habits habits,
      Playback playback,
      List<Path> runs,
      Path pictures,
      SelfPlayPane.Seats seats) {
    this.playback = playback;
    this.pictures = pictures;
    window = Window.open(title, habits.width(), habits.height());
    controls.take(habits);
    listen();
    gui = new Gui(window.handle(), window.density());
    view = new View(window.canvas(), gui, controls, runs, seats);
    keys = new Keys(controls, playback, view::toggleGallery, this::ask, this::quit);
  }

  /* Before the panes, which pass on to those who listened before them. */
  private void listen() {
    long handle = window.handle();
    GLFW.glfwSetKeyCallback(
        handle,
        (on, key, code, action, modifiers) -> {
          due = PICTURES;
          key(key, action, modifiers);
        });
    GLFW.glfwSetCursorPosCallback(
        handle,
        (on, x, y) -> {
          due = PICTURES;
          float density = pixelsPerUnit();
          mouse.move((float) x * density, (float) y * density);
        });
    GLFW.glfwSetMouseButtonCallback(
        handle,
        (on, button, action, modifiers) -> {
          due = PICTURES;
          boolean down = action == GLFW.GLFW_PRESS && !gui().wantsMouse();
          mouse.button(down, button != GLFW.GLFW_MOUSE_BUTTON_LEFT);
        });
    GLFW.glfwSetScrollCallback(
        handle,
        (on, x, y) -> {
          due = PICTURES;
          if (!gui().wantsMouse()) {
            mouse.wheel((float) y);
          }
        });
    GLFW.glfwSetFramebufferSizeCallback(handle, (on, x, y) -> due = PICTURES);
    GLFW.glfwSetWindowRefreshCallback(handle, on -> due = PICTURES);
  }

  private Gui gui() {
    return gui;
  }

  private void key(int key, int action, int modifiers) {
    boolean up = action == GLFW.GLFW_RELEASE;
    if (pedals != null && pedals.key(key, !up)) {
      if (!up) {
        playback.play();
      }
    } else if (!up && !gui.wantsKeys()) {
      keys.press(key, modifiers);
    }
  }

  /** Lets a person act: the first key that means something starts the episode. */
  void steer(Pedals<?> by) {
    pedals = by;
    view.legend(by.legend());
  }

  private void pointed(float x, float y) {
    BoardFrame.Choice choice = view.pointed(x, y);
    if (choice != null) {
      GamePane.play(choice, playback.moment(), playback);
    }
  }

  /* Some systems give the cursor in other units than pixels. */
  private float pixelsPerUnit() {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var width = stack.mallocInt(1);
      GLFW.glfwGetWindowSize(window.handle(), width, null);
      return width.get(0) == 0 ? 1 : (float) window.width() / width.get(0);
    }
  }

  /** Shows the episode until the window is closed. */
  void run() {
    double last = GLFW.glfwGetTime();
    long shown = -1;
    while (!window.closing()) {
      while (shown >= 0 && !tasks.isEmpty()) { // they may be about what is seen
        tasks.remove().run();
      }
      if (playback.playing() || due() || playback.published() != shown) {
        GLFW.glfwPollEvents();
      } else {
        GLFW.glfwWaitEventsTimeout(IDLE_SECONDS);
      }
      long newest = playback.published();
      if (newest == shown && !due()) {
        pause();
        continue;
      }
      double now = GLFW.glfwGetTime();
      due = Math.max(0, due - 1);
      shown = newest;
      draw((float) (now - last));
      if (saving > 0 && --saving == 0) {
        save();
      }
      last = now;
    }
  }

  /* Whether there is something to draw although the episode stands. */
  private boolean due() {
    return due > 0 || view.moving() || (rough && !hurried());
  }

  /* Pictures that are gone soon need not be fine where each of them costs. */
  private boolean hurried() {
    boolean gone = playback.playing() || mouse.dragging();
    return window.software() && gone && saving == 0;
  }

  /* Nothing new: the swap has not waited for the screen. */
  private static void pause() {
    GLFW.glfwWaitEventsTimeout(0.004);
  }

  /** How somebody has it now. */
  Habits habits() {
    return controls.habits(window.width(), window.height());
  }

  /** Draws one picture. */
  void draw(float seconds) {
    if (!window.begin()) {
      GLFW.glfwWaitEventsTimeout(IDLE_SECONDS);
      return;
    }
    rough = hurried();
    window.canvas().hurry(rough);
    mouse.on(view.layout(window.width(), window.height()).scene(), gui.scale());
    view.draw(window.width(), window.height(), seconds, playback);
    window.show();
  }

  /** What is seen. */
  BufferedImage picture() {
    return window.picture();
  }

  /* A picture of the next moments, which may be the first ones. */
  private void ask() {
    due = PICTURES;
    saving = PICTURES;
  }

  private void save() {
    Moment moment = playback.moment();
    String name =
        moment.course().setting().world()
            + "-"
            + moment.course().setting().seed()
            + "-"
            + moment.step();
    Pictures.write(picture(), pictures.resolve(name.replaceAll("[^A-Za-z0-9.-]+", "-") + ".png"));
  }

  private void quit() {
    GLFW.glfwSetWindowShouldClose(window.handle(), true);
  }

  /** Does something between two pictures; for any thread. */
  void later(Runnable task) {
    tasks.add(task);
    GLFW.glfwPostEmptyEvent();
  }

  /** What is played. */
  Playback playback() {
    return playback;
  }

  /** What is drawn. */
  View view() {
    return view;
  }

  /** How it is looked at. */
  Controls controls() {
    return controls;
  }

  /** GLFW's handle. */
  long handle() {
    return window.handle();
  }

  @Override
  public void close() {
    gui.close();
    Callbacks.glfwFreeCallbacks(window.handle());
    window.close();
  }
}
