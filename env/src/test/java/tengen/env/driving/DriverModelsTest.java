package tengen.env.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DriverModelsTest {

  private static final Idm IDM = new Idm(1, 1.5, 2, 1.5, 4);

  @Test
  void free_atWantedSpeed_isZero() {
    assertThat(IDM.free(30, 30)).isZero();
    assertThat(IDM.free(0, 30)).isEqualTo(1);
    assertThat(IDM.free(-3, 30)).isEqualTo(1);
  }

  @Property
  void follow_atEquilibriumGap_doesNotAccelerate(@ForAll @DoubleRange(max = 29) double speed) {
    double share = Math.pow(speed / 30, 4);
    double distance = IDM.gap(speed, 0) / Math.sqrt(1 - share); // equation 5 of the paper
    assertThat(IDM.follow(speed, 30, 0, distance)).isCloseTo(0, within(1e-9));
  }

  @Property
  void follow_nearerOrFasterApproach_isNeverGreater(
      @ForAll @DoubleRange(max = 40) double speed,
      @ForAll @DoubleRange(max = 20) double approach,
      @ForAll @DoubleRange(min = 1, max = 100) double distance) {
    double now = IDM.follow(speed, 30, approach, distance);
    assertThat(IDM.follow(speed, 30, approach, distance / 2)).isLessThanOrEqualTo(now);
    assertThat(IDM.follow(speed, 30, approach + 1, distance)).isLessThanOrEqualTo(now);
  }

  @Test
  void idm_badNumber_isNamed() {
    assertThatThrownBy(() -> new Idm(1, 0, 2, 1, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("deceleration must be in");
  }

  @Test
  void mobil_politeness_weighsFollowers() {
    Mobil selfish = new Mobil(0, 0.2, 2);
    Mobil polite = new Mobil(1, 0.2, 2);
    assertThat(selfish.pays(0.2, -3, 0)).isTrue();
    assertThat(selfish.pays(0.19, 3, 3)).isFalse();
    assertThat(polite.pays(0.2, -3, 0)).isFalse();
    assertThat(polite.pays(0.1, 0, 0.2)).isTrue();
    assertThat(selfish.safe(-2)).isTrue();
    assertThat(selfish.safe(-2.01)).isFalse();
  }

  @Property
  void slipTangent_andBack_isTheSteering(@ForAll @DoubleRange(min = -1.5, max = 1.5) double angle) {
    assertThat(Bicycle.steering(Bicycle.slipTangent(angle))).isCloseTo(angle, within(1e-12));
  }

  @Test
  void step_constantSteering_drivesACircle() {
    double tangent = Bicycle.slipTangent(0.2);
    double radius = 2.5 / (tangent * Bicycle.cosine(tangent)); // of the centre: half length / sine
    double[] state = {0, 0, 0, 10};
    double greatest = 0;
    int steps = (int) Math.round(2 * Math.PI * radius / 10 / 1e-4);
    for (int i = 0; i < steps; i++) {
      Bicycle.step(state, 0, 0, tangent, 5, 1e-4);
      greatest = Math.max(greatest, Math.hypot(state[0], state[1]));
    }
    assertThat(state[2]).isCloseTo(2 * Math.PI, within(1e-3));
    assertThat(greatest).isCloseTo(2 * radius, within(1e-2));
    assertThat(Math.hypot(state[0], state[1])).isLessThan(0.05);
  }

  @Property(tries = 200)
  void laneKeeping_besideTheLine_reachesIt(
      @ForAll @DoubleRange(min = -4, max = 4) double lateral,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double heading,
      @ForAll @DoubleRange(min = 5, max = 30) double speed) {
    LaneKeeping keeping = new LaneKeeping(0.6, 0.2, Math.PI / 3);
    double[] state = {0, lateral, heading, speed};
    for (int i = 0; i < 600; i++) {
      double tangent = keeping.slipTangent(state[1], 0, state[2], state[3], 5);
      Bicycle.step(state, 0, 0, tangent, 5, 1.0 / 60);
    }
    assertThat(state[1]).isCloseTo(0, within(0.01));
    assertThat(state[2]).isCloseTo(0, within(0.01));
  }

  @Property
  void wrap_anyAngle_isTheSameOneNearZero(@ForAll @DoubleRange(min = -50, max = 50) double angle) {
    double wrapped = LaneKeeping.wrap(angle);
    assertThat(wrapped).isGreaterThanOrEqualTo(-Math.PI).isLessThan(Math.PI);
    assertThat(Math.cos(wrapped)).isCloseTo(Math.cos(angle), within(1e-12));
    assertThat(Math.sin(wrapped)).isCloseTo(Math.sin(angle), within(1e-12));
  }
}
