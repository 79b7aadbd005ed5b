package tengen.selfplay.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.GameState;
import tengen.env.game.Symmetry;
import tengen.env.go.GoGame;
import tengen.selfplay.data.PolicyTarget;
import tengen.selfplay.data.TrainingGame;

final class PositionSamplerTest {

  private final GoGame game = GoGame.of(3);
  private final TrainingGame first = game(new int[] {4, 0, 8}, true, false, true);
  private final TrainingGame second = game(new int[] {2, 9}, false, true);
  private final PositionSampler sampler =
      new PositionSampler(game, List.of(first, game(new int[] {1}, false), second));

  @Test
  void positions_countOnlyThoseWithTargets() {
    assertThat(sampler.positions()).isEqualTo(3);
  }

  @Test
  void fill_everyPosition_isThatOfTheReplayedGame() {
    int[][] expected = {{0, 0, 4}, {0, 2, 8}, {1, 1, 9}};
    Minibatch batch = new Minibatch(game, 1);
    for (int position = 0; position < 3; position++) {
      TrainingGame source = expected[position][0] == 0 ? first : second;
      int ply = expected[position][1];
      sampler.fill(batch, 0, position, Symmetry.identity(9, 10));
      GameState state = game.start();
      for (int i = 0; i < ply; i++) {
        state.play(source.moves()[i]);
      }
      float[] planes = new float[batch.planes.length];
      state.observe(state.currentPlayer(), planes, 0);
      assertThat(batch.planes).isEqualTo(planes);
      assertThat(batch.policy[expected[position][2]]).isEqualTo(1);
      for (int move = 0; move < 10; move++) {
        assertThat(batch.mask[move] == 0).isEqualTo(state.legal(move));
      }
      int player = state.currentPlayer();
      assertThat(batch.outcome[0]).isEqualTo(player == 0 ? 1 : 0);
      assertThat(batch.outcome[2]).isEqualTo(player == 0 ? 0 : 1);
      assertThat(batch.score[0]).isEqualTo(player == 0 ? 2 : -2);
      assertThat(batch.ownership[5]).isEqualTo(player == 0 ? 1 : -1);
    }
  }

  @Test
  void fill_symmetry_movesEverythingTogether() {
    Minibatch plain = new Minibatch(game, 1);
    Minibatch turned = new Minibatch(game, 1);
    for (Symmetry symmetry : game.symmetries()) {
      sampler.fill(plain, 0, 1, Symmetry.identity(9, 10));
      sampler.fill(turned, 0, 1, symmetry);
      int planes = game.observationShape()[0];
      for (int i = 0; i < 9; i++) {
        for (int plane = 0; plane < planes; plane++) {
          assertThat(turned.planes[plane * 9 + symmetry.points()[i]])
              .isEqualTo(plain.planes[plane * 9 + i]);
        }
        assertThat(turned.ownership[symmetry.points()[i]]).isEqualTo(plain.ownership[i]);
        assertThat(turned.policy[symmetry.moves()[i]]).isEqualTo(plain.policy[i]);
        assertThat(turned.mask[symmetry.moves()[i]]).isEqualTo(plain.mask[i]);
      }
    }
  }

  @Test
  void sample_manyDraws_reachAllPositionsEquallyOften() {
    Minibatch batch = new Minibatch(game, 3000);
    sampler.sample(batch, 0, 3000, Rng.stream(1, "test"));
    int[] counts = new int[3];
    for (int row = 0; row < 3000; row++) {
      boolean pass = batch.policy[row * 10 + 9] == 1;
      boolean centre = batch.policy[row * 10 + 4] == 1;
      counts[pass ? 2 : centre ? 0 : 1]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(880, 1120);
    }
  }

  @Test
  void new_gamesWithoutTargets_isRefused() {
    assertThatThrownBy(() -> new PositionSampler(game, List.of(game(new int[] {1}, false))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no position");
  }

  private TrainingGame game(int[] moves, boolean... targets) {
    List<PolicyTarget> policies = new ArrayList<>();
    for (int i = 0; i < moves.length; i++) {
      policies.add(targets[i] ? PolicyTarget.of(moves[i]) : null);
    }
    byte[] owners = new byte[9];
    owners[5] = 1;
    return new TrainingGame(
        game, moves, policies, new float[] {1, -1}, new TrainingGame.Outcome(2, owners));
  }
}
