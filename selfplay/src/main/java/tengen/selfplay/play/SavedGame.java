package tengen.selfplay.play;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.game.GameState;
import tengen.env.go.GoState;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoResult;
import tengen.env.go.sgf.SgfWriter;
import tengen.env.io.AtomicFiles;
import tengen.env.multi.GameEnvironment;
import tengen.env.multi.GameRecord;

/** Writes a game as a file that other commands read: SGF for Go, a game record for all others. */
public final class SavedGame {

  private SavedGame() {}

  /** How the names of files of a game end. */
  public static String extension(GameState state) {
    return state instanceof GoState ? ".sgf" : GameRecord.EXTENSION;
  }

  /**
   * The first file {@code NAME-1}, {@code NAME-2}, … of a folder that is not there yet.
   *
   * @param folder need not exist
   */
  public static Path next(Path folder, GameState state) {
    for (int i = 1; ; i++) {
      String name = state.game().name().replaceAll("[^A-Za-z0-9.-]+", "-");
      Path file = folder.resolve(name + "-" + i + extension(state));
      if (!Files.exists(file)) {
        return file;
      }
    }
  }

  /**
   * Saves a game as far as it has been played.
   *
   * @param players names, one for each side
   */
  public static void write(Path file, GameEnvironment played, List<String> players) {
    if (played.state() instanceof GoState go) {
      AtomicFiles.write(file, sgf(go, played, players));
    } else {
      record(played, players).write(file);
    }
  }

  private static GameRecord record(GameEnvironment played, List<String> players) {
    GameState state = played.state();
    double[] returns = null;
    if (state.terminal()) {
      returns = new double[players.size()];
      for (int player = 0; player < returns.length; player++) {
        returns[player] = state.returns(player);
      }
    }
    return new GameRecord(state.game(), players, played.moves(), returns);
  }

  private static byte[] sgf(GoState go, GameEnvironment played, List<String> players) {
    List<GoRecord.Move> moves = new ArrayList<>();
    for (int i = 0; i < played.moves().length; i++) {
      moves.add(new GoRecord.Move(played.players()[i], played.moves()[i]));
    }
    GoRecord record =
        new GoRecord(
            go.size(),
            go.komi(),
            go.game().rules().toString(),
            0,
            new int[0],
            new int[0],
            0,
            moves,
            go.terminal() ? GoResult.score(go.score(0)) : GoResult.UNKNOWN,
            players.get(0),
            players.get(1));
    return SgfWriter.bytes(List.of(record.toTree()));
  }
}
