package tengen.viz.record;

import tengen.agents.nn.Inference;
import tengen.agents.nn.Network;
import tengen.env.Rng;
import tengen.env.game.GameState;
import tengen.mcts.Search;
import tengen.mcts.SearchConfig;
import tengen.mcts.SearchResult;
import tengen.mcts.eval.NetworkEvaluator;
import tengen.mcts.eval.Networks;
import tengen.viz.board.BoardFrame;
import tengen.viz.board.Boards;

/** Adds to a frame what a network and a search with it think of the position. */
final class Thoughts {

  private Thoughts() {}

  /**
   * Ownership and, where the game goes on, the search's visits and value.
   *
   * @param name as for {@link Networks#open}
   * @throws IllegalArgumentException if there is no such network, or it is of another game
   */
  static BoardFrame add(BoardFrame frame, GameState position, String name, int visits) {
    if (position.terminal()) {
      return frame;
    }
    try (Network network = Networks.open(name, position.game());
        NetworkEvaluator evaluator = new NetworkEvaluator(position.game(), Inference.of(network))) {
      int sign = position.currentPlayer() == 0 ? 1 : -1;
      BoardFrame judged = frame;
      float[] ownership = evaluator.judge(position).ownership();
      if (ownership != null) {
        float[] first = ownership.clone();
        for (int i = 0; i < first.length; i++) {
          first[i] *= sign;
        }
        judged = judged.with(judged.notes().withOwnership(first));
      }
      Search search = new Search(position.game(), SearchConfig.puct(), Rng.stream(0, "record"));
      SearchResult result = search.run(position, visits, evaluator);
      return judged.with(
          Boards.searched(judged, judged.notes(), result.moves(), result.policy())
              .withValue(sign * result.value()));
    }
  }
}
