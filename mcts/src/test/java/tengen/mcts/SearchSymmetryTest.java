package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

final class SearchSymmetryTest {

  private final Game game = Games.named("connect-four");

  @Property(tries = 30)
  void run_mirroredPosition_mirroredResult(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int plies) {
    GameState state = game.start();
    GameState mirrored = game.start();
    var random = Rng.stream(seed, "position");
    int[] moves = new int[7];
    for (int i = 0; i < plies; i++) {
      int move = moves[random.nextInt(state.legalMoves(moves))];
      state.play(move);
      mirrored.play(6 - move);
      if (state.terminal()) {
        return;
      }
    }
    if (state.hash() == mirrored.hash()) {
      return; // its own mirror image: ties go to the lower column
    }
    for (SearchConfig config :
        new SearchConfig[] {
          SearchConfig.puct(), SearchConfig.gumbel().with().gumbelScale(0).build()
        }) {
      SearchResult result = search(config, state);
      SearchResult mirror = search(config, mirrored);
      int n = result.moves().length;
      assertThat(mirror.moves()).hasSize(n);
      for (int i = 0; i < n; i++) {
        assertThat(mirror.moves()[n - 1 - i]).isEqualTo(6 - result.moves()[i]);
        assertThat(mirror.visits()[n - 1 - i]).isEqualTo(result.visits()[i]);
        assertThat(mirror.q()[n - 1 - i]).isCloseTo(result.q()[i], within(1e-5f));
        assertThat(mirror.prior()[n - 1 - i]).isCloseTo(result.prior()[i], within(1e-5f));
      }
      assertThat(mirror.value()).isCloseTo(result.value(), within(1e-5f));
    }
  }

  private SearchResult search(SearchConfig config, GameState state) {
    return new Search(game, config, Rng.stream(1, "search"))
        .run(state, 150, new MirrorEvaluator(game));
  }

  /* Judges a board and its mirror image alike, to the last bit: the columns that a mirror swaps are
   * looked at in the same order, from the column in question outwards. */
  private static final class MirrorEvaluator implements Evaluator {
    private final float[] planes;
    private final int area;

    MirrorEvaluator(Game game) {
      int[] shape = game.observationShape();
      area = shape[1] * shape[2];
      planes = new float[shape[0] * area];
    }

    @Override
    public void evaluate(Batch batch) {
      for (int row = 0; row < batch.size; row++) {
        GameState state = batch.positions[row];
        state.observe(state.currentPlayer(), planes, 0);
        for (int c = 0; c < 7; c++) {
          batch.logits[row * 7 + c] = (float) (0.37 * look(c) + 0.1 * Math.abs(c - 3));
        }
        batch.values[row] = (float) Math.tanh(0.2 * look(3) - 0.3);
      }
    }

    private double look(int column) {
      double sum = 0;
      for (int away = 0; away < 7; away++) {
        sum += (column(column - away) + column(column + away)) / (1 + 0.7 * away);
      }
      return sum;
    }

    private double column(int c) {
      if (c < 0 || c > 6) {
        return 0;
      }
      double sum = 0;
      for (int r = 0; r < 6; r++) {
        sum += (planes[r * 7 + c] - 0.8 * planes[area + r * 7 + c]) * (1 + 0.31 * r);
      }
      return sum;
    }
  }
}
