package tengen.env.go;

import static tengen.env.check.Trace.doubles;
import static tengen.env.check.Trace.field;
import static tengen.env.check.Trace.ints;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tengen.env.check.Case;
import tengen.env.check.Cases;
import tengen.env.check.OpenSpielGame;
import tengen.env.check.Replay;
import tengen.env.check.Trace;

/** Games of Go recorded from OpenSpiel, move by move, and its counts of positions. */
public final class OpenSpielGo implements Replay, OpenSpielGame.Source {

  private static final Pattern NAME =
      Pattern.compile("go\\(board_size=(\\d+),komi=(-?\\d+(?:\\.\\d+)?)\\)");

  /** For {@link java.util.ServiceLoader}. */
  public OpenSpielGo() {}

  @Override
  public Optional<OpenSpielGame> find(String name) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    int size = Integer.parseInt(match.group(1));
    GoGame game = game(size, Double.parseDouble(match.group(2)), 2 * size * size);
    return Optional.of(new OpenSpielGame(game, new OpenSpielGame.View() {}));
  }

  private static GoGame game(int size, double komi, int maxLength) {
    GoRules rules = GoRules.named("repetition-draws").withKomi(komi);
    return new GoGame(size, rules, GoPlanes.FEATURES, maxLength);
  }

  @Override
  public boolean reads(String kind, String file) {
    return kind.equals("openspiel") && file.matches("go-\\d+\\.jsonl\\.gz");
  }

  @Override
  public void replay(Path file, Cases cases) throws IOException {
    Trace.lines(
        file,
        (number, line) -> {
          if (number > 0) {
            cases.run(number, check -> replay(check, line));
          }
        });
  }

  private static void replay(Case check, JsonNode line) {
    int size = field(line, "size").asInt();
    double komi = field(line, "komi").asDouble();
    GoState state = game(size, komi, field(line, "max_game_length").asInt()).start();
    int[] moves = ints(line, "moves");
    for (int i = 0; i < moves.length; i++) {
      check.at(i);
      check.same("terminal", false, state.terminal());
      compareLegal(check, line, i, state);
      state.play(moves[i]);
      check.same("board_h", field(line, "board_h").get(i).asText(), boardHash(state));
    }
    compareEnd(check, line, state);
  }

  private static void compareLegal(Case check, JsonNode line, int i, GoState state) {
    int[] buffer = new int[state.game().moves()];
    int count = state.legalMoves(buffer);
    int[] legal = Arrays.copyOf(buffer, count);
    check.same("legal_n", field(line, "legal_n").get(i).asInt(), legal.length);
    check.same("legal_h", field(line, "legal_h").get(i).asText(), hash(legal));
    if (i % 10 == 0) {
      check.same("legal_every10", ints(field(line, "legal_every10").get(i / 10)), legal);
    }
  }

  private static void compareEnd(Case check, JsonNode line, GoState state) {
    check.same("terminal", true, state.terminal());
    String end =
        state.endedByRepetition()
            ? "superko_draw"
            : state.consecutivePasses() == 2 ? "two_passes" : "max_length";
    check.same("end", field(line, "end").asText(), end);
    double[] returns = {state.returns(0), state.returns(1)};
    check.same("returns", doubles(line, "returns"), returns);
    check.same(
        "area_black_minus_white",
        field(line, "area_black_minus_white").asDouble(),
        state.areaScore(false));
  }

  private static String boardHash(GoState state) {
    int[] stones = new int[state.size() * state.size()];
    for (int p = 0; p < stones.length; p++) {
      stones[p] = state.stone(p);
    }
    return hash(stones);
  }

  /** FNV-1a, a number at a time. */
  private static String hash(int[] numbers) {
    long h = 0xcbf29ce484222325L;
    for (int number : numbers) {
      h = (h ^ number) * 0x100000001b3L;
    }
    return String.format("%016x", h);
  }
}
