package tengen.viz.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environment;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.arena.Players;
import tengen.selfplay.play.GameAgent;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;

/** The trained agents that ship can still be opened, and still do better than chance. */
class ExamplesTest {

  static List<Path> trained() throws IOException {
    return examples(true);
  }

  static List<Path> selfPlay() throws IOException {
    return examples(false);
  }

  private static List<Path> examples(boolean trained) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      return files
          .filter(Files::isDirectory)
          .filter(run -> Files.exists(run.resolve("ratings.json")) != trained)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("selfPlay")
  void network_ofAnExample_winsAgainstChance(Path run) {
    Game game = Games.named(run.getFileName().toString());
    Contestant network = Players.parse("network:" + run + "@8");
    Contestant chance = Players.parse("random");
    int won = 0;
    for (int side = 0; side < 2; side++) {
      List<Contestant> players = side == 0 ? List.of(network, chance) : List.of(chance, network);
      try (GameAgent agent = new GameAgent(game, players, -1, false)) {
        play(agent, 1);
        won += agent.environment().state().returns(side) > 0 ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("trained")
  void agent_ofAnExample_isBetterThanChance(Path run) {
    try (Agent<?> trained = Agents.trained(run, "best");
        Agent<?> chance = Agents.baseline(environment(run), List.of(), "random")) {
      double sum = 0;
      double byChance = 0;
      for (long seed = 1; seed <= 3; seed++) {
        sum += play(trained, seed);
        byChance += play(chance, seed);
      }
      assertThat(sum).isGreaterThan(byChance);
    }
  }

  private static String environment(Path run) {
    try (Stream<String> lines = Files.lines(run.resolve("config.yaml"))) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith("environment: "))
          .map(line -> line.substring(13))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static <A> double play(Agent<A> agent, long seed) {
    float[] observation = agent.begin(seed);
    Environment<A> world = agent.environment();
    double sum = 0;
    Environment.Step step;
    int taken = 0;
    do {
      step = world.step(agent.act(observation));
      observation = step.observation();
      sum += step.reward();
    } while (!step.ended() && ++taken < 300);
    return sum;
  }
}
