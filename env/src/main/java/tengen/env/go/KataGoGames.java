package tengen.env.go;

import static tengen.env.check.Trace.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Games and positions recorded from KataGo: legality under all ko rules, captures, scores. */
public final class KataGoGames implements Replay {

  private static final Set<String> FILES =
      Set.of("rules_random_games.json", "scoring_games.json", "superko_positions.json");

  /** For {@link java.util.ServiceLoader}. */
  public KataGoGames() {}

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("go") && FILES.contains(file);
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    JsonNode document = Trace.document(file);
    if (document.has("games")) {
      for (JsonNode game : document.get("games")) {
        cases.run(field(game, "id").asText(), check -> game(check, game));
      }
      return;
    }
    for (JsonNode position : field(document, "positions")) {
      cases.run(field(position, "id").asText(), check -> position(check, position));
    }
    for (JsonNode cycle : field(document, "cycles")) {
      cases.run(field(cycle, "id").asText(), check -> cycle(check, cycle));
    }
  }

  private static void game(Case check, JsonNode game) {
    check.needs(
        !game.has("phaseStarts") || game.get("phaseStarts").isEmpty(),
        "no encore phases under territory rules");
    GoState state = start(check, game, rules(check, game));
    JsonNode checks = field(game, "checks");
    int next = 0;
    int ply = 0;
    for (JsonNode move : field(game, "moves")) {
      check.at(ply);
      next = compareAt(check, checks, next, ply++, state);
      play(state, move);
    }
    check.at(ply);
    next = compareAt(check, checks, next, ply, state);
    check.same("checks", checks.size(), next);
    compareEnd(check, game, state);
  }

  /** Makes the checks of a ply; returns the index of the next one. */
  private static int compareAt(Case check, JsonNode checks, int next, int ply, GoState state) {
    int k = next;
    for (; k < checks.size() && field(checks.get(k), "ply").asInt() == ply; k++) {
      compare(check, checks.get(k), state);
    }
    return k;
  }

  private static void compare(Case check, JsonNode recorded, GoState state) {
    compareBoard(check, field(recorded, "board"), state);
    if (!state.terminal()) {
      String next = state.currentPlayer() == 0 ? "B" : "W";
      check.same("nextPlayer", field(recorded, "nextPlayer").asText(), next);
      compareIllegal(check, "illegal", field(recorded, "illegal"), state);
    }
    if (recorded.has("blackStonesCaptured")) {
      check.same(
          "blackStonesCaptured", recorded.get("blackStonesCaptured").asInt(), state.captured(0));
      check.same(
          "whiteStonesCaptured", recorded.get("whiteStonesCaptured").asInt(), state.captured(1));
    }
  }

  private static void compareEnd(Case check, JsonNode game, GoState state) {
    check.same("terminal", true, state.terminal());
    if (game.has("plainAreaScoreWhite")) {
      double plain = state.komi() - state.areaScore(false);
      check.same("plainAreaScoreWhite", game.get("plainAreaScoreWhite").asDouble(), plain);
    }
    if (game.has("handicapBonus")) {
      check.same("handicapBonus", game.get("handicapBonus").asInt(), state.handicapBonus());
    }
    if (game.has("finalBoard")) {
      compareBoard(check, game.get("finalBoard"), state);
    }
    check.same("finalScore", white(field(game, "finalScore").asText()), state.score(1));
  }

  private static void position(Case check, JsonNode position) {
    for (GoRules.Ko ko : GoRules.Ko.values()) {
      if (ko == GoRules.Ko.REPETITION_DRAWS) {
        continue;
      }
      GoRules rules =
          GoRules.named("chinese")
              .withKo(ko)
              .withSuicide(field(position, "suicide").asBoolean())
              .withKomi(0.5);
      GoState state = start(check, position, rules);
      field(position, "moves").forEach(move -> play(state, move));
      compareBoard(check, field(position, "board"), state);
      JsonNode illegal = field(field(position, "illegal"), ko.name());
      compareIllegal(check, "illegal." + ko, illegal, state);
    }
  }

  private static void cycle(Case check, JsonNode cycle) {
    GoState state = start(check, cycle, rules(check, cycle));
    JsonNode moves = field(cycle, "moves");
    for (JsonNode move : moves) {
      check.at(state.length());
      check.same("terminal", false, state.terminal());
      play(state, move);
    }
    compareBoard(check, field(cycle, "board"), state);
    check.same("terminal", true, state.terminal());
    check.same("returns[0]", 0.0, state.returns(0));
  }

  private static GoRules rules(Case check, JsonNode game) {
    JsonNode rules = field(game, "rules");
    check.needs(!rules.path("friendlyPassOk").asBoolean(), "no friendly passes");
    GoRules.Handicap handicap =
        switch (field(rules, "whiteHandicapBonus").asText()) {
          case "N" -> GoRules.Handicap.N;
          case "N-1" -> GoRules.Handicap.N_MINUS_1;
          default -> GoRules.Handicap.ZERO;
        };
    return new GoRules(
        GoRules.Ko.valueOf(field(rules, "ko").asText()),
        field(rules, "suicide").asBoolean(),
        GoRules.Scoring.valueOf(field(rules, "scoring").asText()),
        GoRules.Tax.valueOf(field(rules, "tax").asText()),
        handicap,
        field(rules, "hasButton").asBoolean(),
        false,
        true,
        field(game, "komi").asDouble());
  }

  private static GoState start(Case check, JsonNode game, GoRules rules) {
    int size = field(game, "boardSize").asInt();
    GoState state = new GoGame(size, rules, GoPlanes.FEATURES, Integer.MAX_VALUE).start();
    JsonNode handicap = game.path("handicapStones");
    if (!handicap.isEmpty()) {
      int[] black = new int[handicap.size()];
      for (int i = 0; i < black.length; i++) {
        black[i] = state.game().parseMove(handicap.get(i).asText());
      }
      state.setup(black, new int[0], 1);
    }
    check.at(-1);
    return state;
  }

  private static void play(GoState state, JsonNode move) {
    int player = move.get(0).asText().equals("B") ? 0 : 1;
    if (player != state.currentPlayer()) {
      throw new IllegalArgumentException("it is not the turn of " + move);
    }
    state.play(state.game().parseMove(move.get(1).asText()));
  }

  private static void compareBoard(Case check, JsonNode rows, GoState state) {
    int size = state.size();
    for (int i = 0; i < size; i++) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < size; column++) {
        row.append(".XO".charAt(state.stone((size - 1 - i) * size + column)));
      }
      check.same("board[" + i + "]", rows.get(i).asText(), row.toString());
    }
  }

  private static void compareIllegal(Case check, String field, JsonNode names, GoState state) {
    List<String> expected = new ArrayList<>();
    names.forEach(name -> expected.add(name.asText()));
    Set<String> got = new TreeSet<>();
    for (int p = 0; p < state.game().pass(); p++) {
      if (state.stone(p) == 0 && !state.legal(p)) {
        got.add(state.game().moveText(p));
      }
    }
    check.same(field, new TreeSet<>(expected).toString(), got.toString());
  }

  /** White's lead in a text such as {@code "W+5.5"}. */
  private static double white(String result) {
    if (result.equals("0")) {
      return 0;
    }
    double margin = Double.parseDouble(result.substring(2));
    return result.startsWith("W") ? margin : -margin;
  }
}
