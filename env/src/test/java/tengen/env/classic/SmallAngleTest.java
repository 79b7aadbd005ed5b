package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

final class SmallAngleTest {

  /** Both are within one unit of the true value, so two units of each other. */
  @Property(tries = 10_000)
  void sinAndCos_areThoseOfStrictMathToTwoUnits(
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double x) {
    double sine = StrictMath.sin(x);
    double cosine = StrictMath.cos(x);
    assertThat(Math.abs(SmallAngle.sin(x) - sine)).isLessThanOrEqualTo(2 * Math.ulp(sine));
    assertThat(Math.abs(SmallAngle.cos(x) - cosine)).isLessThanOrEqualTo(2 * Math.ulp(cosine));
  }
}
