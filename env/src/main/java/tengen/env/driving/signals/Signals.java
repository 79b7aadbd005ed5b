package tengen.env.driving.signals;

import java.util.Arrays;

/**
 * The lights of all junctions. Between two greens lie yellow and all-red, during which only ways
 * are open that are green before and after.
 */
final class Signals {

  static final int GREEN = 0;
  static final int YELLOW = 1;
  static final int ALL_RED = 2;

  private final TrafficNetwork network;
  private final TrafficConfig config;

  /** {@code [junction]} The phase that is, or was, green. */
  final int[] phase;

  /** {@code [junction]} The phase that is green or will be. */
  final int[] goal;

  /** {@code [junction]} {@link #GREEN}, {@link #YELLOW} or {@link #ALL_RED}. */
  final int[] stage;

  /** {@code [junction]} Seconds in this stage. */
  final int[] since;

  /** {@code [way]} Whether vehicles may go. */
  final boolean[] open;

  /** {@code [lane]} The second from which the next vehicle may leave, fractions of it included. */
  final double[] next;

  /** Changes of phase so far, of all junctions. */
  long switches;

  Signals(TrafficNetwork network, TrafficConfig config) {
    this.network = network;
    this.config = config;
    int junctions = network.junctions.length;
    phase = new int[junctions];
    goal = new int[junctions];
    stage = new int[junctions];
    since = new int[junctions];
    open = new boolean[network.wayFrom.length];
    next = new double[network.laneRoad.length];
  }

  void begin() {
    Arrays.fill(phase, 0);
    Arrays.fill(goal, 0);
    Arrays.fill(stage, GREEN);
    Arrays.fill(since, 0);
    Arrays.fill(open, false);
    Arrays.fill(next, 0);
    switches = 0;
    for (int j = 0; j < phase.length; j++) {
      open(j, 0);
    }
  }

  /** Whether a junction may begin another phase now. */
  boolean free(int j) {
    return stage[j] == GREEN && since[j] >= config.minGreenSeconds();
  }

  /** Begins the way to a phase where that is allowed and another one is green. */
  void ask(int j, int wanted, int now) {
    if (wanted == phase[j] || !free(j)) {
      return;
    }
    goal[j] = wanted;
    stage[j] = YELLOW;
    since[j] = 0;
    switches++;
    open(j, now);
    proceed(j, now);
  }

  /** A second has passed. */
  void tick(int now) {
    for (int j = 0; j < stage.length; j++) {
      since[j]++;
      if (stage[j] != GREEN) {
        proceed(j, now);
      }
    }
  }

  private void proceed(int j, int now) {
    if (stage[j] == YELLOW && since[j] >= config.yellowSeconds()) {
      stage[j] = ALL_RED;
      since[j] = 0;
    }
    if (stage[j] == ALL_RED && since[j] >= config.allRedSeconds()) {
      stage[j] = GREEN;
      since[j] = 0;
      phase[j] = goal[j];
      open(j, now);
    }
  }

  /* The first vehicle of a lane that gets green needs a moment. */
  private void open(int j, int now) {
    int[] ways = network.waysOf[j];
    boolean[] before = network.green[j][phase[j]];
    boolean[] after = network.green[j][goal[j]];
    for (int i = 0; i < ways.length; i++) {
      boolean green = before[i] && after[i];
      if (green && !open[ways[i]]) {
        for (int lane : network.wayLanes[ways[i]]) {
          next[lane] = Math.max(next[lane], now + config.startUpSeconds());
        }
      }
      open[ways[i]] = green;
    }
  }

  record Saved(
      int[] phase,
      int[] goal,
      int[] stage,
      int[] since,
      boolean[] open,
      double[] next,
      long switches) {}

  Saved save() {
    return new Saved(
        phase.clone(),
        goal.clone(),
        stage.clone(),
        since.clone(),
        open.clone(),
        next.clone(),
        switches);
  }

  void load(Saved saved) {
    System.arraycopy(saved.phase, 0, phase, 0, phase.length);
    System.arraycopy(saved.goal, 0, goal, 0, goal.length);
    System.arraycopy(saved.stage, 0, stage, 0, stage.length);
    System.arraycopy(saved.since, 0, since, 0, since.length);
    System.arraycopy(saved.open, 0, open, 0, open.length);
    System.arraycopy(saved.next, 0, next, 0, next.length);
    switches = saved.switches;
  }
}
