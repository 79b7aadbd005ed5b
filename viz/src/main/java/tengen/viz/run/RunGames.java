package tengen.viz.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoResult;
import tengen.env.go.sgf.Sgf;
import tengen.env.go.sgf.SgfTree;
import tengen.env.io.AtomicFiles;
import tengen.env.multi.GameRecord;
import tengen.selfplay.run.RunDirectory;
import tengen.viz.board.Boards;

/** Reads games from a run directory, or from a game record of its own. */
public final class RunGames {

  private RunGames() {}

  /**
   * The file with a generation's games.
   *
   * @param generation -1 for the newest
   * @throws IllegalArgumentException if there is no such file; names those that there are
   */
  public static Path file(Path run, int generation) {
    if (Files.isRegularFile(run)) {
      return run;
    }
    RunDirectory.requireReadable(run);
    List<Path> files = files(run);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(run + " has no games yet: let it finish a generation");
    }
    if (generation < 0) {
      return files.get(files.size() - 1);
    }
    String wanted = String.format(Locale.ROOT, "%06d.", generation);
    return files.stream()
        .filter(file -> file.getFileName().toString().startsWith(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    run
                        + " has no generation "
                        + generation
                        + ": its games are in "
                        + files.get(0).getFileName()
                        + " to "
                        + files.get(files.size() - 1).getFileName()));
  }

  /**
   * A game of a file.
   *
   * @param run where the settings say which game it is; only read for games other than Go
   * @param number from 1 on
   * @throws IllegalArgumentException if there is no such game, or it is broken
   */
  public static RecordedGame read(Path run, Path file, int number) {
    if (file.toString().endsWith(GameRecord.EXTENSION)) {
      require(file, number, 1);
      return record(GameRecord.read(file));
    }
    return file.toString().endsWith(".txt") ? lines(run, file, number) : sgf(file, number);
  }

  private static RecordedGame record(GameRecord record) {
    int[] none = new int[0];
    List<String> names = record.players();
    String second = names.size() > 1 ? names.get(1) : "";
    String text =
        record.returns() == null ? "" : Boards.result(record.position(record.moves().length));
    return new RecordedGame(
        record.game(), record.moves(), null, none, none, names.get(0), second, text);
  }

  private static RecordedGame sgf(Path file, int number) {
    List<SgfTree> trees = Sgf.read(file);
    require(file, number, trees.size());
    GoRecord record = GoRecord.of(trees.get(number - 1));
    List<GoRecord.Move> moves = record.moves();
    GoGame game =
        new GoGame(record.size(), GoRules.named("tromp-taylor").withKomi(komi(record.komi())));
    return new RecordedGame(
        game,
        moves.stream().mapToInt(GoRecord.Move::move).toArray(),
        moves.stream().mapToInt(GoRecord.Move::player).toArray(),
        record.setupBlack(),
        record.setupWhite(),
        record.black(),
        record.white(),
        text(record.result()));
  }

  private static double komi(double komi) {
    return Math.rint(komi * 2) / 2;
  }

  private static String text(GoResult result) {
    String side = result.winner() == 0 ? "B+" : "W+";
    return switch (result.end()) {
      case DRAW -> "Draw";
      case RESIGNATION -> side + "R";
      case TIME -> side + "T";
      case FORFEIT -> side + "F";
      case SCORE ->
          side + (result.margin().isPresent() ? number(result.margin().getAsDouble()) : "");
      case VOID, UNKNOWN -> "";
    };
  }

  /** Without a needless decimal. */
  static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static RecordedGame lines(Path run, Path file, int number) {
    List<String> lines = AtomicFiles.read(file).lines().toList();
    require(file, number, lines.size());
    Game game = Games.named(gameName(run));
    String[] parts = lines.get(number - 1).split(";", 2);
    List<Integer> moves = new ArrayList<>();
    for (String word : parts[0].strip().split("\\s+")) {
      moves.add(game.parseMove(word));
    }
    int[] played = moves.stream().mapToInt(Integer::intValue).toArray();
    double result = Double.parseDouble(parts[1].strip());
    String text = result == 0 ? "draw" : result > 0 ? "first player won" : "second player won";
    return new RecordedGame(game, played, null, new int[0], new int[0], "first", "second", text);
  }

  /**
   * The game of a self-play run.
   *
   * @throws IllegalArgumentException if its settings do not name one
   */
  public static Game game(Path run) {
    return Games.named(gameName(run));
  }

  /** How many games a file has. */
  public static int count(Path file) {
    return file.toString().endsWith(".txt")
        ? (int) AtomicFiles.read(file).lines().count()
        : Sgf.read(file).size();
  }

  private static String gameName(Path run) {
    Path config = run.resolve("config.yaml");
    return AtomicFiles.read(config)
        .lines()
        .filter(line -> line.startsWith("game:"))
        .map(line -> line.substring(5).replace("\"", "").strip())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(config + " does not name the game"));
  }

  private static void require(Path file, int number, int games) {
    if (number < 1 || number > games) {
      throw new IllegalArgumentException(
          "there is no game " + number + " in " + file + ": it has games 1 to " + games);
    }
  }

  /** Files of games in a run, generation by generation; none where it has none yet. */
  public static List<Path> files(Path run) {
    Path folder = run.resolve("games");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{6}\\.(sgf|txt)"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
