package tengen.env.solve;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.OpenSpielGame;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Values and exploitability of policies, and runs of CFR, that OpenSpiel computed. */
public final class OpenSpielSolutions implements Replay {

  /** From this iteration of CFR+ on, rounding decides some policies. */
  private static final int CHAOTIC = 100;

  /** For {@link java.util.ServiceLoader}. */
  public OpenSpielSolutions() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("openspiel")
        && (file.equals("policies.json.gz") || file.equals("cfr.json.gz"));
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    JsonNode document = Trace.document(file);
    Map<String, Solved> games = new HashMap<>();
    int record = 0;
    boolean policies = file.endsWith("policies.json.gz");
    for (JsonNode entry : field(document, policies ? "policies" : "runs")) {
      String name = field(entry, "game").asText();
      Optional<OpenSpielGame> game = OpenSpielGame.named(name);
      if (game.isEmpty()) {
        cases.skip(OpenSpielGame.missing(name));
      } else {
        Solved solved = games.computeIfAbsent(name, key -> Solved.of(game.get()));
        if (policies) {
          cases.run(record, check -> policy(check, entry, solved));
        } else {
          run(cases, record, entry, solved);
        }
      }
      record++;
    }
  }

  /**
   * A game and its tree.
   *
   * @param sets information sets by OpenSpiel's texts, which differ between players
   */
  private record Solved(GameTree tree, Map<String, Integer> sets) {

    static Solved of(OpenSpielGame game) {
      GameTree tree = GameTree.of(game.game());
      Map<String, Integer> sets = new HashMap<>();
      for (int set = 0; set < tree.sets(); set++) {
        sets.put(game.view().informationText(tree.example(set), tree.player(set)), set);
      }
      return new Solved(tree, sets);
    }

    int set(Case check, String text) {
      Integer set = sets.get(text);
      if (set == null) {
        check.fail("policy", "information state " + text, "none");
      }
      return set;
    }

    /** Compares the moves of a set and gives their recorded probabilities. */
    double[] probabilities(Case check, String text, JsonNode moves) {
      int set = set(check, text);
      check.same("policy." + text + ".length", moves.size(), tree.moves(set));
      double[] result = new double[moves.size()];
      for (int i = 0; i < result.length; i++) {
        check.same("policy." + text, moves.get(i).get(0).asInt(), tree.move(set, i));
        result[i] = moves.get(i).get(1).asDouble();
      }
      return result;
    }
  }

  private static void policy(Case check, JsonNode recorded, Solved game) {
    GameTree tree = game.tree();
    check.same("infostates", field(recorded, "infostates").asInt(), tree.sets());
    TabularPolicy policy = TabularPolicy.uniform(tree);
    JsonNode moves = field(recorded, "policy");
    if (!moves.isNull()) {
      check.same("policy.length", moves.size(), tree.sets());
      for (Map.Entry<String, JsonNode> entry : moves.properties()) {
        double[] probabilities = game.probabilities(check, entry.getKey(), entry.getValue());
        policy.set(game.set(check, entry.getKey()), probabilities);
      }
    }
    check.near("values", doubles(recorded, "values"), Exploitability.values(policy), 1e-10);
    double nashConv = Exploitability.nashConv(policy);
    check.near("nash_conv", field(recorded, "nash_conv").asDouble(), nashConv, 1e-10);
    check.near(
        "exploitability",
        field(recorded, "exploitability").asDouble(),
        Exploitability.exploitability(policy),
        1e-10);
  }

  private static void run(Cases cases, int record, JsonNode recorded, Solved game) {
    boolean plus = field(recorded, "algorithm").asText().equals("CFR+");
    Cfr.Variant variant = plus ? Cfr.Variant.CFR_PLUS : Cfr.Variant.CFR;
    Cfr cfr = new Cfr(game.tree(), variant);
    int step = 0;
    for (JsonNode point : field(recorded, "curve")) {
      int at = step++;
      int iteration = point.get(0).asInt();
      cfr.run(iteration - cfr.iterations());
      cases.run(
          record,
          check -> {
            check.at(at);
            TabularPolicy average = cfr.average();
            boolean chaotic = plus && iteration > CHAOTIC;
            near(
                check,
                "curve[" + at + "][1]",
                point.get(1).asDouble(),
                Exploitability.exploitability(average),
                chaotic);
            double nashConv = Exploitability.nashConv(average);
            near(check, "curve[" + at + "][2]", point.get(2).asDouble(), nashConv, chaotic);
          });
    }
    cases.run(
        record, check -> average(check, field(recorded, "average_policy_at_100"), game, variant));
  }

  private static void near(Case check, String field, double expected, double got, boolean chaotic) {
    if (!chaotic) {
      check.near(field, expected, got, 1e-6);
    } else if (!(Math.abs(got - expected) <= 0.15 * Math.abs(expected))) {
      check.fail(field, expected, got);
    }
  }

  private static void average(Case check, JsonNode recorded, Solved game, Cfr.Variant variant) {
    Cfr cfr = new Cfr(game.tree(), variant);
    cfr.run(100);
    TabularPolicy average = cfr.average();
    for (Map.Entry<String, JsonNode> entry : recorded.properties()) {
      double[] expected = game.probabilities(check, entry.getKey(), entry.getValue());
      int set = game.set(check, entry.getKey());
      for (int i = 0; i < expected.length; i++) {
        String name = "average_policy_at_100." + entry.getKey() + "[" + i + "]";
        check.near(name, expected[i], average.probability(set, i), 1e-6);
      }
    }
  }
}
