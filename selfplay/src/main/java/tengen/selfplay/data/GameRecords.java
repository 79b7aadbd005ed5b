package tengen.selfplay.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;
import tengen.env.go.sgf.GamesRead;
import tengen.env.go.sgf.GoRecord;
import tengen.env.go.sgf.GoRecordException;
import tengen.env.go.sgf.GoResult;
import tengen.env.go.sgf.Sgf;

/** Training games from records of Go in SGF: the move that was played is the one to learn. */
public final class GameRecords {

  private final GoGame game;
  private final Map<Double, GoGame> byKomi = new HashMap<>();
  private final List<TrainingGame> games = new ArrayList<>();
  private final List<GamesRead> reads = new ArrayList<>();

  private GameRecords(GoGame game) {
    this.game = game;
  }

  /**
   * Reads files. Games that cannot be used are skipped and told of in {@link #reads}: broken ones,
   * other board sizes, handicap or setup stones, illegal moves, no result.
   *
   * @param game size and rules; the komi is each record's own
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static GameRecords read(GoGame game, List<Path> files) {
    GameRecords records = new GameRecords(game);
    for (Path file : files) {
      records.reads.add(Sgf.games(file, (number, record) -> records.add(record)));
    }
    return records;
  }

  /** The usable games, in the order of the files. */
  public List<TrainingGame> games() {
    return List.copyOf(games);
  }

  /** What was read and skipped, a file each. */
  public List<GamesRead> reads() {
    return List.copyOf(reads);
  }

  private void add(GoRecord record) throws GoRecordException {
    check(record);
    GoGame rules =
        byKomi.computeIfAbsent(
            record.komi(),
            komi ->
                new GoGame(
                    game.size(), game.rules().withKomi(komi), game.planes(), game.maxLength()));
    GoState state = rules.start();
    int[] moves = new int[record.moves().size()];
    List<PolicyTarget> policies = new ArrayList<>(moves.length);
    for (int ply = 0; ply < moves.length; ply++) {
      moves[ply] = play(state, record.moves().get(ply), ply);
      policies.add(PolicyTarget.of(moves[ply]));
    }
    int winner = record.result().winner();
    float black = winner < 0 ? 0 : winner == 0 ? 1 : -1;
    games.add(
        new TrainingGame(
            rules, moves, policies, new float[] {black, -black}, outcome(record.result(), state)));
  }

  private void check(GoRecord record) throws GoRecordException {
    if (record.size() != game.size()) {
      throw new GoRecordException(
          0, "the board is " + record.size() + "x" + record.size() + ", not " + game.size());
    }
    if (record.setupBlack().length + record.setupWhite().length > 0) {
      throw new GoRecordException(0, "it starts with handicap or setup stones");
    }
    if (Math.rint(record.komi() * 2) != record.komi() * 2) {
      throw new GoRecordException(0, "komi " + record.komi() + " is not a multiple of 0.5");
    }
    boolean known = record.result().winner() >= 0 || record.result().end() == GoResult.End.DRAW;
    if (!known) {
      throw new GoRecordException(0, "it has no result");
    }
    if (record.moves().isEmpty()) {
      throw new GoRecordException(0, "it has no moves");
    }
  }

  private static int play(GoState state, GoRecord.Move move, int ply) throws GoRecordException {
    if (state.terminal()) {
      throw new GoRecordException(ply + 1, "it goes on after the end of the game");
    }
    if (move.player() != state.currentPlayer()) {
      throw new GoRecordException(ply + 1, "the same colour moves twice running");
    }
    try {
      state.play(move.move());
    } catch (IllegalArgumentException e) {
      throw new GoRecordException(ply + 1, e.getMessage());
    }
    return move.move();
  }

  /* Points are learnt only where the count agrees with the record: other rules or dead stones that
   * were agreed upon would teach wrong owners. */
  private TrainingGame.Outcome outcome(GoResult result, GoState state) {
    if (result.margin().isEmpty()) {
      return null;
    }
    GoRules counting = state.game().rules().withRemoveDead(true);
    GoState last = state;
    if (!counting.equals(state.game().rules())) {
      last = new GoGame(game.size(), counting, game.planes(), game.maxLength()).start();
      for (int ply = 0; ply < state.length(); ply++) {
        last.play(state.moveAt(ply));
      }
    }
    double margin = result.margin().getAsDouble() * (result.winner() == 1 ? -1 : 1);
    return last.score(0) == margin ? Outcomes.of(last) : null;
  }
}
