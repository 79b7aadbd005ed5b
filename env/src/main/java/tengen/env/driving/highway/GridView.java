package tengen.env.driving.highway;

import java.util.Arrays;
import java.util.List;
import tengen.env.PartKind;
import tengen.env.Space;

/**
 * Cells around the agent's vehicle, a picture with a channel for each feature: who is there, how
 * fast, where lanes are. Rows lie along x, columns along y, or along the vehicle and across it.
 */
final class GridView implements View {

  private static final double FASTEST = 2 * Motion.FASTEST;
  private static final double SIGHT = 100;

  private final Feature[] features;
  private final double half;
  private final double step;
  private final boolean aligned;
  private final int cells;
  private final Space.Box space;

  /**
   * A view.
   *
   * @param half how far it reaches to each side, m
   * @param step size of a cell, m
   * @param aligned with the vehicle, not with the world
   */
  GridView(Settings settings, double half, double step, boolean aligned) {
    features = Feature.named(settings.common().features()).toArray(new Feature[0]);
    this.half = half;
    this.step = step;
    this.aligned = aligned;
    cells = (int) Math.floor(2 * half / step);
    float[] high = new float[cells * cells * features.length];
    float[] low = new float[high.length];
    Arrays.fill(high, 1);
    Arrays.fill(low, -1);
    Space.Part picture = new Space.Part(PartKind.IMAGE, "grid", cells, cells, features.length);
    space = new Space.Box(low, high, List.of(picture));
  }

  @Override
  public Space.Box space() {
    return space;
  }

  @Override
  public void look(Traffic t, float[] out) {
    Arrays.fill(out, 0);
    for (int f = 0; f < features.length; f++) {
      if (features[f] == Feature.ON_ROAD) {
        roads(t, f, out);
      }
    }
    for (int i = t.vehicles - 1; i >= 0; i--) {
      int cell = cell(t, t.x[i] - t.x[t.ego], t.y[i] - t.y[t.ego]);
      if (cell >= 0) {
        write(t, i, cell, out);
      }
    }
  }

  private void write(Traffic t, int i, int cell, float[] out) {
    for (int f = 0; f < features.length; f++) {
      Feature feature = features[f];
      if (feature == Feature.ON_ROAD) {
        continue;
      }
      double value = feature.of(t, i);
      if (feature.spatial()) {
        value -= feature.of(t, t.ego);
      }
      if (feature == Feature.VX || feature == Feature.VY) {
        value /= FASTEST;
      }
      out[cell + f] = (float) Math.max(-1, Math.min(1, value));
    }
  }

  /* Where the numbers of the cell at a place begin; -1 outside. */
  private int cell(Traffic t, double dx, double dy) {
    double x = dx;
    double y = dy;
    if (aligned) {
      x = t.cosine[t.ego] * dx + t.sine[t.ego] * dy;
      y = t.cosine[t.ego] * dy - t.sine[t.ego] * dx;
    }
    int row = (int) Math.floor((x + half) / step);
    int column = (int) Math.floor((y + half) / step);
    boolean inside = row >= 0 && row < cells && column >= 0 && column < cells;
    return inside ? (row * cells + column) * features.length : -1;
  }

  /* Points along all lanes, a cell's size apart, as far as they can be seen. */
  private void roads(Traffic t, int feature, float[] out) {
    Roads roads = t.roads;
    double x = t.x[t.ego];
    double y = t.y[t.ego];
    for (int lane = 0; lane < roads.lanes; lane++) {
      double own = roads.along(lane, x, y);
      int points = (int) Math.ceil(2 * SIGHT / step);
      double last = Double.NaN;
      for (int k = 0; k < points; k++) {
        double along = Math.max(0, Math.min(roads.length[lane], own - SIGHT + k * step));
        if (along == last) {
          continue;
        }
        last = along;
        int cell = cell(t, roads.x(lane, along, 0) - x, roads.y(lane, along, 0) - y);
        if (cell >= 0) {
          out[cell + feature] = 1;
        }
      }
    }
  }
}
