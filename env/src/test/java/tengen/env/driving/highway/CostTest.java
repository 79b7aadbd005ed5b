package tengen.env.driving.highway;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environments;
import tengen.env.Rng;

/**
 * Costs are booked exactly when shapes touch, or are about to within a step of the simulation, for
 * the first time, and when the middle is beside the lane. As in highway-env, vehicles about to
 * touch have crashed in the next step.
 */
class CostTest {

  static Stream<String> worlds() {
    return HighwayFamilyTest.worlds();
  }

  /* An action for each step of the simulation, so that no moment goes unseen. */
  private static Drive<?> make(String id) {
    Map<String, Object> defaults = Environments.spec(id).settings();
    Map<String, Object> settings = new HashMap<>();
    settings.put("policyFrequency", defaults.get("simulationFrequency"));
    return (Drive<?>) Environments.make(id, settings);
  }

  /** The fewest steps of the simulation a second. */
  private static final double HZ = 5;

  private int collisions;
  private int aside;

  @ParameterizedTest
  @MethodSource("worlds")
  void cost_everyFrame_isThereExactlyAtItsEvent(String id) {
    play(make(id), Rng.stream(6, "test"));
    assertThat(collisions + aside).isPositive();
  }

  private <A> void play(Drive<A> world, UniformRandomProvider random) {
    int collision = world.measures().indexOf("cost.collision");
    int offRoad = world.measures().indexOf("cost.off_road");
    double[] before = new double[world.measures().size()];
    double[] after = new double[before.length];
    for (int seed = 0; seed < 6; seed++) {
      world.reset(seed);
      A action = world.actionSpace().sample(random);
      boolean ended = false;
      boolean crashed = false;
      for (int step = 0; step < 400 && !ended; step++) {
        action = step % 15 == 0 ? world.actionSpace().sample(random) : action;
        world.measures(before);
        boolean close = touches(world.stage.traffic, true);
        ended = world.step(action).ended();
        world.measures(after);
        boolean touches = touches(world.stage.traffic, false);
        boolean beside = world.stage.scene.hasEdges() && !isOnLane(world.stage.traffic);
        double hit = after[collision] - before[collision];
        assertThat(hit).as("touches %s, close %s", touches, close).isBetween(0.0, 1.0);
        assertThat(hit == 1 || crashed || !touches).as("a collision is missed").isTrue();
        assertThat(hit == 0 || (!crashed && (touches || close))).as("nobody is near").isTrue();
        assertThat(after[offRoad] - before[offRoad]).isEqualTo(beside ? 1 : 0);
        assertThat(world.cost()).isEqualTo(hit + (beside ? 1 : 0));
        collisions += (int) hit;
        crashed |= hit == 1;
        aside += beside ? 1 : 0;
      }
    }
  }

  /* Whether the agent's vehicle touches another one; or would if it were longer by a step. */
  private static boolean touches(Traffic t, boolean soon) {
    boolean any = false;
    for (int i = 0; i < t.all; i++) {
      double vx = t.speed[i] * Math.cos(t.heading[i]);
      double vy = t.speed[i] * Math.sin(t.heading[i]);
      double dx = t.speed[t.ego] * Math.cos(t.heading[t.ego]) - vx;
      double dy = t.speed[t.ego] * Math.sin(t.heading[t.ego]) - vy;
      double reach = soon ? Math.hypot(dx, dy) / HZ : 0;
      any |= i != t.ego && overlap(corners(t, t.ego, reach), corners(t, i, 0));
    }
    return any;
  }

  private static double[] corners(Traffic t, int i, double reach) {
    double[] result = new double[8];
    double length = t.length[i] / 2 + reach;
    double width = t.width[i] / 2 + reach;
    double c = Math.cos(t.heading[i]);
    double s = Math.sin(t.heading[i]);
    for (int k = 0; k < 4; k++) {
      double along = k == 0 || k == 3 ? length : -length;
      double across = k < 2 ? width : -width;
      result[2 * k] = t.x[i] + along * c - across * s;
      result[2 * k + 1] = t.y[i] + along * s + across * c;
    }
    return result;
  }

  private static boolean overlap(double[] a, double[] b) {
    for (int i = 0; i < 8; i += 2) {
      for (int j = 0; j < 8; j += 2) {
        int k = (i + 2) % 8;
        int m = (j + 2) % 8;
        if (Line2D.linesIntersect(a[i], a[i + 1], a[k], a[k + 1], b[j], b[j + 1], b[m], b[m + 1])) {
          return true;
        }
      }
    }
    return path(a).contains(b[0], b[1]) || path(b).contains(a[0], a[1]);
  }

  private static Path2D path(double[] corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < 8; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  /* Walks along the lane that is nearest and looks how far it is. */
  private static boolean isOnLane(Traffic t) {
    Roads roads = t.roads;
    int lane = t.lane[t.ego];
    double least = Double.POSITIVE_INFINITY;
    for (double s = -5; s <= roads.length[lane] + 5; s += 0.1) {
      double dx = roads.x(lane, s, 0) - t.x[t.ego];
      double dy = roads.y(lane, s, 0) - t.y[t.ego];
      least = Math.min(least, Math.hypot(dx, dy));
    }
    return least <= roads.width[lane] / 2;
  }

  @Test
  void isOnLane_beside_differs() {
    Drive<?> world = make("highway-fast-v0");
    world.reset(1);
    Traffic t = world.stage.traffic;
    assertThat(isOnLane(t)).isTrue();
    t.y[t.ego] -= 20;
    assertThat(isOnLane(t)).isFalse();
  }
}
