package tengen.selfplay.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReturnsTest {

  @Test
  void text_smallReturns_haveThreeDecimals() {
    assertThat(Returns.text(0.9753, 0.97, 0.9799)).isEqualTo("0.975 (0.970 to 0.980)");
  }

  @Test
  void text_largeReturns_haveOne() {
    assertThat(Returns.text(-143.44)).isEqualTo("-143.4");
    assertThat(Returns.text(Double.NaN)).isEqualTo("NaN");
  }
}
