package tengen.mcts.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.game.Symmetry;
import tengen.mcts.Evaluator;
import tengen.mcts.Evaluator.Batch;

/** Evaluators around a network, with a fake one that sees no symmetry. */
final class NetworkEvaluatorsTest {

  private static final float CLOSE = 1e-5f;

  private final Game game = Games.named("go-5");

  @Test
  void network_values_areWinLessLoss() {
    Batch batch = evaluate(new NetworkEvaluator(game, new FakeNet(game)), positions(3));
    float[] wdl = new float[9];
    float[] planes = new float[3 * new FakeNet(game).spec().inputs()];
    for (int i = 0; i < 3; i++) {
      GameState p = batch.positions[i];
      p.observe(p.currentPlayer(), planes, i * planes.length / 3);
    }
    new FakeNet(game).forward(planes, 3, new float[3 * game.moves()], wdl);
    for (int i = 0; i < 3; i++) {
      double win = Math.exp(wdl[3 * i]);
      double loss = Math.exp(wdl[3 * i + 2]);
      double draw = Math.exp(wdl[3 * i + 1]);
      assertThat((double) batch.values[i])
          .isCloseTo((win - loss) / (win + draw + loss), within(1e-6));
    }
  }

  @Test
  void network_otherGame_isRefused() {
    Game other = Games.named("go-7");
    assertThatThrownBy(() -> new NetworkEvaluator(other, new FakeNet(game)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("go-5")
        .hasMessageContaining("go-7");
  }

  @Test
  void symmetryOne_anyOrderOfCalls_sameAnswers() {
    List<GameState> positions = positions(6);
    Batch together = evaluate(symmetric(SymmetryEvaluator.Mode.ONE, 7), positions);
    Evaluator alone = symmetric(SymmetryEvaluator.Mode.ONE, 7);
    for (int i = positions.size() - 1; i >= 0; i--) {
      Batch one = evaluate(alone, positions.subList(i, i + 1));
      assertThat(one.values[0]).isEqualTo(together.values[i]);
      for (int m = 0; m < game.moves(); m++) {
        assertThat(one.logits[m]).isEqualTo(together.logits[i * game.moves() + m]);
      }
    }
  }

  @Test
  void symmetryOne_differentSeeds_useEverySymmetry() {
    List<GameState> positions = positions(1);
    var answers = new ArrayList<Float>();
    for (int seed = 0; seed < 100; seed++) {
      answers.add(evaluate(symmetric(SymmetryEvaluator.Mode.ONE, seed), positions).logits[0]);
    }
    assertThat(answers.stream().distinct().count()).isBetween(4L, 8L);
  }

  @Test
  void symmetryAll_turnedPosition_turnedAnswer() {
    GameState position = game.start();
    int[] played = {3, 17, 11, 0};
    for (int move : played) {
      position.play(move);
    }
    Evaluator all = symmetric(SymmetryEvaluator.Mode.ALL, 0);
    Batch straight = evaluate(all, List.of(position));
    for (Symmetry symmetry : game.symmetries()) {
      GameState turned = game.start();
      for (int move : played) {
        turned.play(symmetry.moves()[move]);
      }
      Batch answer = evaluate(all, List.of(turned));
      assertThat(answer.values[0]).isCloseTo(straight.values[0], within(CLOSE));
      for (int m = 0; m < game.moves(); m++) {
        assertThat(answer.logits[symmetry.moves()[m]]).isCloseTo(straight.logits[m], within(CLOSE));
      }
    }
  }

  @Test
  void caching_repeatedPositions_askedOnce_sameAnswers() {
    List<GameState> positions = new ArrayList<>(positions(5));
    positions.addAll(positions(5));
    positions.add(positions.get(2).copy());
    var net = new FakeNet(game);
    var cache = new CachingEvaluator(game, new NetworkEvaluator(game, net), 64, 16);
    Batch expected = evaluate(new NetworkEvaluator(game, new FakeNet(game)), positions);
    for (int round = 0; round < 2; round++) {
      Batch got = evaluate(cache, positions);
      assertThat(got.values).isEqualTo(expected.values);
      assertThat(got.logits).isEqualTo(expected.logits);
    }
    assertThat(net.positions).isEqualTo(5);
    assertThat(cache.misses()).isEqualTo(5);
    assertThat(cache.hits()).isEqualTo(17);
    cache.clear();
    evaluate(cache, positions);
    assertThat(net.positions).isEqualTo(10);
  }

  @Test
  void caching_tableOfOne_stillRight() {
    List<GameState> positions = positions(8);
    var cache = new CachingEvaluator(game, new NetworkEvaluator(game, new FakeNet(game)), 1, 8);
    Batch expected = evaluate(new NetworkEvaluator(game, new FakeNet(game)), positions);
    evaluate(cache, positions);
    assertThat(evaluate(cache, positions).logits).isEqualTo(expected.logits);
  }

  private SymmetryEvaluator symmetric(SymmetryEvaluator.Mode mode, long seed) {
    return new SymmetryEvaluator(game, new FakeNet(game), mode, seed);
  }

  private Batch evaluate(Evaluator evaluator, List<GameState> positions) {
    var batch = new Batch(game, positions.size());
    for (GameState position : positions) {
      batch.positions[batch.size++] = position;
    }
    evaluator.evaluate(batch);
    return batch;
  }

  /** Different positions from random play. */
  private List<GameState> positions(int n) {
    var random = Rng.stream(3, "test.positions");
    var result = new ArrayList<GameState>();
    GameState state = game.start();
    int[] moves = new int[game.moves()];
    for (int i = 0; i < n; i++) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
      result.add(state.copy());
    }
    return result;
  }
}
