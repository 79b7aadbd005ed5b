package tengen.mcts.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.nn.Inference;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.game.Game;
import tengen.env.game.Games;

final class NetworksTest {

  private final Game game = Games.named("go-5");

  @TempDir Path dir;

  @Test
  void open_runDirectory_takesTheBestElseTheNewest() throws IOException {
    save("networks/000002", 2);
    save("networks/000010", 10);
    Files.createDirectories(dir.resolve("networks/000011"));
    assertThat(opened(dir)).isEqualTo(10);
    Files.createDirectories(dir.resolve("state"));
    Files.writeString(dir.resolve("state/progress.json"), "{\"best\": 2}");
    assertThat(opened(dir)).isEqualTo(2);
    assertThat(opened(dir.resolve("networks"))).isEqualTo(10);
    assertThat(opened(dir.resolve("networks/000002/model.json"))).isEqualTo(2);
  }

  @Test
  void open_nothingThere_saysWhatToDo() {
    assertThatThrownBy(() -> Networks.open(dir.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no network in " + dir)
        .hasMessageContaining("model.json");
  }

  @Test
  void judge_realNetwork_givesEveryHead() {
    try (Network network = Network.create(spec(), 1);
        var evaluator = new NetworkEvaluator(game, Inference.of(network))) {
      NetworkEvaluator.Judgement judgement = evaluator.judge(game.start());
      assertThat(judgement.win() + judgement.draw() + judgement.loss()).isBetween(0.9999f, 1.0001f);
      assertThat(judgement.logits()).hasSize(26);
      assertThat(judgement.ownership()).hasSize(25);
      assertThat(judgement.score()).isNotNaN();
    }
  }

  private int opened(Path path) {
    try (Network network = Networks.open(path.toString())) {
      return (int) network.provenance().get("number");
    }
  }

  private void save(String name, int number) {
    try (Network network = Network.create(spec(), number)) {
      network.save(dir.resolve(name), Map.of("number", number));
    }
  }

  private PolicyValueSpec spec() {
    int[] shape = game.observationShape();
    return new PolicyValueSpec("go-5", shape[0], 5, 5, 26, 1, 4, 4, true, true, 10);
  }
}
