package tengen.selfplay.arena;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoResult;
import tengen.env.go.sgf.SgfTree;
import tengen.env.go.sgf.SgfWriter;

/** The games of matches as files: SGF for Go, one game a line for others. */
public final class GameFile {

  private GameFile() {}

  /** The name's ending: {@code "sgf"} or {@code "txt"}. */
  public static String extension(Game game) {
    return game instanceof GoGame ? "sgf" : "txt";
  }

  /** A collection of games as bytes. */
  public static byte[] bytes(Game game, List<PlayedGame> games) {
    if (game instanceof GoGame go) {
      return SgfWriter.bytes(games.stream().map(played -> tree(go, played)).toList());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (PlayedGame played : games) {
      out.writeBytes((line(game, played) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String line(Game game, PlayedGame played) {
    String moves = played.moves().stream().map(game::moveText).collect(Collectors.joining(" "));
    return String.join("\t", played.names().get(0), played.names().get(1), moves, played.ending());
  }

  private static SgfTree tree(GoGame game, PlayedGame played) {
    List<GoRecord.Move> moves = new ArrayList<>();
    for (int ply = 0; ply < played.moves().size(); ply++) {
      moves.add(new GoRecord.Move(ply % 2, played.moves().get(ply)));
    }
    GoRecord record =
        new GoRecord(
            game.size(),
            game.rules().komi(),
            "",
            0,
            new int[0],
            new int[0],
            0,
            moves,
            result(played),
            played.names().get(0),
            played.names().get(1));
    SgfTree tree = record.toTree();
    tree.root()
        .setText(
            "C",
            "Game "
                + (played.index() + 1)
                + "; the first "
                + played.opening()
                + " moves are the opening; "
                + played.ending());
    return tree;
  }

  private static GoResult result(PlayedGame played) {
    double side0 = played.resultOfSide0();
    int winner = side0 > 0 ? 0 : 1;
    if (played.forfeit()) {
      return new GoResult(GoResult.End.FORFEIT, winner, java.util.OptionalDouble.empty());
    }
    if (!Double.isNaN(played.margin())) {
      return side0 == 0 ? GoResult.score(0) : GoResult.score(played.margin());
    }
    return GoResult.resignation(winner);
  }
}
