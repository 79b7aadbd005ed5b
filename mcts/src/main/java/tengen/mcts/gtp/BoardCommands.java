package tengen.mcts.gtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.env.go.sgf.GoRecord;

/** Setting up: board, komi, rules, handicap, and what stands where. */
final class BoardCommands {

  private final GtpEngine engine;
  private final GtpGame game;

  BoardCommands(GtpEngine engine) {
    this.engine = engine;
    game = engine.game();
  }

  void register() {
    engine.register("boardsize", this::boardSize);
    engine.register("query_boardsize", command -> Integer.toString(game.state().size()));
    engine.register("clear_board", this::clear);
    engine.register("komi", this::komi);
    engine.register("get_komi", command -> number(game.komi()));
    engine.register("fixed_handicap", this::fixedHandicap);
    engine.register("place_free_handicap", this::placeFreeHandicap);
    engine.register("set_free_handicap", this::setFreeHandicap);
    engine.register("get_handicap", command -> Integer.toString(game.handicap()));
    engine.register("showboard", command -> "\n" + game.state().toString().stripTrailing());
    engine.register("kata-get-rules", command -> RuleNames.json(game.rules()));
    engine.register("kata-set-rules", this::rules);
    engine.register("kgs-rules", this::rules);
    engine.register("captures", command -> "" + game.state().captured(1 - command.player(0)));
    engine.register("list_stones", this::listStones);
    engine.register("color", this::color);
    engine.register("is_legal", this::isLegal);
    engine.register("last_move", command -> lastMove());
    engine.register("move_history", command -> moveHistory());
    engine.register("gogui-setup", this::setUp);
  }

  private String boardSize(GtpCommand command) {
    int size = command.integer(0);
    game.resize(size);
    engine.newGame();
    return "";
  }

  private String clear(GtpCommand command) {
    game.clear();
    engine.newGame();
    return "";
  }

  private String komi(GtpCommand command) {
    game.komi(command.real(0));
    return "";
  }

  private String rules(GtpCommand command) {
    command.arg(0);
    GoRules rules = RuleNames.find(String.join(" ", command.args()), game.rules());
    game.rules(rules);
    return "";
  }

  private String fixedHandicap(GtpCommand command) {
    int stones = command.integer(0);
    requireEmptyBoard();
    if (stones < 2 || stones > Handicap.mostFixed(game.state().size())) {
      throw new GtpFailure("invalid number of stones");
    }
    return place(Handicap.fixed(game.state().size(), stones));
  }

  private String placeFreeHandicap(GtpCommand command) {
    int stones = command.integer(0);
    requireEmptyBoard();
    int area = game.game().pass();
    if (stones < 2 || stones >= area) {
      throw new GtpFailure("invalid number of stones");
    }
    // The draft lets an engine place fewer: more than this leaves White no room to live.
    return place(Handicap.free(game.state().size(), Math.min(stones, Math.max(2, area / 4))));
  }

  private String setFreeHandicap(GtpCommand command) {
    requireEmptyBoard();
    int[] points = new int[command.args().size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = command.move(i, game.game());
    }
    boolean distinct = IntStream.of(points).distinct().count() == points.length;
    boolean passes = IntStream.of(points).anyMatch(point -> point == game.game().pass());
    if (points.length < 2 || points.length >= game.game().pass() || !distinct || passes) {
      throw new GtpFailure("bad vertex list");
    }
    place(points);
    return "";
  }

  private void requireEmptyBoard() {
    if (!game.fresh()) {
      throw new GtpFailure("board not empty");
    }
  }

  private String place(int[] points) {
    int[] sorted = IntStream.of(points).sorted().toArray();
    game.setUp(sorted, new int[0], 1, points.length);
    return vertices(IntStream.of(points));
  }

  private String vertices(IntStream points) {
    return points.mapToObj(game.game()::moveText).collect(Collectors.joining(" "));
  }

  /** Pairs of colour and vertex on an empty board. */
  private String setUp(GtpCommand command) {
    requireEmptyBoard();
    List<List<Integer>> stones = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < command.args().size(); i += 2) {
      stones.get(command.player(i)).add(command.move(i + 1, game.game()));
    }
    try {
      game.setUp(sorted(stones.get(0)), sorted(stones.get(1)), 0, 0);
    } catch (IllegalArgumentException e) {
      game.clear();
      throw new GtpFailure("bad vertex list");
    }
    return "";
  }

  private static int[] sorted(List<Integer> points) {
    return points.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private String listStones(GtpCommand command) {
    int colour = command.player(0) + 1;
    GoState state = game.state();
    return vertices(
        IntStream.range(0, game.game().pass()).filter(point -> state.stone(point) == colour));
  }

  private String color(GtpCommand command) {
    int point = command.move(0, game.game());
    if (point == game.game().pass()) {
      throw GtpFailure.syntax();
    }
    return List.of("empty", "black", "white").get(game.state().stone(point));
  }

  private String isLegal(GtpCommand command) {
    int player = command.player(0);
    return game.positionFor(player).legal(command.move(1, game.game())) ? "1" : "0";
  }

  private String lastMove() {
    if (game.moves().isEmpty()) {
      throw new GtpFailure("no previous move known");
    }
    return text(game.moves().get(game.moves().size() - 1));
  }

  private String moveHistory() {
    List<String> lines = new ArrayList<>();
    for (int i = game.moves().size() - 1; i >= 0; i--) {
      lines.add(text(game.moves().get(i)));
    }
    return String.join("\n", lines);
  }

  private String text(GoRecord.Move move) {
    return (move.player() == 0 ? "black " : "white ") + game.game().moveText(move.move());
  }

  /** A number without needless digits. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "");
  }
}
