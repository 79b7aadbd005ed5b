package tengen.env.driving.highway;

import java.util.Arrays;
import java.util.List;
import tengen.env.PartKind;
import tengen.env.Space;

/**
 * A row of numbers for the agent's vehicle and one for each of those near, the nearest first; 0
 * where there are not so many.
 */
final class KinematicsView implements View {

  private static final double SIGHT = 200;
  private static final double BEHIND = -2 * Roads.VEHICLE;

  private final Feature[] features;

  /** By feature: what becomes 1; 0 where nothing is scaled. */
  private final double[] most;

  private final boolean absolute;
  private final boolean seeBehind;
  private final int[] near;
  private final double[] keys;
  private final Space.Box space;
  private int found;

  /**
   * A view.
   *
   * @param ranges greatest x, y, and speeds along them, which become 1
   */
  KinematicsView(Settings settings, double[] ranges) {
    features = Feature.named(settings.common().features()).toArray(new Feature[0]);
    most = new double[features.length];
    for (int f = 0; f < most.length; f++) {
      most[f] = range(features[f], ranges);
    }
    absolute = settings.common().absolute();
    seeBehind = settings.common().seeBehind();
    near = new int[settings.common().vehiclesObserved() - 1];
    keys = new double[near.length];
    space = space(settings.common().vehiclesObserved());
  }

  private static double range(Feature feature, double[] ranges) {
    return switch (feature) {
      case X -> ranges[0];
      case Y -> ranges[1];
      case VX -> ranges[2];
      case VY -> ranges[3];
      default -> 0;
    };
  }

  private Space.Box space(int rows) {
    int width = features.length;
    float[] low = new float[rows * width];
    float[] high = new float[rows * width];
    for (int i = 0; i < low.length; i++) {
      Feature feature = features[i % width];
      low[i] = feature.spatial() ? -1 : Math.min(0, feature.low);
      high[i] = feature.spatial() ? 1 : feature.high;
    }
    Space.Part ego = new Space.Part("ego", width);
    if (rows == 1) {
      return new Space.Box(low, high, List.of(ego));
    }
    Space.Part others = new Space.Part(PartKind.SET, "neighbours", rows - 1, width);
    return new Space.Box(low, high, List.of(ego, others));
  }

  @Override
  public Space.Box space() {
    return space;
  }

  @Override
  public void look(Traffic t, float[] out) {
    find(t);
    write(t, t.ego, false, out, 0);
    for (int k = 0; k < found; k++) {
      write(t, near[k], !absolute, out, (k + 1) * features.length);
    }
    Arrays.fill(out, (found + 1) * features.length, out.length, 0);
  }

  private void find(Traffic t) {
    found = 0;
    int ego = t.ego;
    int lane = t.lane[ego];
    double own = t.roads.along(lane, t.x[ego], t.y[ego]);
    for (int i = 0; i < t.all; i++) {
      double dx = t.x[i] - t.x[ego];
      double dy = t.y[i] - t.y[ego];
      if (i == ego || dx * dx + dy * dy >= SIGHT * SIGHT) {
        continue;
      }
      double ahead = t.roads.along(lane, t.x[i], t.y[i]) - own;
      if (ahead > BEHIND || (seeBehind && i < t.vehicles)) {
        insert(i, Math.abs(ahead));
      }
    }
  }

  /* Behind those that are as near; the farthest falls out. */
  private void insert(int i, double key) {
    int at = found;
    while (at > 0 && keys[at - 1] > key) {
      at--;
    }
    if (at == near.length) {
      return;
    }
    int moved = Math.min(found, near.length - 1) - at;
    System.arraycopy(near, at, near, at + 1, moved);
    System.arraycopy(keys, at, keys, at + 1, moved);
    near[at] = i;
    keys[at] = key;
    found = Math.min(found + 1, near.length);
  }

  private void write(Traffic t, int i, boolean relative, float[] out, int at) {
    for (int f = 0; f < features.length; f++) {
      Feature feature = features[f];
      boolean secret = i != t.ego && (feature == Feature.COS_D || feature == Feature.SIN_D);
      double value = secret ? 0 : feature.of(t, i);
      if (feature.spatial()) {
        double seen = relative ? value - feature.of(t, t.ego) : value;
        value = Math.max(-1, Math.min(1, seen / most[f]));
      }
      out[at + f] = (float) value;
    }
  }
}
