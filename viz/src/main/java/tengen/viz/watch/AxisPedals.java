package tengen.viz.watch;

import java.util.ArrayList;
import java.util.List;
import org.lwjgl.glfw.GLFW;
import tengen.env.Space;

/**
 * Numbers: with one, Left and Right; with two, Up and Down for the first and Left and Right for the
 * second; with more, a pair of letters each.
 */
final class AxisPedals implements Pedals<float[]> {

  private static final int[][] ONE = {{GLFW.GLFW_KEY_LEFT, GLFW.GLFW_KEY_RIGHT}};
  private static final int[][] TWO = {
    {GLFW.GLFW_KEY_DOWN, GLFW.GLFW_KEY_UP}, {GLFW.GLFW_KEY_LEFT, GLFW.GLFW_KEY_RIGHT}
  };
  private static final int[][] MORE = {
    {GLFW.GLFW_KEY_A, GLFW.GLFW_KEY_D},
    {GLFW.GLFW_KEY_DOWN, GLFW.GLFW_KEY_UP},
    {GLFW.GLFW_KEY_LEFT, GLFW.GLFW_KEY_RIGHT},
    {GLFW.GLFW_KEY_F, GLFW.GLFW_KEY_G},
    {GLFW.GLFW_KEY_J, GLFW.GLFW_KEY_K},
    {GLFW.GLFW_KEY_Z, GLFW.GLFW_KEY_X},
    {GLFW.GLFW_KEY_C, GLFW.GLFW_KEY_B}
  };

  private final Space.Box space;
  private final int[][] keys;
  private final int[] direction;

  AxisPedals(Space.Box space) {
    this.space = space;
    keys = space.width() == 1 ? ONE : space.width() == 2 ? TWO : MORE;
    direction = new int[space.width()];
  }

  @Override
  public synchronized boolean key(int key, boolean down) {
    for (int axis = 0; axis < Math.min(keys.length, direction.length); axis++) {
      for (int way = 0; way < 2; way++) {
        if (keys[axis][way] == key) {
          int sign = 2 * way - 1;
          direction[axis] = down ? sign : direction[axis] == sign ? 0 : direction[axis];
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public synchronized float[] action() {
    float[] action = new float[direction.length];
    for (int axis = 0; axis < action.length; axis++) {
      float low = Math.max(-1e3f, space.low()[axis]);
      float high = Math.min(1e3f, space.high()[axis]);
      float rest = Math.max(low, Math.min(high, 0));
      action[axis] = direction[axis] == 0 ? rest : direction[axis] < 0 ? low : high;
    }
    return action;
  }

  @Override
  public List<String[]> legend() {
    List<String[]> lines = new ArrayList<>();
    for (int axis = 0; axis < Math.min(keys.length, direction.length); axis++) {
      lines.add(
          new String[] {name(keys[axis][0]) + ", " + name(keys[axis][1]), "number " + (axis + 1)});
    }
    lines.add(new String[] {"no key", "0"});
    return lines;
  }

  private static String name(int key) {
    return switch (key) {
      case GLFW.GLFW_KEY_LEFT -> "Left";
      case GLFW.GLFW_KEY_RIGHT -> "Right";
      case GLFW.GLFW_KEY_UP -> "Up";
      case GLFW.GLFW_KEY_DOWN -> "Down";
      default -> Character.toString(key);
    };
  }
}
