package tengen.env.driving.highway;

import java.util.Arrays;
import java.util.List;
import tengen.env.Space;

/**
 * Distance to what is next in each of 16 directions of the world, and how fast it goes away; both
 * in units of the range, 60 m.
 */
final class LidarView implements View {

  private static final int CELLS = 16;
  private static final double RANGE = 60;
  private static final double ANGLE = 2 * Math.PI / CELLS;
  private static final double[] COSINE = new double[CELLS];
  private static final double[] SINE = new double[CELLS];

  static {
    for (int cell = 0; cell < CELLS; cell++) {
      COSINE[cell] = Math.cos(cell * ANGLE);
      SINE[cell] = Math.sin(cell * ANGLE);
    }
  }

  private final double[] cornerX = new double[4];
  private final double[] cornerY = new double[4];

  @Override
  public Space.Box space() {
    float[] low = new float[2 * CELLS];
    float[] high = new float[2 * CELLS];
    Arrays.fill(low, -2);
    Arrays.fill(high, 2);
    return new Space.Box(low, high, List.of(new Space.Part("lidar", CELLS, 2)));
  }

  @Override
  public void look(Traffic t, float[] out) {
    Arrays.fill(out, (float) RANGE);
    for (int i = 0; i < t.all; i++) {
      if (i != t.ego && t.distance(i, t.ego) <= RANGE) {
        trace(t, i, out);
      }
    }
    for (int k = 0; k < out.length; k++) {
      out[k] /= (float) RANGE;
    }
  }

  private void trace(Traffic t, int i, float[] out) {
    int ego = t.ego;
    int centre = cell(angle(t.x[i] - t.x[ego], t.y[i] - t.y[ego]));
    note(t, i, centre, t.distance(i, ego) - t.width[i] / 2, out);
    corners(t, i);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < 4; k++) {
      double angle = angle(cornerX[k], cornerY[k]);
      low = Math.min(low, angle);
      high = Math.max(high, angle);
    }
    boolean wraps = low < -Math.PI / 2 && high > Math.PI / 2;
    int start = cell(wraps ? high : low);
    int end = cell(wraps ? low + 2 * Math.PI : high);
    int count = start < end ? end - start + 1 : CELLS - start + end + 1;
    for (int k = 0; k < count; k++) {
      int cell = (start + k) % CELLS;
      note(t, i, cell, distance(COSINE[cell], SINE[cell]), out);
    }
  }

  private static double angle(double dx, double dy) {
    return Math.atan2(dy, dx) + ANGLE / 2;
  }

  private static int cell(double angle) {
    return Math.floorMod((int) Math.floor(angle / ANGLE), CELLS);
  }

  private static void note(Traffic t, int i, int cell, double distance, float[] out) {
    if (distance > out[2 * cell]) {
      return;
    }
    int ego = t.ego;
    double vx = t.speed[i] * t.cosine[i] - t.speed[ego] * t.cosine[ego];
    double vy = t.speed[i] * t.sine[i] - t.speed[ego] * t.sine[ego];
    out[2 * cell] = (float) distance;
    out[2 * cell + 1] = (float) (vx * COSINE[cell] + vy * SINE[cell]);
  }

  /* Seen from the agent's vehicle: rear left, rear right, front right, front left. */
  private void corners(Traffic t, int i) {
    for (int k = 0; k < 4; k++) {
      double along = (k < 2 ? -1 : 1) * t.length[i] / 2;
      double across = (k == 0 || k == 3 ? -1 : 1) * t.width[i] / 2;
      cornerX[k] = t.x[i] - t.x[t.ego] + along * t.cosine[i] - across * t.sine[i];
      cornerY[k] = t.y[i] - t.y[t.ego] + along * t.sine[i] + across * t.cosine[i];
    }
  }

  /* From the origin along a ray to the rectangle; infinite where it passes by. */
  private double distance(double rayX, double rayY) {
    double in = Double.NEGATIVE_INFINITY;
    double out = Double.POSITIVE_INFINITY;
    for (int side = 1; side <= 3; side += 2) {
      double ux = cornerX[side] - cornerX[0];
      double uy = cornerY[side] - cornerY[0];
      double size = Math.hypot(ux, uy);
      double along = RANGE * (rayX * ux + rayY * uy) / size;
      double first = (cornerX[0] * ux + cornerY[0] * uy) / size / along;
      double last = (cornerX[side] * ux + cornerY[side] * uy) / size / along;
      in = Math.max(in, Math.min(first, last));
      out = Math.min(out, Math.max(first, last));
      if (Math.min(first, last) > 1 || Math.max(first, last) < 0) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return in <= out ? in * RANGE : Double.POSITIVE_INFINITY;
  }
}
