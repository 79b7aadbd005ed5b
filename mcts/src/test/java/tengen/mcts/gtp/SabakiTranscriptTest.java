package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.mcts.SearchResult;

/**
 * A whole game that a client from elsewhere drove: {@code @sabaki/gtp} 3.0.0 from npm, with its
 * {@code Controller} on our engine as Black and on GNU Go 3.8 as White, an undo, a move with
 * analysis, the end of the game, an analysis cut short, and a position set up by its {@code
 * ControllerStateTracker}. The commands are sent again; the thinking is replaced by the recorded
 * moves, everything else must be answered as recorded.
 */
class SabakiTranscriptTest {

  @Test
  void run_recordedCommands_areAnsweredAsRecorded() throws IOException {
    String commands = resource("sabaki-commands.txt");
    String answers = resource("sabaki-answers.txt");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GtpEngine engine =
        new GtpEngine(
            new Recorded(moves(commands, answers)),
            9,
            GoRules.named("chinese-superko").withKomi(7.5));
    engine
        .resignBelow(0)
        .run(new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8)), out);
    assertThat(comparable(out.toString(StandardCharsets.UTF_8))).isEqualTo(comparable(answers));
    assertThat(answers).contains("= W+88.5\n");
  }

  /** Answers without the numbers of a search and without the list of commands, which may grow. */
  private static List<String> comparable(String answers) {
    return answers
        .lines()
        .filter(line -> !line.startsWith("info ") && !line.matches("[a-z_-]+|= boardsize"))
        .toList();
  }

  /** The moves of the first game in order. */
  private static List<String> moves(String commands, String answers) {
    List<String> moves = new ArrayList<>();
    String[] replies = answers.split("\n\n");
    String[] lines = commands.split("\n");
    for (int i = 0; i < lines.length && !lines[i].startsWith("final_score"); i++) {
      String[] words = lines[i].split(" ");
      if (words[0].equals("play")) {
        moves.add(words[2]);
      } else if (words[0].equals("undo")) {
        moves.remove(moves.size() - 1);
      } else if (words[0].contains("genmove")
          && words.length > 1
          && !words[0].startsWith("known")) {
        moves.add(replies[i].substring(replies[i].lastIndexOf(' ') + 1));
      }
    }
    return moves;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SabakiTranscriptTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Thinks of the recorded move, whatever the position. */
  private static final class Recorded implements GtpPlayer {

    private final List<String> moves;

    Recorded(List<String> moves) {
      this.moves = moves;
    }

    @Override
    public String name() {
      return "Tengen";
    }

    @Override
    public String version() {
      return "0.1.0";
    }

    @Override
    public SearchResult think(GoState position, Limit limit, Watcher watcher) {
      int ply = position.length();
      FixedPlayer player = new FixedPlayer(ply < moves.size() ? moves.get(ply) : "pass");
      return player.think(position, limit, watcher);
    }
  }
}
