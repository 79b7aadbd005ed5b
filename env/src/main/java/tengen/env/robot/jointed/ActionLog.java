package tengen.env.robot.jointed;

/**
 * The actions of an episode since its reset. What has been logged never changes, so that snapshots
 * share it.
 */
final class ActionLog {

  private static final int FIRST = 64;

  private final int width;
  private float[] actions;
  private int size;

  ActionLog(int width) {
    this.width = width;
    clear();
  }

  /** Actions as they were when this was made. */
  record Prefix(float[] actions, int size) {}

  void clear() {
    actions = new float[FIRST * width];
    size = 0;
  }

  int size() {
    return size;
  }

  /** Adds an action of {@code width} numbers, each clipped to [-1, 1]. */
  void add(float[] action) {
    if ((size + 1) * width > actions.length) {
      float[] longer = new float[2 * actions.length];
      System.arraycopy(actions, 0, longer, 0, size * width);
      actions = longer;
    }
    for (int i = 0; i < width; i++) {
      actions[size * width + i] = Math.max(-1, Math.min(1, action[i]));
    }
    size++;
  }

  /** A number of an action; 0 for an action before the first one. */
  float get(int action, int i) {
    return action < 0 ? 0 : actions[action * width + i];
  }

  Prefix prefix() {
    return new Prefix(actions, size);
  }
}
