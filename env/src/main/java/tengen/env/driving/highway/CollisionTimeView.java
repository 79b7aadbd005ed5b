package tengen.env.driving.highway;

import java.util.Arrays;
import java.util.List;
import tengen.env.Space;

/**
 * When somebody would be hit: for the speed now and those beside it in the list, for the lane now
 * and those beside it, for each step within 10 s, 1 for a hit and 0.5 for nearly one. Beyond the
 * outer lanes all is 1.
 */
final class CollisionTimeView implements View {

  private static final double HORIZON = 10;
  private static final int SHOWN = 3;
  private static final int DEPTH = 3;
  private static final double LENGTH = Roads.VEHICLE;

  private final double[] speeds;
  private final double step;
  private final int times;
  private float[] grid = new float[0];
  private int lanes;

  CollisionTimeView(double[] speeds, int frequency) {
    this.speeds = speeds;
    step = 1.0 / frequency;
    times = (int) (HORIZON / step);
  }

  @Override
  public Space.Box space() {
    float[] low = new float[SHOWN * SHOWN * times];
    float[] high = new float[low.length];
    Arrays.fill(high, 1);
    return new Space.Box(
        low, high, List.of(new Space.Part("time_to_collision", SHOWN, SHOWN, times)));
  }

  @Override
  public void look(Traffic t, float[] out) {
    int ego = t.ego;
    lanes = t.roads.size[t.roads.road[t.lane[ego]]];
    int size = speeds.length * lanes * times;
    if (grid.length < size) {
      grid = new float[size];
    }
    Arrays.fill(grid, 0);
    for (int i = 0; i < t.vehicles; i++) {
      if (i != ego && reached(t, i)) {
        predict(t, i);
      }
    }
    int at = 0;
    for (int v = -1; v <= 1; v++) {
      int gear = Math.max(0, Math.min(speeds.length - 1, t.gear[ego] + v));
      for (int side = -1; side <= 1; side++) {
        int lane = t.roads.place[t.lane[ego]] + side;
        boolean there = lane >= 0 && lane < lanes;
        for (int time = 0; time < times; time++) {
          out[at++] = there ? grid[(gear * lanes + lane) * times + time] : 1;
        }
      }
    }
  }

  private static boolean reached(Traffic t, int i) {
    int from = t.roads.road[t.lane[t.ego]];
    int to = t.roads.road[t.lane[i]];
    return Ways.connected(t.roads, from, to, t.route[t.ego], t.taken[t.ego], DEPTH);
  }

  private void predict(Traffic t, int i) {
    int ego = t.ego;
    double ahead = t.ahead(ego, i);
    double projected = t.speed[i] * (t.cosine[i] * t.cosine[ego] + t.sine[i] * t.sine[ego]);
    for (int gear = 0; gear < speeds.length; gear++) {
      if (speeds[gear] == t.speed[i]) {
        continue;
      }
      double closing = speeds[gear] - projected;
      double divisor = Math.abs(closing) > 1e-2 ? closing : closing >= 0 ? 1e-2 : -1e-2;
      mark(t, i, gear, ahead / divisor, 1);
      mark(t, i, gear, (ahead - LENGTH) / divisor, 0.5f);
      mark(t, i, gear, (ahead + LENGTH) / divisor, 0.5f);
    }
  }

  private void mark(Traffic t, int i, int gear, double seconds, float cost) {
    if (seconds < 0) {
      return;
    }
    int lane = t.lane[i];
    boolean known = t.roads.size[t.roads.road[lane]] == lanes;
    int first = known ? t.roads.place[lane] : 0;
    int last = known ? first : lanes - 1;
    for (int k = first; k <= last; k++) {
      raise(gear, k, Math.floor(seconds / step), cost);
      raise(gear, k, Math.ceil(seconds / step), cost);
    }
  }

  private void raise(int gear, int lane, double time, float cost) {
    if (time < times) {
      int at = (gear * lanes + lane) * times + (int) time;
      grid[at] = Math.max(grid[at], cost);
    }
  }
}
