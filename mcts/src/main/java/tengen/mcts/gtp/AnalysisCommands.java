package tengen.mcts.gtp;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tengen.env.go.GoState;
import tengen.mcts.SearchResult;

/** The running analyses of Lizzie, Sabaki and KaTrain, and what GoGui shows on demand. */
final class AnalysisCommands {

  private final GtpEngine engine;
  private final GtpGame game;

  AnalysisCommands(GtpEngine engine) {
    this.engine = engine;
    game = engine.game();
  }

  void register() {
    for (Style style : Style.values()) {
      String prefix = style == Style.LEELA ? "lz-" : "kata-";
      engine.register(prefix + "analyze", command -> analyze(Request.of(command, game, style)));
      engine.register(
          prefix + "genmove_analyze", command -> generate(Request.of(command, game, style)));
    }
    engine.register("tengen-search", this::table);
    engine.register("tengen-ownership", command -> ownership());
  }

  private enum Style {
    LEELA,
    KATAGO
  }

  /**
   * What an analysis was asked for.
   *
   * @param player to move
   * @param seconds between two reports
   * @param ownership whether to report who owns each point
   */
  private record Request(Style style, int player, double seconds, boolean ownership) {

    /** Arguments: a colour, an interval in hundredths of a second, key and value pairs. */
    static Request of(GtpCommand command, GtpGame game, Style style) {
      int player = game.state().terminal() ? turnAfterEnd(game) : game.state().currentPlayer();
      double seconds = 0.5;
      boolean ownership = false;
      for (int i = 0; i < command.args().size(); i++) {
        String word = command.arg(i).toLowerCase(Locale.ROOT);
        if (word.matches("[0-9]+")) {
          seconds = interval(word);
        } else if (word.equals("interval")) {
          seconds = interval(command.arg(++i));
        } else if (word.equals("ownership")) {
          ownership = command.arg(++i).equalsIgnoreCase("true");
        } else if (word.matches("b|w|black|white")) {
          player = command.player(i);
        } else {
          i += word.equals("avoid") || word.equals("allow") ? 3 : 1;
        }
      }
      return new Request(style, player, seconds, ownership);
    }

    private static int turnAfterEnd(GtpGame game) {
      return game.moves().isEmpty() ? 0 : 1 - game.moves().get(game.moves().size() - 1).player();
    }

    private static double interval(String centiseconds) {
      if (!centiseconds.matches("[0-9]{1,6}")) {
        throw GtpFailure.syntax();
      }
      return Math.max(0.01, Integer.parseInt(centiseconds) / 100.0);
    }
  }

  /** Reports until the client sends anything. */
  private String analyze(Request request) {
    engine.stream(engine.streamStart());
    GoState position = game.positionFor(request.player());
    Reporter reporter = new Reporter(request, position);
    SearchResult last =
        engine
            .player()
            .think(
                position,
                GtpPlayer.Limit.ENDLESS,
                soFar -> !engine.inputWaits() && reporter.goOn(soFar));
    reporter.report(last);
    // The search may know everything before the client wants something else; the last report
    // stands.
    return GtpEngine.STREAMED;
  }

  /** Plays a move, reporting on the way. */
  private String generate(Request request) {
    engine.stream(engine.streamStart());
    int player = request.player();
    double budget = engine.clock().budget(player, game.state());
    long start = System.nanoTime();
    int move =
        engine
            .chooser()
            .choose(
                player,
                false,
                position -> {
                  Reporter reporter = new Reporter(request, position);
                  SearchResult result =
                      engine.player().think(position, new GtpPlayer.Limit(budget), reporter);
                  reporter.report(result);
                  return result;
                });
    engine.clock().spent(player, (System.nanoTime() - start) / 1e9);
    if (move == MoveChooser.RESIGN) {
      return GtpEngine.STREAMED + "play resign";
    }
    game.play(player, move);
    return GtpEngine.STREAMED + "play " + game.game().moveText(move);
  }

  /** Writes a line every now and then. */
  private final class Reporter implements GtpPlayer.Watcher {

    private final Request request;
    private final GoState position;
    private long next;

    Reporter(Request request, GoState position) {
      this.request = request;
      this.position = position;
      next = System.nanoTime() + (long) (request.seconds() * 1e9);
    }

    @Override
    public boolean goOn(Supplier<SearchResult> soFar) {
      if (System.nanoTime() >= next) {
        report(soFar.get());
        next = System.nanoTime() + (long) (request.seconds() * 1e9);
      }
      return true;
    }

    void report(SearchResult result) {
      String line = line(request.style(), result);
      float[] owner = request.ownership() ? engine.player().ownership(position) : null;
      engine.stream(line + (owner == null ? "" : ownershipText(owner, result.player())) + "\n");
    }
  }

  private String line(Style style, SearchResult result) {
    List<Integer> order =
        IntStream.range(0, result.moves().length)
            .boxed()
            .filter(i -> result.visits()[i] > 0 || result.moves()[i] == result.best())
            .sorted((a, b) -> before(result, a, b))
            .toList();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      line.append(i == 0 ? "" : " ").append(info(style, result, order.get(i), i));
    }
    return line.toString();
  }

  private static int before(SearchResult result, int a, int b) {
    boolean bestA = result.moves()[a] == result.best();
    boolean bestB = result.moves()[b] == result.best();
    return bestA != bestB
        ? (bestA ? -1 : 1)
        : Integer.compare(result.visits()[b], result.visits()[a]);
  }

  private String info(Style style, SearchResult result, int i, int order) {
    int move = result.moves()[i];
    double value = result.visits()[i] > 0 ? result.q()[i] : result.value();
    double winRate = Math.max(0, Math.min(1, (value + 1) / 2));
    // One standard error of a win rate under the mean.
    double low =
        Math.max(0, winRate - Math.sqrt(winRate * (1 - winRate) / (1 + result.visits()[i])));
    int[] line = result.principalVariation();
    String moves =
        line.length > 0 && line[0] == move
            ? IntStream.of(line).mapToObj(game.game()::moveText).collect(Collectors.joining(" "))
            : game.game().moveText(move);
    String numbers =
        style == Style.LEELA
            ? String.format(
                Locale.ROOT,
                "winrate %d prior %d lcb %d",
                Math.round(winRate * 10_000),
                Math.round(result.prior()[i] * 10_000),
                Math.round(low * 10_000))
            : String.format(
                Locale.ROOT,
                "utility %.6f winrate %.6f prior %.6f lcb %.6f",
                value,
                winRate,
                result.prior()[i],
                low);
    return String.format(
        "info move %s visits %d %s order %d pv %s",
        game.game().moveText(move), result.visits()[i], numbers, order, moves);
  }

  /** From the upper left, for the player to move, as KataGo reports it. */
  private String ownershipText(float[] owner, int player) {
    int size = game.state().size();
    StringBuilder text = new StringBuilder(" ownership");
    for (int row = size - 1; row >= 0; row--) {
      for (int column = 0; column < size; column++) {
        float black = owner[row * size + column];
        text.append(String.format(Locale.ROOT, " %.4f", player == 0 ? black : -black));
      }
    }
    return text.toString();
  }

  private String table(GtpCommand command) {
    int player = command.args().isEmpty() ? game.state().currentPlayer() : command.player(0);
    GoState position = game.positionFor(Math.max(0, player));
    SearchResult result =
        engine.player().think(position, GtpPlayer.Limit.OWN, GtpPlayer.Watcher.NONE);
    return "\n" + result.table(game.game()).stripTrailing();
  }

  /** A board of numbers for GoGui, 1 Black's. */
  private String ownership() {
    float[] owner = engine.player().ownership(game.state());
    if (owner == null) {
      throw new GtpFailure("this player cannot tell who owns what");
    }
    int size = game.state().size();
    StringBuilder text = new StringBuilder();
    for (int row = size - 1; row >= 0; row--) {
      text.append('\n');
      for (int column = 0; column < size; column++) {
        text.append(String.format(Locale.ROOT, "%.3f ", owner[row * size + column]));
      }
    }
    return text.toString().stripTrailing();
  }
}
