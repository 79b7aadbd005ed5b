package tengen.env.multi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.go.GoState;

class GameEnvironmentTest {

  private static int anyLegal(
      GameEnvironment world, org.apache.commons.rng.UniformRandomProvider random) {
    boolean[] mask = new boolean[world.actionSpace().n()];
    int count = world.actionMask(mask);
    int left = random.nextInt(count);
    for (int move = 0; ; move++) {
      if (mask[move] && left-- == 0) {
        return move;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect-four", "go-5", "kuhn-poker", "backgammon", "othello-6"})
  void restore_anyStep_sameGameAgain(String name) {
    GameEnvironment world = new GameEnvironment(Games.named(name));
    var random = Rng.stream(3, "moves");
    world.reset(11);
    for (int i = 0; i < 2 && !world.state().terminal(); i++) {
      world.step(anyLegal(world, random));
    }
    Snapshot snapshot = world.snapshot();
    List<Integer> actions = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    while (!world.state().terminal()) {
      actions.add(anyLegal(world, random));
      seen.add(tell(world, world.step(actions.get(actions.size() - 1))));
    }
    int[] moves = world.moves();

    world.restore(snapshot);
    for (int i = 0; i < actions.size(); i++) {
      assertThat(tell(world, world.step(actions.get(i)))).isEqualTo(seen.get(i));
    }
    assertThat(world.moves()).isEqualTo(moves);
  }

  private static String tell(GameEnvironment world, Step step) {
    return world + " " + step.reward() + step.terminated();
  }

  @Test
  void moves_allPlies_leadToThePosition() {
    GameEnvironment world = new GameEnvironment(Games.named("backgammon"));
    world.reset(2);
    var random = Rng.stream(4, "moves");
    for (int i = 0; i < 30 && !world.state().terminal(); i++) {
      world.step(anyLegal(world, random));
    }
    GameState again = world.state().game().start();
    for (int move : world.moves()) {
      again.play(move);
    }

    assertThat(again.hash()).isEqualTo(world.state().hash());
    assertThat(world.players()).contains(GameState.CHANCE, 0, 1);
  }

  @Test
  void step_atTheEnd_paysTheFirstPlayer() {
    GameEnvironment world = new GameEnvironment(Games.named("tic-tac-toe"));
    world.reset(1);
    for (int move : new int[] {0, 3, 1, 4}) {
      assertThat(world.step(move).reward()).isZero();
    }
    Step last = world.step(2);

    assertThat(last.reward()).isEqualTo(1);
    assertThat(last.terminated()).isTrue();
    assertThatThrownBy(() -> world.step(5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("over");
  }

  @Test
  void as_kindOfPosition_isThePosition() {
    GameEnvironment world = new GameEnvironment(Games.named("go-5"));

    assertThat(world.as(GoState.class)).containsSame((GoState) world.state());
    assertThat(world.as(GameEnvironment.class)).containsSame(world);
  }
}
