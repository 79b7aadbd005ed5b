package tengen.env.scheduling;

import java.util.Arrays;
import java.util.List;
import tengen.env.Measures;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** A position of a {@link JobShopGame}: a schedule that grows. */
public final class JobShopState implements GameState, Measures, ScheduleView {

  private final JobShopGame game;
  private final int width;
  private final int scale;
  private final int longest;
  final Plan plan;

  /** {@code [move]} */
  final boolean[] allowed;

  JobShopState(JobShopGame game) {
    this.game = game;
    width = game.shop().choices();
    scale = game.shop().lowerBound();
    longest = Arrays.stream(game.shop().time).max().orElse(1);
    plan = new Plan(game.shop());
    allowed = new boolean[game.moves()];
    plan.allowed(width, allowed);
  }

  @Override
  public Game game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return plan.complete() ? TERMINAL : 0;
  }

  @Override
  public int legalMoves(int[] out) {
    int many = 0;
    for (int move = 0; move < allowed.length; move++) {
      if (allowed[move]) {
        out[many++] = move;
      }
    }
    return many;
  }

  @Override
  public boolean legal(int move) {
    return move >= 0 && move < allowed.length && allowed[move];
  }

  @Override
  public void play(int move) {
    if (plan.complete()) {
      throw new IllegalStateException("all is planned; the game is over");
    }
    if (!legal(move)) {
      throw new IllegalArgumentException(
          "move " + move + " of " + game.name() + " may not come next");
    }
    int job = move / width;
    plan.add(job, plan.shop.choice[plan.next(job)] + move % width, 0);
    plan.allowed(width, allowed);
  }

  @Override
  public GameState copy() {
    JobShopState copy = new JobShopState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(GameState other) {
    if (!(other instanceof JobShopState state) || state.plan.shop != plan.shop) {
      throw new IllegalArgumentException("not a position of " + game.name() + ": " + other);
    }
    plan.copyFrom(state.plan);
    System.arraycopy(state.allowed, 0, allowed, 0, allowed.length);
  }

  @Override
  public int length() {
    return plan.count;
  }

  /** The end of the last operation planned so far. */
  public int makespan() {
    return plan.makespan;
  }

  /** {@code makespan}, and {@code bound}, below which no schedule that begins so can end. */
  @Override
  public List<String> measures() {
    return List.of("makespan", "bound");
  }

  @Override
  public void measures(double[] out) {
    Require.inRange("length of out", out.length, 2, 2);
    out[0] = plan.makespan;
    out[1] = plan.bound();
  }

  /** What is planned so far, by machine and begin. */
  public List<Bar> gantt() {
    return plan.bars();
  }

  @Override
  public ScheduleMoment moment() {
    int now = plan.complete() ? plan.makespan : plan.frontier();
    return plan.moment(width, allowed, null, List.of(), now);
  }

  @Override
  public double returns(int player) {
    if (!plan.complete()) {
      throw new IllegalStateException("not all is planned yet; the game has no result");
    }
    return game.worth(plan.makespan);
  }

  @Override
  public void observe(int player, float[] out, int at) {
    int plane = allowed.length;
    Arrays.fill(out, at, at + JobShopGame.PLANES * plane, 0);
    int now = plan.complete() ? plan.makespan : plan.frontier();
    JobShop shop = plan.shop;
    float risen = (float) plan.bound() / scale - 1;
    for (int job = 0; job < shop.jobs(); job++) {
      int operation = plan.next(job);
      for (int c = 0; operation >= 0 && c < width; c++) {
        int choice = shop.choice[operation] + c;
        if (choice < shop.choice[operation + 1]) {
          int to = at + job * width + c;
          out[to] = allowed[job * width + c] ? 1 : 0;
          out[to + plane] = (float) shop.time[choice] / longest;
          out[to + 2 * plane] = (float) (plan.earliest(job, choice) - now) / scale;
          out[to + 3 * plane] = (float) plan.load[shop.machine[choice]] / scale;
          out[to + 4 * plane] = (float) (shop.shortest[operation] + shop.tail[operation]) / scale;
          out[to + 5 * plane] = (float) (shop.first[job + 1] - operation) / shop.operations(job);
          out[to + 6 * plane] = (float) (plan.ready[job] - now) / scale;
          out[to + 7 * plane] = risen;
        }
      }
    }
  }

  @Override
  public long hash() {
    long hash = 0;
    for (int job = 0; job < plan.done.length; job++) {
      hash = mix(hash ^ ((long) plan.done[job] << 32 | plan.ready[job]));
    }
    for (int free : plan.free) {
      hash = mix(hash ^ free);
    }
    return mix(hash ^ plan.makespan);
  }

  /* The finaliser of SplitMix64. */
  private static long mix(long z) {
    long x = z + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  @Override
  public String toString() {
    return GanttChart.of(plan, plan.complete() ? plan.makespan : plan.frontier());
  }
}
