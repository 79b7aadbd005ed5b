package tengen.mcts.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;
import tengen.mcts.tree.SequentialHalving;

/** Searches of mctx (DeepMind) on given numbers: Gumbel MuZero and MuZero, without noise. */
public final class MctxReplay implements Replay {

  private static final double TOLERANCE = 1e-9;

  /** For {@link java.util.ServiceLoader}. */
  public MctxReplay() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("math") && file.equals("mctx.json.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    int record = 0;
    for (JsonNode recorded : Trace.field(Trace.document(file), "cases")) {
      cases.run(record++, check -> replay(check, recorded));
    }
  }

  private static void replay(Case check, JsonNode recorded) {
    String kind = Trace.field(recorded, "kind").asText();
    JsonNode params = Trace.field(recorded, "params");
    JsonNode outputs = Trace.field(recorded, "outputs");
    switch (kind) {
      case "considered_visits_sequence" ->
          check.same(
              "outputs.sequence",
              Trace.ints(outputs, "sequence"),
              SequentialHalving.visits(
                  Trace.field(params, "max_num_considered_actions").asInt(),
                  Trace.field(params, "num_simulations").asInt()));
      case "gumbel_muzero_policy" -> gumbel(check, params, recorded, outputs);
      case "muzero_policy" -> muzero(check, params, recorded, outputs);
      default -> check.needs(false, "no search " + kind);
    }
  }

  private static void gumbel(Case check, JsonNode params, JsonNode recorded, JsonNode outputs) {
    TableSearch search = search(params, recorded);
    search.runGumbel(
        Trace.field(params, "num_simulations").asInt(),
        Trace.field(params, "max_num_considered_actions").asInt());
    compare(check, search, outputs);
    check.near(
        "outputs.action_weights",
        Trace.doubles(outputs, "action_weights"),
        search.improvedPolicy(),
        TOLERANCE);
    check.same("outputs.action", Trace.field(outputs, "action").asInt(), search.gumbelAction());
  }

  private static void muzero(Case check, JsonNode params, JsonNode recorded, JsonNode outputs) {
    TableSearch search = search(params, recorded);
    search.runMuZero(
        Trace.field(params, "num_simulations").asInt(),
        Trace.field(params, "pb_c_init").asDouble(),
        Trace.field(params, "pb_c_base").asDouble());
    compare(check, search, outputs);
    check.near(
        "outputs.action_weights",
        Trace.doubles(outputs, "action_weights"),
        search.visitShares(),
        TOLERANCE);
  }

  private static void compare(Case check, TableSearch search, JsonNode outputs) {
    check.same("outputs.visit_counts", Trace.doubles(outputs, "visit_counts"), search.counts());
    check.near("outputs.qvalues", Trace.doubles(outputs, "qvalues"), search.values(), TOLERANCE);
    check.near(
        "outputs.root_value",
        Trace.field(outputs, "root_value").asDouble(),
        search.rootValue(),
        TOLERANCE);
  }

  private static TableSearch search(JsonNode params, JsonNode recorded) {
    return new TableSearch(
        Trace.field(Trace.field(recorded, "inputs"), "nodes"),
        Trace.field(params, "table_size").asInt(),
        Trace.field(params, "discount").asDouble(),
        Trace.ints(params, "invalid_actions"));
  }
}
