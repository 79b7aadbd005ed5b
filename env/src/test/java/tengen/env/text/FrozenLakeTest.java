package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Environments;
import tengen.env.check.EnvironmentContract;

class FrozenLakeTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new FrozenLake();
  }

  /** This policy succeeds with probability 0.8936 within 200 steps; 0.85 is called solved. */
  @Test
  void step_optimalPolicy_crossesTheLargeLake() {
    FrozenLake env = new FrozenLake(FrozenLake.Config.V1_8X8);
    int[] policy = ValueIteration.solve(env.table(), 0.995, 1e-13).policy();
    double sum = 0;
    for (long seed = 0; seed < 2000; seed++) {
      env.reset(seed);
      Step step;
      do {
        step = env.step(policy[env.state()]);
        sum += step.reward();
      } while (!step.ended());
    }
    assertThat(sum / 2000).isEqualTo(0.8936, Offset.offset(0.03));
  }

  @Test
  void randomMap_alwaysHasAWay() {
    for (long seed = 0; seed < 50; seed++) {
      List<String> map = FrozenLake.randomMap(seed, 8, 0.7);
      assertThat(map).hasSize(8).allMatch(row -> row.matches("[SFHG]{8}"));
      assertThat(FrozenLake.randomMap(seed, 8, 0.7)).isEqualTo(map);
      FrozenLake.Config config = FrozenLake.Config.V1.withDesc(map).withSlippery(false);
      TransitionTable table = FrozenLake.table(config);
      assertThat(ValueIteration.solve(table, 1, 0).startValue(table)).isEqualTo(1);
    }
  }

  @Test
  void randomMap_otherSeed_otherMap() {
    assertThat(FrozenLake.randomMap(1, 8, 0.8)).isNotEqualTo(FrozenLake.randomMap(2, 8, 0.8));
    assertThat(FrozenLake.randomMap(1, 2, 1)).containsExactly("SF", "FG");
  }

  @Test
  void randomMap_wrongValues_areRefused() {
    assertThatThrownBy(() -> FrozenLake.randomMap(1, 1, 0.8))
        .hasMessage("size must be in [2, 1000]; got 1");
    assertThatThrownBy(() -> FrozenLake.randomMap(1, 1000, 0.1))
        .hasMessageStartingWith("p must be greater for a way from start to goal to exist");
  }

  @Test
  void config_wrongMaps_areRefusedWithRowAndColumn() {
    assertThatThrownBy(() -> FrozenLake.Config.V1.withDesc(List.of("SF", "FGG")))
        .hasMessage("rows of desc must be of one length; row 1 is \"FGG\"");
    assertThatThrownBy(() -> FrozenLake.Config.V1.withDesc(List.of("SF", "FX")))
        .hasMessage("desc must consist of S, F, H and G; row 1, column 1 is X");
    assertThatThrownBy(() -> FrozenLake.Config.V1.withDesc(List.of("FG")))
        .hasMessage("desc must have a start S; got [FG]");
    assertThatThrownBy(() -> new FrozenLake.Config("5x5", null, true, 0.3, 1, 0, 0, 9))
        .hasMessage("mapName must be 4x4 or 8x8; got 5x5");
  }

  @Test
  void make_rowsAsText_makeTheMap() {
    try (Environment<Integer> env =
        Environments.discrete("FrozenLake-v1", Map.of("desc", "SF,HG", "isSlippery", "false"))) {
      env.reset(1);
      env.step(2);
      Step last = env.step(1);
      assertThat(last.terminated()).isTrue();
      assertThat(last.reward()).isEqualTo(1);
    }
  }

  @Test
  void toString_showsTheWalker() {
    FrozenLake env = new FrozenLake(FrozenLake.Config.V1.withSlippery(false));
    env.reset(1);
    env.step(1);
    assertThat(env)
        .hasToString(" S  F  F  F \n[F] H  F  H \n F  F  F  H \n H  F  F  G \ndown, 1 steps");
    assertThat(env.row()).isEqualTo(1);
    assertThat(env.column()).isZero();
  }
}
