package tengen.selfplay.run;

import java.util.ArrayList;
import java.util.List;
import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoResult;
import tengen.env.go.sgf.SgfTree;
import tengen.env.go.sgf.SgfWriter;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.SelfPlayReport;
import tengen.selfplay.data.TrainingGame;

/**
 * Games of a generation as people and other programs read them: SGF for Go, else moves in lines.
 */
final class GameFiles {

  private GameFiles() {}

  /** The extension of a game's files. */
  static String extension(Game game) {
    return game instanceof GoGame ? "sgf" : "txt";
  }

  static void write(RunDirectory run, int generation, Game game, SelfPlayReport report) {
    var file = run.games(generation, extension(game));
    if (game instanceof GoGame go) {
      AtomicFiles.write(file, sgf(go, generation, report));
    } else {
      AtomicFiles.write(file, lines(game, report));
    }
  }

  private static byte[] sgf(GoGame game, int generation, SelfPlayReport report) {
    List<SgfTree> trees = new ArrayList<>();
    for (int i = 0; i < report.games().size(); i++) {
      TrainingGame played = report.games().get(i);
      List<GoRecord.Move> moves = new ArrayList<>();
      for (int ply = 0; ply < played.moves().length; ply++) {
        moves.add(new GoRecord.Move(ply % 2, played.moves()[ply]));
      }
      int resigned = report.resigned()[i];
      String name = "tengen generation " + (generation - 1);
      trees.add(
          new GoRecord(
                  game.size(),
                  game.rules().komi(),
                  game.rules().toString(),
                  0,
                  new int[0],
                  new int[0],
                  0,
                  moves,
                  resigned >= 0
                      ? GoResult.resignation(1 - resigned)
                      : GoResult.score(played.outcome().score()),
                  name,
                  name)
              .toTree());
    }
    return SgfWriter.bytes(trees);
  }

  private static String lines(Game game, SelfPlayReport report) {
    StringBuilder text = new StringBuilder();
    for (TrainingGame played : report.games()) {
      for (int move : played.moves()) {
        text.append(game.moveText(move)).append(' ');
      }
      text.append("; ").append(played.returns()[0]).append('\n');
    }
    return text.toString();
  }
}
