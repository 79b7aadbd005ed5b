package tengen.viz.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWErrorCallback;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.opengl.GLUtil;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.system.Platform;

/**
 * An OpenGL 3.3 context to draw off-screen in, current on the thread that opened it. With a display
 * it belongs to a hidden window; without one, on Linux, GLFW's null platform gets it from EGL,
 * which Mesa serves in software where there is no GPU.
 *
 * <p>Belongs to the thread that opened it (on macOS the first thread of the process). One at a time
 * in a process.
 */
public final class GlContext implements AutoCloseable {

  /** Whether drivers shall tell of wrong calls, on standard error. */
  private static final boolean DEBUG = Boolean.getBoolean("tengen.gl.debug");

  private static final Object LOCK = new Object();
  private static boolean inUse;

  private final long window;
  private final boolean display;
  private final String renderer;
  private final boolean software;

  private GlContext(long window, boolean display, String renderer) {
    this.window = window;
    this.display = display;
    this.renderer = renderer;
    String name = renderer.toLowerCase(Locale.ROOT);
    software =
        Stream.of("llvmpipe", "softpipe", "swiftshader", "software").anyMatch(name::contains);
  }

  /**
   * Opens a context and makes it current.
   *
   * @throws NoGraphicsException if this machine has neither a display nor EGL
   * @throws IllegalStateException if another context is open
   */
  public static GlContext open() {
    return open(null, platforms());
  }

  /**
   * Opens a window and makes its context current.
   *
   * @throws NoGraphicsException if there is no display
   * @throws IllegalStateException if another context is open
   */
  static GlContext show(String title, int width, int height) {
    boolean[] platforms = platforms();
    if (!platforms[0]) {
      throw NoGraphicsException.display("DISPLAY is not set");
    }
    return open(new Shown(title, width, height), new boolean[] {true});
  }

  /** What of a context is to be seen. */
  private record Shown(String title, int width, int height) {}

  private static GlContext open(Shown shown, boolean[] platforms) {
    synchronized (LOCK) {
      if (inUse) {
        throw new IllegalStateException("another GlContext is open: close it first");
      }
      List<String> failures = new ArrayList<>();
      try {
        for (boolean display : platforms) {
          GlContext context = tryOpen(shown, display, failures);
          if (context != null) {
            inUse = true;
            return context;
          }
        }
      } catch (LinkageError | IllegalStateException e) {
        throw NoGraphicsException.driver(firstLine(e), e);
      }
      throw shown == null
          ? NoGraphicsException.driver(String.join(", ", failures), null)
          : NoGraphicsException.display(String.join(", ", failures));
    }
  }

  /** GLFW's window. */
  long handle() {
    return window;
  }

  /** Whether a display serves the context; false where EGL does without one. */
  public boolean display() {
    return display;
  }

  /** What draws, such as {@code "llvmpipe (LLVM 15.0.6, 256 bits), no display"}. */
  public String renderer() {
    return renderer;
  }

  /** Whether the processor draws, no graphics card. */
  boolean software() {
    return software;
  }

  @Override
  public void close() {
    synchronized (LOCK) {
      if (!inUse) {
        return;
      }
      inUse = false;
      GL.setCapabilities(null);
      GLFW.glfwDestroyWindow(window);
      GLFW.glfwTerminate();
    }
  }

  private static boolean[] platforms() {
    if (Platform.get() != Platform.LINUX) {
      return new boolean[] {true};
    }
    boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return display ? new boolean[] {true, false} : new boolean[] {false};
  }

  private static GlContext tryOpen(Shown shown, boolean display, List<String> failures) {
    String where = display ? "display" : "no display";
    String[] error = {"no answer"};
    try (GLFWErrorCallback callback =
        GLFWErrorCallback.create((code, text) -> error[0] = MemoryUtil.memUTF8(text))) {
      GLFW.glfwSetErrorCallback(callback);
      long window = window(shown, display);
      GLFW.glfwSetErrorCallback(null);
      if (window == MemoryUtil.NULL) {
        GLFW.glfwTerminate();
        failures.add(where + ": " + error[0]);
        return null;
      }
      return current(window, display, where);
    }
  }

  private static long window(Shown shown, boolean display) {
    GLFW.glfwInitHint(
        GLFW.GLFW_PLATFORM, display ? GLFW.GLFW_ANY_PLATFORM : GLFW.GLFW_PLATFORM_NULL);
    if (!GLFW.glfwInit()) {
      return MemoryUtil.NULL;
    }
    GLFW.glfwDefaultWindowHints();
    GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MAJOR, 3);
    GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MINOR, 3);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_PROFILE, GLFW.GLFW_OPENGL_CORE_PROFILE);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_FORWARD_COMPAT, GLFW.GLFW_TRUE);
    GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_DEBUG_CONTEXT, DEBUG ? GLFW.GLFW_TRUE : GLFW.GLFW_FALSE);
    if (!display) {
      GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_CREATION_API, GLFW.GLFW_EGL_CONTEXT_API);
    }
    if (shown == null) {
      return GLFW.glfwCreateWindow(64, 64, "Tengen", MemoryUtil.NULL, MemoryUtil.NULL);
    }
    GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_TRUE);
    return GLFW.glfwCreateWindow(
        shown.width(), shown.height(), shown.title(), MemoryUtil.NULL, MemoryUtil.NULL);
  }

  private static GlContext current(long window, boolean display, String where) {
    if (!display) {
      // Function pointers from EGL: a machine without X may lack libGL.
      Configuration.OPENGL_CONTEXT_API.set("EGL");
    }
    GLFW.glfwMakeContextCurrent(window);
    GL.createCapabilities();
    if (DEBUG) {
      GLUtil.setupDebugMessageCallback();
    }
    String name = String.valueOf(GL33C.glGetString(GL33C.GL_RENDERER));
    return new GlContext(window, display, String.format(Locale.ROOT, "%s, %s", name, where));
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }
}
