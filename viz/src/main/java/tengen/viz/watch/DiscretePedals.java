package tengen.viz.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lwjgl.glfw.GLFW;

/** One of a few actions: arrows for those whose names say so, digits for all. */
final class DiscretePedals implements Pedals<Integer> {

  private static final Map<Integer, String> ARROWS =
      Map.of(
          GLFW.GLFW_KEY_LEFT, "Left",
          GLFW.GLFW_KEY_RIGHT, "Right",
          GLFW.GLFW_KEY_UP, "Up",
          GLFW.GLFW_KEY_DOWN, "Down");

  private static final List<String> LEFT = List.of("left", "west");
  private static final List<String> RIGHT = List.of("right", "east");
  private static final List<String> UP =
      List.of("faster", "up", "north", "forward", "ahead", "main", "accelerate");
  private static final List<String> DOWN =
      List.of("slower", "down", "south", "brake", "back", "dock");
  private static final List<String> NOTHING =
      List.of("idle", "keep", "coast", "none", "nothing", "wait", "stay", "noop", "straight");

  private final List<String> names;
  private final Map<Integer, Integer> meanings = new LinkedHashMap<>();
  private final int idle;
  private final List<Integer> held = new ArrayList<>();

  /* -1 where nothing is pressed. */
  private volatile int pressed = -1;

  /** One that is pressed for less than a step still counts once. */
  private volatile int tapped = -1;

  private volatile int last;

  DiscretePedals(int count, List<String> actionNames) {
    names = new ArrayList<>(actionNames);
    for (int i = names.size(); i < count; i++) {
      names.add("action " + i);
    }
    arrow(GLFW.GLFW_KEY_LEFT, LEFT);
    arrow(GLFW.GLFW_KEY_RIGHT, RIGHT);
    arrow(GLFW.GLFW_KEY_UP, UP);
    arrow(GLFW.GLFW_KEY_DOWN, DOWN);
    for (int i = 0; i < Math.min(10, count); i++) {
      meanings.put(GLFW.GLFW_KEY_0 + i, i);
    }
    idle = find(NOTHING);
    last = Math.max(0, idle);
  }

  private void arrow(int key, List<String> words) {
    int action = find(words);
    if (action >= 0) {
      meanings.put(key, action);
    }
  }

  /** The first action that has one of the words in its name; the first words matter most. */
  private int find(List<String> words) {
    for (String word : words) {
      for (int i = 0; i < names.size(); i++) {
        if (List.of(names.get(i).toLowerCase(Locale.ROOT).split("[^a-z]+")).contains(word)) {
          return i;
        }
      }
    }
    return -1;
  }

  @Override
  public boolean key(int key, boolean down) {
    Integer action = meanings.get(key);
    if (action == null) {
      return false;
    }
    held.remove(action);
    if (down) {
      held.add(action);
      tapped = action;
    }
    pressed = held.isEmpty() ? -1 : held.get(held.size() - 1);
    return true;
  }

  /* Without an action that does nothing the last one goes on, as in a cart that must be pushed. */
  @Override
  public Integer action() {
    int now = pressed >= 0 ? pressed : tapped;
    tapped = -1;
    if (now >= 0) {
      last = now;
    } else if (idle >= 0) {
      last = idle;
    }
    return last;
  }

  @Override
  public List<String[]> legend() {
    List<String[]> lines = new ArrayList<>();
    meanings.forEach(
        (key, action) ->
            lines.add(
                new String[] {
                  ARROWS.getOrDefault(key, Integer.toString(key - GLFW.GLFW_KEY_0)),
                  names.get(action)
                }));
    lines.add(new String[] {"no key", idle >= 0 ? names.get(idle) : "the last one goes on"});
    return lines;
  }
}
