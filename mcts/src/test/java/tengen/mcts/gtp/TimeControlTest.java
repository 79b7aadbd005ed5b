package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.go.GoGame;
import tengen.env.go.GoState;

class TimeControlTest {

  private final TimeControl clock = new TimeControl();
  private final GoState start = GoGame.of(9).start();

  @Test
  void budget_noClock_isNaN() {
    assertThat(clock.budget(0, start)).isNaN();
    clock.settings(0, 10, 0);
    assertThat(clock.budget(0, start)).isNaN();
    clock.settings(60, 0, 0);
    assertThat(clock.budget(0, start)).isPositive();
    clock.unlimited();
    assertThat(clock.budget(0, start)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0, 0, 120",
    "600, 0, 0, 300",
    "60, 30, 5, 300",
    "0, 30, 5, 300",
    "5, 10, 10, 200",
    "3, 0, 0, 100"
  })
  void budget_wholeGameOnOwnClock_neverRunsOut(double main, double extra, int stones, int moves) {
    clock.settings(main, extra, stones);
    double left = main;
    double period = extra;
    int inPeriod = 0;
    for (int move = 0; move < moves; move++) {
      double used = clock.budget(0, start);
      clock.spent(0, used);
      if (used <= left) {
        left -= used;
      } else {
        period -= used - left;
        left = 0;
        assertThat(period).as("byo-yomi left after move %d", move).isGreaterThanOrEqualTo(0);
        if (++inPeriod == stones) {
          period = extra;
          inPeriod = 0;
        }
      }
      assertThat(left > 0 || stones > 0 || used <= 0.011).as("move %d", move).isTrue();
    }
  }

  @Test
  void budget_timeLeft_isBelieved() {
    clock.settings(600, 30, 5);
    double early = clock.budget(1, start);
    clock.left(1, 10, 0);
    assertThat(clock.budget(1, start)).isBetween(0.1, 10.0).isLessThan(early);
    clock.left(1, 30, 5);
    assertThat(clock.budget(1, start)).isBetween(4.0, 6.0);
    clock.left(1, 2, 1);
    assertThat(clock.budget(1, start)).isBetween(0.5, 2.0);
    assertThat(clock.budget(0, start)).isEqualTo(early);
  }

  @Test
  void periods_eachMoveHasAPeriodOfItsOwn() {
    clock.periods(0, 10, 3);
    for (int move = 0; move < 50; move++) {
      double budget = clock.budget(0, start);
      assertThat(budget).isBetween(5.0, 10.0);
      clock.spent(0, budget);
    }
    clock.spent(0, 35);
    assertThat(clock.budget(0, start)).isLessThan(0.1);
  }

  @Test
  void restart_putsBothClocksBack() {
    clock.settings(60, 0, 0);
    double full = clock.budget(0, start);
    clock.spent(0, 50);
    assertThat(clock.budget(0, start)).isLessThan(full);
    clock.restart();
    assertThat(clock.budget(0, start)).isEqualTo(full);
  }

  @Test
  void settings_negativeNumbers_areRefused() {
    assertThatThrownBy(() -> clock.settings(-1, 0, 0)).isInstanceOf(GtpFailure.class);
  }
}
