package tengen.selfplay.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import tengen.agents.nn.Inference;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.agents.nn.Torch;
import tengen.env.game.Game;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.NetworkEvaluator;

/** Opens players that search with a network from a file. */
final class NetworkPlayers {

  private NetworkPlayers() {}

  /**
   * A player for the calling thread. The engine gets one thread of its own for it: matches use more
   * by playing more games at once, and then results do not depend on their number.
   */
  static Player open(String name, int visits, Game game) {
    Torch.threads(1);
    NetworkEvaluator evaluator = evaluator(Path.of(name), game);
    return new SearchPlayer(game, evaluator, SearchConfig.puct(), visits);
  }

  private static NetworkEvaluator evaluator(Path path, Game game) {
    try (Network network = Network.load(directory(path))) {
      PolicyValueSpec spec = network.spec();
      int[] shape = game.observationShape();
      boolean otherSize = spec.height() != shape[1] || spec.width() != shape[2];
      if (!otherSize || !spec.anySize()) {
        return new NetworkEvaluator(game, Inference.of(network));
      }
      try (Network resized = network.resized(game.name(), shape[1], shape[2])) {
        return new NetworkEvaluator(game, Inference.of(resized));
      }
    }
  }

  /** A network's own directory, or the newest one of a run. */
  private static Path directory(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "no network " + path + ": expected a directory with model.json, or a run's directory");
    }
    Path networks = path.resolve("networks");
    if (!Files.isDirectory(networks)) {
      return path;
    }
    try (Stream<Path> all = Files.list(networks)) {
      return all.filter(each -> each.getFileName().toString().matches("[0-9]+"))
          .max(Comparator.comparing(each -> each.getFileName().toString()))
          .orElseThrow(
              () -> new IllegalArgumentException("the run " + path + " has no network yet"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + networks, e);
    }
  }
}
