package tengen.viz.gui;

import imgui.glfw.ImGuiImplGlfw;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWImage;
import org.lwjgl.system.MemoryStack;

/**
 * Keyboard and mouse for the panes. Displays without a cursor theme lack some shapes of the cursor;
 * the binding would fail when it frees those that it never got.
 */
final class Input extends ImGuiImplGlfw {

  private Cursors cursors;

  @Override
  protected Data newData() {
    cursors = new Cursors();
    return cursors;
  }

  @Override
  public void shutdown() {
    cursors.complete();
    super.shutdown();
  }

  /** What the binding keeps. */
  private static final class Cursors extends Data {

    void complete() {
      try (MemoryStack stack = MemoryStack.stackPush()) {
        GLFWImage nothing = GLFWImage.malloc(stack).set(1, 1, stack.calloc(4));
        for (int i = 0; i < mouseCursors.length; i++) {
          if (mouseCursors[i] == 0) {
            mouseCursors[i] = GLFW.glfwCreateCursor(nothing, 0, 0);
          }
        }
      }
    }
  }
}
