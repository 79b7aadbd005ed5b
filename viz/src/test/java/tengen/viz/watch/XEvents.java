package tengen.viz.watch;

import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWNativeX11;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.linux.X11;
import org.lwjgl.system.linux.XButtonEvent;
import org.lwjgl.system.linux.XEvent;
import org.lwjgl.system.linux.XKeyEvent;
import org.lwjgl.system.linux.XMotionEvent;

/** Sends a window what keyboard and mouse would send, by way of the X server. */
final class XEvents {

  private static final int KEY_PRESS = 2;
  private static final int KEY_RELEASE = 3;
  private static final int BUTTON_PRESS = 4;
  private static final int BUTTON_RELEASE = 5;
  private static final int MOTION = 6;

  private final long display;
  private final long window;

  /** To be called on the thread of the window. */
  XEvents(long handle) {
    display = GLFWNativeX11.glfwGetX11Display();
    window = GLFWNativeX11.glfwGetX11Window(handle);
  }

  void key(int key) {
    key(key, KEY_PRESS);
    key(key, KEY_RELEASE);
  }

  private void key(int key, int type) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      XEvent event = XEvent.calloc(stack);
      XKeyEvent pressed = event.xkey();
      pressed.type(type).display(display).window(window).same_screen(true);
      pressed.time(GLFW.glfwGetTimerValue() / 1_000_000 & 0x7FFFFFFF);
      pressed.keycode(GLFW.glfwGetKeyScancode(key));
      X11.XSendEvent(display, window, true, 0, event);
    }
  }

  void move(int x, int y) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      XEvent event = XEvent.calloc(stack);
      XMotionEvent moved = event.xmotion();
      moved.type(MOTION).display(display).window(window).same_screen(true).x(x).y(y);
      X11.XSendEvent(display, window, true, 0, event);
    }
  }

  /** The first button, or the wheel: 4 up, 5 down. */
  void button(int button, boolean down, int x, int y) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      XEvent event = XEvent.calloc(stack);
      XButtonEvent pressed = event.xbutton();
      pressed.type(down ? BUTTON_PRESS : BUTTON_RELEASE).display(display).window(window);
      pressed.same_screen(true).x(x).y(y).button(button);
      X11.XSendEvent(display, window, true, 0, event);
    }
  }
}
