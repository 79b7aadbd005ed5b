package tengen.mcts.gtp;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tengen.env.go.GoState;
import tengen.env.go.sgf.GoResult;
import tengen.mcts.SearchResult;

/** Playing, clocks, and the end of the game. */
final class PlayCommands {

  private final GtpEngine engine;
  private final GtpGame game;

  PlayCommands(GtpEngine engine) {
    this.engine = engine;
    game = engine.game();
  }

  void register() {
    engine.register("play", this::play);
    engine.register("gogui-play_sequence", this::playSequence);
    engine.register("genmove", command -> generate(command.player(0), true, false));
    engine.register("reg_genmove", command -> generate(command.player(0), false, false));
    engine.register("kgs-genmove_cleanup", command -> generate(command.player(0), true, true));
    engine.register("undo", this::undo);
    engine.register("gg-undo", this::undoSeveral);
    engine.register("time_settings", this::timeSettings);
    engine.register("kgs-time_settings", this::kgsTimeSettings);
    engine.register("time_left", this::timeLeft);
    engine.register("kgs-game_over", command -> "");
    engine.register("final_score", command -> finalScore());
    engine.register("final_status_list", this::finalStatusList);
  }

  private String play(GtpCommand command) {
    game.play(command.player(0), command.move(1, game.game()));
    return "";
  }

  private String playSequence(GtpCommand command) {
    for (int i = 0; i < command.args().size(); i += 2) {
      game.play(command.player(i), command.move(i + 1, game.game()));
    }
    return "";
  }

  private String generate(int player, boolean play, boolean cleanup) {
    long start = System.nanoTime();
    double budget = engine.clock().budget(player, game.state());
    int move =
        engine
            .chooser()
            .choose(
                player,
                cleanup,
                position -> think(position, new GtpPlayer.Limit(budget), GtpPlayer.Watcher.NONE));
    if (!play) {
      return game.game().moveText(move == MoveChooser.RESIGN ? game.game().pass() : move);
    }
    engine.clock().spent(player, (System.nanoTime() - start) / 1e9);
    if (move == MoveChooser.RESIGN) {
      return "resign";
    }
    game.play(player, move);
    return game.game().moveText(move);
  }

  private SearchResult think(GoState position, GtpPlayer.Limit limit, GtpPlayer.Watcher watcher) {
    return engine.player().think(position, limit, watcher);
  }

  private String undo(GtpCommand command) {
    game.undo();
    return "";
  }

  private String undoSeveral(GtpCommand command) {
    int count = command.args().isEmpty() ? 1 : command.integer(0);
    if (count < 0 || count > game.moves().size()) {
      throw new GtpFailure("cannot undo");
    }
    for (int i = 0; i < count; i++) {
      game.undo();
    }
    return "";
  }

  private String timeSettings(GtpCommand command) {
    engine.clock().settings(command.real(0), command.real(1), command.integer(2));
    return "";
  }

  private String kgsTimeSettings(GtpCommand command) {
    TimeControl clock = engine.clock();
    switch (command.arg(0).toLowerCase(Locale.ROOT)) {
      case "none" -> clock.unlimited();
      case "absolute" -> clock.settings(command.real(1), 0, 0);
      case "byoyomi" -> clock.periods(command.real(1), command.real(2), command.integer(3));
      case "canadian" -> clock.settings(command.real(1), command.real(2), command.integer(3));
      default -> throw GtpFailure.syntax();
    }
    return "";
  }

  private String timeLeft(GtpCommand command) {
    engine.clock().left(command.player(0), command.real(1), command.integer(2));
    return "";
  }

  private String finalScore() {
    boolean[] dead = engine.status(game.state()).deadStones();
    return GoResult.score(game.lead(dead)).toString();
  }

  private String finalStatusList(GtpCommand command) {
    String wanted = command.arg(0);
    if (!wanted.equals("alive") && !wanted.equals("seki") && !wanted.equals("dead")) {
      throw GtpFailure.syntax();
    }
    FinalStatus status = engine.status(game.state());
    Map<Integer, StringBuilder> chains = new TreeMap<>();
    for (int point = 0; point < game.game().pass(); point++) {
      int chain = status.chainOf(point);
      if (chain >= 0 && wanted.equals(statusOf(status, chain))) {
        StringBuilder line = chains.computeIfAbsent(chain, key -> new StringBuilder());
        line.append(line.length() == 0 ? "" : " ").append(game.game().moveText(point));
      }
    }
    return String.join("\n", chains.values());
  }

  private static String statusOf(FinalStatus status, int point) {
    return status.isDead(point) ? "dead" : status.inSeki(point) ? "seki" : "alive";
  }
}
