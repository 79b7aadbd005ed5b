package tengen.env.driving.highway;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment.Step;
import tengen.env.Environments;
import tengen.env.Rng;

/** Costs on straight lanes are there exactly when outlines overlap or the lanes are left behind. */
final class DriveCostsTest {

  private static final int FREQUENCY = 15;

  @ParameterizedTest
  @ValueSource(strings = {"highway-v0", "highway-fast-v0"})
  void cost_recklessDriving_exactlyAtEvents(String id) {
    ContinuousDrive world =
        (ContinuousDrive)
            Environments.make(
                id,
                Map.of(
                    "action",
                    "continuous-action",
                    "simulationFrequency",
                    FREQUENCY,
                    "policyFrequency",
                    FREQUENCY,
                    "lanesCount",
                    "3",
                    "vehiclesCount",
                    "15"));
    UniformRandomProvider random = Rng.stream(8, "test");
    Traffic t = world.stage.traffic;
    double[] costs = new double[world.measures().size()];
    int collision = world.measures().indexOf("cost.collision");
    int road = world.measures().indexOf("cost.off_road");
    int crashes = 0;
    int outside = 0;
    for (int seed = 0; seed < 60; seed++) {
      world.reset(seed);
      double off = 0;
      boolean crashed = false;
      Step step;
      int steps = 0;
      float steer = 0;
      do {
        steer = steps % 10 == 0 ? (random.nextFloat() - 0.5f) * 0.05f : steer;
        step = world.step(new float[] {1, steer});
        world.measures(costs);
        boolean beside = t.y[t.ego] < -2 || t.y[t.ego] > 10;
        assertThat(costs[road] - off).isEqualTo(beside ? 1 : 0);
        off = costs[road];
        outside += beside ? 1 : 0;
        boolean collided = costs[collision] > 0 && !crashed;
        crashed |= collided;
        assertThat(world.cost()).isEqualTo((collided ? 1 : 0) + (beside ? 1 : 0));
        if (collided) {
          assertThat(overlaps(t, true)).isTrue();
        } else if (!crashed) {
          assertThat(overlaps(t, false)).isFalse();
        }
      } while (!step.ended() && ++steps < 600);
      crashes += crashed ? 1 : 0;
    }
    assertThat(crashes).isGreaterThan(5);
    assertThat(outside).isGreaterThan(5);
  }

  /*
   * Whether the car's outline lies over another one, by areas. As in highway-env an impact is
   * foreseen by one frame and pushes cars apart: "about" is the way of two frames, seen from it.
   */
  private static boolean overlaps(Traffic t, boolean about) {
    Area own = outline(t, t.ego, 0);
    boolean any = false;
    for (int i = 0; i < t.all; i++) {
      double way = 2.0 / FREQUENCY * (40 + Math.abs(t.speed[i] - t.speed[t.ego]));
      if (i != t.ego && Math.hypot(t.x[i] - t.x[t.ego], t.y[i] - t.y[t.ego]) < 7 + way) {
        Area other = outline(t, i, about ? 2 * t.speed[i] / FREQUENCY : -1e-6);
        other.intersect(own);
        any |= !other.isEmpty();
      }
    }
    return any;
  }

  private static Area outline(Traffic t, int i, double more) {
    double length = 5 + more;
    double width = 2 + Math.min(more, 0.5);
    var shape = new Rectangle2D.Double(-length / 2, -width / 2, length, width);
    var place = AffineTransform.getTranslateInstance(t.x[i], t.y[i]);
    place.rotate(t.heading[i]);
    return new Area(place.createTransformedShape(shape));
  }
}
