package tengen.viz.driving;

import java.util.ArrayList;
import java.util.List;

/** What stands beside roads: trees, and in a city houses. It is where it is by the roads alone. */
final class Surroundings {

  /**
   * A house; its sides are along the axes.
   *
   * @param x of its middle, m
   * @param look a number that decides its roof
   */
  record House(float x, float y, float width, float height, int look) {}

  /**
   * A tree.
   *
   * @param look a number that decides its size
   */
  record Tree(float x, float y, int look) {}

  /** How far beyond the roads there is something, m. */
  private static final int AROUND = 90;

  private static final int GARDEN = 9;
  private static final int PLOT = 20;

  /** How far things stand from the middle of a lane, m. */
  private static final double TREE_CLEAR = 6.5;

  private static final double HOUSE_CLEAR = 8;

  private final List<float[]> roads;
  private final List<House> houses = new ArrayList<>();
  private final List<Tree> trees = new ArrayList<>();
  private float left = Float.MAX_VALUE;
  private float bottom = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;
  private float top = -Float.MAX_VALUE;

  private Surroundings(List<float[]> roads) {
    this.roads = roads;
    for (float[] p : roads) {
      for (int i = 0; i < p.length; i += 2) {
        left = Math.min(left, p[i] - AROUND);
        right = Math.max(right, p[i] + AROUND);
        bottom = Math.min(bottom, p[i + 1] - AROUND);
        top = Math.max(top, p[i + 1] + AROUND);
      }
    }
  }

  /**
   * Plants and builds.
   *
   * @param roads their middles, x and y in turn, y upwards
   * @param city whether there are houses
   */
  static Surroundings of(List<float[]> roads, boolean city) {
    Surroundings all = new Surroundings(roads);
    if (city) {
      all.build();
    }
    all.plant();
    return all;
  }

  List<House> houses() {
    return houses;
  }

  List<Tree> trees() {
    return trees;
  }

  private void build() {
    for (int i = (int) (left / PLOT); i * PLOT < right; i++) {
      for (int j = (int) (bottom / PLOT); j * PLOT < top; j++) {
        int number = number(i + 1000, j);
        float width = 9 + (number & 7);
        float height = 9 + (number >> 3 & 7);
        float x = (i + 0.5f) * PLOT + (number >> 6 & 3) - 1.5f;
        float y = (j + 0.5f) * PLOT + (number >> 8 & 3) - 1.5f;
        double reach = HOUSE_CLEAR + Math.max(width, height) / 2;
        if ((number >> 10 & 7) != 0 && clear(x, y) > reach) {
          houses.add(new House(x, y, width, height, number >> 13 & 0xFF));
        }
      }
    }
  }

  private void plant() {
    for (int i = (int) (left / GARDEN); i * GARDEN < right; i++) {
      for (int j = (int) (bottom / GARDEN); j * GARDEN < top; j++) {
        int number = number(i, j);
        float x = (i + 0.2f + 0.6f * (number >> 4 & 15) / 15) * GARDEN;
        float y = (j + 0.2f + 0.6f * (number >> 8 & 15) / 15) * GARDEN;
        if ((number & 3) != 0 && clear(x, y) > TREE_CLEAR && unbuilt(x, y)) {
          trees.add(new Tree(x, y, number >> 12 & 0xFF));
        }
      }
    }
  }

  private static int number(int i, int j) {
    int number = (i * 73856093) ^ (j * 19349663);
    return number ^ (number >>> 13);
  }

  private boolean unbuilt(float x, float y) {
    float crown = 2.6f;
    for (House house : houses) {
      if (Math.abs(x - house.x) < house.width / 2 + crown
          && Math.abs(y - house.y) < house.height / 2 + crown) {
        return false;
      }
    }
    return true;
  }

  /* Metres to the nearest road; far ones are not measured. */
  private double clear(float x, float y) {
    double least = 2 * PLOT;
    for (float[] p : roads) {
      for (int i = 2; i < p.length; i += 2) {
        least = Math.min(least, distance(x, y, p[i - 2], p[i - 1], p[i], p[i + 1]));
      }
    }
    return least;
  }

  private static double distance(
      double x, double y, double fromX, double fromY, double toX, double toY) {
    double dx = toX - fromX;
    double dy = toY - fromY;
    double square = dx * dx + dy * dy;
    double along = ((x - fromX) * dx + (y - fromY) * dy) / square;
    double at = square == 0 ? 0 : Math.max(0, Math.min(1, along));
    double px = x - fromX - at * dx;
    double py = y - fromY - at * dy;
    return Math.sqrt(px * px + py * py);
  }
}
