package tengen.selfplay.arena;

import tengen.agents.nn.Inference;
import tengen.agents.nn.InferenceNet;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.agents.nn.Torch;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Evaluator;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.NetworkEvaluator;
import tengen.mcts.eval.Networks;
import tengen.mcts.eval.SymmetryEvaluator;

/** Opens players that search with a network from a file. */
final class NetworkPlayers {

  private NetworkPlayers() {}

  /**
   * A player for the calling thread. The engine gets one thread of its own for it: matches use more
   * by playing more games at once, and then results do not depend on their number.
   */
  static Player open(String name, int visits, Game game) {
    Torch.threads(1);
    InferenceNet net = inference(name, game);
    // The network alone is asked as it is; search sees each position from a side of its own.
    Evaluator evaluator =
        visits == 1
            ? new NetworkEvaluator(game, net)
            : new SymmetryEvaluator(game, net, SymmetryEvaluator.Mode.ONE, 0);
    return new SearchPlayer(game, evaluator, SearchConfig.puct(), visits);
  }

  /** The same search, one position at a time, telling what it does and who will own the points. */
  static Analyst analyst(String name, int visits, Game game) {
    Torch.threads(1);
    NetworkEvaluator judge = new NetworkEvaluator(game, inference(name, game));
    return new SearchAnalyst(
        game,
        SearchConfig.puct(),
        visits - 1,
        seed ->
            visits == 1
                ? new NetworkEvaluator(game, inference(name, game))
                : new SymmetryEvaluator(
                    game, inference(name, game), SymmetryEvaluator.Mode.ONE, seed),
        new Owners(judge));
  }

  private record Owners(NetworkEvaluator judge) implements SearchAnalyst.Owners {

    @Override
    public float[] of(GameState position) {
      float[] own = judge.judge(position).ownership();
      if (own == null || position.currentPlayer() == 0) {
        return own;
      }
      float[] first = own.clone();
      for (int i = 0; i < first.length; i++) {
        first[i] = -first[i];
      }
      return first;
    }

    @Override
    public void close() {
      judge.close();
    }
  }

  /** Laid out for the game's board if the network knows boards of any size. */
  private static InferenceNet inference(String name, Game game) {
    try (Network network = Networks.open(name, game)) {
      PolicyValueSpec spec = network.spec();
      int[] shape = game.observationShape();
      boolean fits = spec.height() == shape[1] && spec.width() == shape[2];
      if (fits || !spec.anySize() || spec.planes() != shape[0]) {
        return Inference.of(network);
      }
      try (Network resized = network.resized(game.name(), shape[1], shape[2])) {
        return Inference.of(resized);
      }
    }
  }
}
