package tengen.env.check;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;
import static tengen.env.check.Trace.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import tengen.env.game.ChanceState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.TreeCount;

/** Random games and whole-tree counts of OpenSpiel, for every game that a source knows. */
public final class OpenSpielReplay implements Replay {

  /** For {@link ServiceLoader}. */
  public OpenSpielReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("openspiel")
        && (file.equals("trees.json.gz") || file.matches("playthroughs-.*\\.jsonl\\.gz"));
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    if (file.endsWith("trees.json.gz")) {
      JsonNode document = Trace.document(file);
      int record = 0;
      for (JsonNode tree : field(document, "trees")) {
        find(tree, cases, record++, (check, game) -> tree(check, tree, game));
      }
      for (JsonNode perft : field(document, "perft")) {
        find(perft, cases, record++, (check, game) -> perft(check, perft, game));
      }
    } else {
      Informations informations = new Informations();
      Trace.lines(
          file,
          (number, line) -> {
            if (number > 0) {
              find(line, cases, number, (check, game) -> game(check, line, game, informations));
            }
          });
    }
  }

  private interface Body {
    void run(Case check, OpenSpielGame game);
  }

  private static void find(JsonNode node, Cases cases, int record, Body body) {
    String name = field(node, "game").asText();
    Optional<OpenSpielGame> game = OpenSpielGame.named(name);
    if (game.isEmpty()) {
      cases.skip(OpenSpielGame.missing(name));
    } else {
      OpenSpielGame found = game.get();
      cases.run(record, check -> body.run(check, found));
    }
  }

  private static void game(
      Case check, JsonNode line, OpenSpielGame game, Informations informations) {
    check.same(
        "num_distinct_actions", field(line, "num_distinct_actions").asInt(), game.game().moves());
    GameState state = game.game().start();
    StringBuilder history = new StringBuilder();
    int step = 0;
    for (JsonNode recorded : field(line, "steps")) {
      check.at(step++);
      check.same("player", field(recorded, "player").asInt(), state.currentPlayer());
      check.same("legal", ints(recorded, "legal"), legal(state));
      position(check, field(recorded, "state").asText(), game, state);
      if (recorded.has("chance")) {
        chance(check, recorded.get("chance"), state);
      }
      if (recorded.has("obs")) {
        tensors(check, "obs", recorded.get("obs"), game.view()::observation, state);
      }
      if (recorded.has("info_tensor")) {
        JsonNode tensors = recorded.get("info_tensor");
        tensors(check, "info_tensor", tensors, game.view()::informationTensor, state);
      }
      if (recorded.has("info")) {
        informations.compare(check, recorded.get("info"), state, game.view(), history.toString());
      }
      int action = field(recorded, "action").asInt();
      state.play(action);
      history.append(action).append(' ');
    }
    check.at(step);
    check.same("terminal", true, state.terminal());
    position(check, field(line, "final_state").asText(), game, state);
    check.same("returns", doubles(line, "returns"), returns(game.game(), state));
  }

  private static int[] legal(GameState state) {
    int[] moves = new int[state.game().choices()];
    return Arrays.copyOf(moves, state.legalMoves(moves));
  }

  private static double[] returns(Game game, GameState state) {
    double[] returns = new double[game.players()];
    for (int player = 0; player < returns.length; player++) {
      returns[player] = state.returns(player);
    }
    return returns;
  }

  private static void position(Case check, String text, OpenSpielGame game, GameState state) {
    String cells = game.view().cells(state);
    if (cells != null) {
      check.same("state", game.view().recordedCells(text), cells);
    }
  }

  private static void chance(Case check, JsonNode recorded, GameState state) {
    int[] outcomes = new int[state.game().choices()];
    double[] probabilities = new double[state.game().choices()];
    int n = ((ChanceState) state).chanceOutcomes(outcomes, probabilities);
    check.same("chance.length", recorded.size(), n);
    for (int i = 0; i < n; i++) {
      check.same("chance[" + i + "][0]", recorded.get(i).get(0).asInt(), outcomes[i]);
      check.near(
          "chance[" + i + "][1]", recorded.get(i).get(1).asDouble(), probabilities[i], 1e-12);
    }
  }

  private interface Tensor {
    double[] of(GameState state, int player);
  }

  private static void tensors(
      Case check, String field, JsonNode recorded, Tensor tensor, GameState state) {
    for (int player = 0; player < recorded.size(); player++) {
      double[] ours = tensor.of(state, player);
      if (ours != null) {
        check.same(field + "[" + player + "]", doubles(recorded.get(player)), ours);
      }
    }
  }

  private static void tree(Case check, JsonNode recorded, OpenSpielGame game) {
    int depth = field(recorded, "by_depth").size();
    TreeCount count = TreeCount.of(game.game(), depth, true);
    check.same("by_depth", ints(recorded, "by_depth"), count.nodes());
    check.same("terminal_by_depth", ints(recorded, "terminal_by_depth"), count.ended());
    check.same("histories", field(recorded, "histories").asInt(), sum(count.nodes()));
    check.same("terminal", field(recorded, "terminal").asInt(), sum(count.ended()));
    check.same("chance", field(recorded, "chance").asInt(), sum(count.chance()));
    check.same(
        "decision",
        field(recorded, "decision").asInt(),
        sum(count.nodes()) - sum(count.ended()) - sum(count.chance()));
    JsonNode informationStates = field(recorded, "information_states");
    if (!informationStates.isNull()) {
      int[] known = count.informationKeys().stream().mapToInt(Set::size).toArray();
      check.same("information_states", ints(informationStates), known);
    }
    check.same(
        "distinct_states", field(recorded, "distinct_states").asInt(), count.positions().size());
    Map<String, Integer> returns = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : field(recorded, "returns").properties()) {
      returns.put(entry.getKey(), entry.getValue().asInt());
    }
    check.same("returns", returns.toString(), count.returns().toString());
  }

  private static void perft(Case check, JsonNode recorded, OpenSpielGame game) {
    int depth = field(recorded, "nodes_by_depth").size();
    TreeCount count = TreeCount.of(game.game(), depth, false);
    check.same("nodes_by_depth", ints(recorded, "nodes_by_depth"), count.nodes());
    check.same("terminal_by_depth", ints(recorded, "terminal_by_depth"), count.ended());
  }

  private static int sum(int[] numbers) {
    return Arrays.stream(numbers).sum();
  }
}
