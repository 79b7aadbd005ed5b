package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static tengen.mcts.TreeGame.end;
import static tengen.mcts.TreeGame.turn;

import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.mcts.TreeGame.Node;
import tengen.mcts.eval.UniformEvaluator;

final class SolverTest {

  @Test
  void solver_winBehindAForcedReply_isProven() {
    Node win = turn(1, turn(0, end(1), end(-1)), end(1));
    Node open = turn(1, turn(0, end(-1), end(0)), turn(0, end(0), end(0)));
    SearchResult result = solve(turn(0, open, win));
    assertThat(result.provenWin()).isTrue();
    assertThat(result.best()).isEqualTo(1);
    assertThat(result.proven()[1]).isEqualTo(1f);
    assertThat(result.policy()).containsExactly(0f, 1f);
    assertThat(result.principalVariation()).startsWith(1);
  }

  @Test
  void solver_allRepliesLose_isAProvenLoss() {
    Node lost = turn(1, end(-1), end(1));
    SearchResult result = solve(turn(0, lost, turn(1, lost, turn(0, lost, end(-1))), lost));
    assertThat(result.provenLoss()).isTrue();
    assertThat(result.solved()).isTrue();
    assertThat(result.value()).isEqualTo(-1f);
    assertThat(result.proven()).containsOnly(-1f);
  }

  @Test
  void solver_bestIsADraw_isProvenDraw() {
    Node draw = turn(1, end(0), turn(0, end(0), end(-1)));
    SearchResult result = solve(turn(0, turn(1, end(-1), end(1)), draw));
    assertThat(result.solved()).isTrue();
    assertThat(result.provenWin() || result.provenLoss()).isFalse();
    assertThat(result.value()).isZero();
    assertThat(result.best()).isEqualTo(1);
  }

  @Test
  void solver_samePlayerAgain_signIsKept() {
    SearchResult result = solve(turn(1, turn(1, end(-1), end(1)), turn(0, end(1), end(0))));
    assertThat(result.provenWin()).isTrue();
    assertThat(result.best()).isZero();
  }

  @Test
  void solver_loss_isNotProvenWhileAMoveIsOpen() {
    TreeGame game = new TreeGame(turn(0, end(-1), turn(1, end(0), end(0))));
    Search search = new Search(game, noHurry(), Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 2, new UniformEvaluator());
    assertThat(result.solved()).isFalse();
    assertThat(result.proven()[0]).isEqualTo(-1f);
    assertThat(result.proven()[1]).isNaN();
    assertThat(result.best()).isEqualTo(1);
    assertThat(result.policy()).containsExactly(0f, 1f);
  }

  @Test
  void solver_off_provesNothingAboveTheLastMove() {
    TreeGame game = new TreeGame(turn(0, turn(1, end(1), end(1)), turn(1, end(-1), end(-1))));
    SearchConfig config = SearchConfig.puct().with().solver(false).build();
    Search search = new Search(game, config, Rng.stream(1, "search"));
    SearchResult result = search.run(game.start(), 500, new UniformEvaluator());
    assertThat(result.proven()).containsOnly(Float.NaN);
    assertThat(result.simulations()).isEqualTo(500);
    assertThat(result.best()).isZero();
  }

  private static SearchResult solve(Node root) {
    TreeGame game = new TreeGame(root);
    SearchResult last = null;
    for (SearchConfig config :
        new SearchConfig[] {SearchConfig.gumbel(), SearchConfig.uct(), noHurry()}) {
      Search search = new Search(game, config, Rng.stream(1, "search"));
      last = search.run(game.start(), 1000, new UniformEvaluator());
      assertThat(last.simulations()).isLessThan(1000);
      assertThat(last.solved()).isTrue();
    }
    return last;
  }

  private static SearchConfig noHurry() {
    return SearchConfig.puct().with().firstPlayValue(1).build();
  }
}
