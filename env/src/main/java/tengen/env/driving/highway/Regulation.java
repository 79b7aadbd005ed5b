package tengen.env.driving.highway;

/**
 * Right of way: twice a second, of any two vehicles that would meet, the one on the lane of lower
 * priority stops, or the one behind if the lanes are equal. Only drivers obey.
 */
final class Regulation {

  private static final double FREQUENCY = 2;

  private final Traffic traffic;
  private final Foresight foresight;
  private final int every;

  /** Steps of the simulation so far. */
  int clock;

  /**
   * A rule.
   *
   * @param frequency of the simulation, steps a second
   */
  Regulation(Traffic traffic, int frequency) {
    this.traffic = traffic;
    foresight = new Foresight(traffic);
    every = Math.max(1, (int) (frequency / FREQUENCY));
  }

  void step() {
    if (++clock % every == 0) {
      enforce();
    }
  }

  private void enforce() {
    Traffic t = traffic;
    for (int i = 0; i < t.vehicles; i++) {
      if (t.yields[i]) {
        t.wanted[i] = t.roads.limit[t.lane[i]];
        t.yields[i] = false;
      }
    }
    foresight.predict();
    for (int i = 0; i < t.vehicles; i++) {
      for (int j = i + 1; j < t.vehicles; j++) {
        if (foresight.meet(i, j)) {
          stop(yielding(i, j));
        }
      }
    }
  }

  private void stop(int i) {
    if (traffic.kind[i] == Traffic.DRIVER) {
      traffic.wanted[i] = 0;
      traffic.yields[i] = true;
    }
  }

  private int yielding(int i, int j) {
    int[] priority = traffic.roads.priority;
    int own = priority[traffic.lane[i]];
    int other = priority[traffic.lane[j]];
    if (own != other) {
      return own > other ? j : i;
    }
    return front(i, j) > front(j, i) ? i : j;
  }

  private double front(int i, int j) {
    Traffic t = traffic;
    return t.cosine[i] * (t.x[j] - t.x[i]) + t.sine[i] * (t.y[j] - t.y[i]);
  }
}
