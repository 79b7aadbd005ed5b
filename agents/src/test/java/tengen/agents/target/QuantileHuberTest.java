package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Rng;

final class QuantileHuberTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 0", "3, 2, 1, 0", "10, 10, 0.5, -7", "200, 200, 1, 500", "7, 64, 2, 1e4"})
  void loss_numbersAnywhere_isThatOfTheDefinition(
      int quantiles, int targets, double kappa, double offset) {
    UniformRandomProvider random = Rng.stream(3, "numbers");
    var huber = new QuantileHuber(targets, kappa);
    double[] tau = Quantiles.midpoints(quantiles);
    double[] quantile = new double[quantiles];
    double[] target = new double[targets];
    double[] expected = new double[quantiles];
    double[] got = new double[quantiles];
    for (int round = 0; round < 50; round++) {
      double spread = Math.pow(10, random.nextInt(4) - 2);
      for (int i = 0; i < quantiles; i++) {
        quantile[i] = offset + spread * random.nextDouble();
      }
      for (int j = 0; j < targets; j++) {
        // some are equal to quantiles, some just kappa away
        int kind = random.nextInt(4);
        double like = quantile[random.nextInt(quantiles)];
        target[j] = kind == 0 ? like : kind == 1 ? like + kappa : offset + random.nextDouble();
      }
      double loss = huber.loss(quantile, tau, target, got);
      double defined = Quantiles.loss(quantile, tau, target, kappa, expected);
      assertThat(loss).isCloseTo(defined, within(1e-11 * (1 + defined)));
      for (int i = 0; i < quantiles; i++) {
        assertThat(got[i]).isCloseTo(expected[i], within(1e-10));
      }
    }
  }
}
