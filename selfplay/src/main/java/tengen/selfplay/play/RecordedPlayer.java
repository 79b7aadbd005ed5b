package tengen.selfplay.play;

import java.util.Arrays;
import java.util.List;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Analysis;
import tengen.selfplay.arena.Analyst;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.arena.Player;

/**
 * Plays a side of a game again as it was played; what is thought of it is somebody else's. Where
 * the game takes another way, that one plays.
 */
public final class RecordedPlayer implements Contestant {

  private final String name;
  private final int[] record;
  private final Contestant thinker;

  /**
   * A player of a game.
   *
   * @param name who it was
   * @param record all moves of the game, of all sides and chance
   * @param thinker whose thoughts are to be seen
   */
  public RecordedPlayer(String name, int[] record, Contestant thinker) {
    this.name = name;
    this.record = record.clone();
    this.thinker = thinker;
  }

  @Override
  public String name() {
    return name;
  }

  /** The thinker's: a match is no record. */
  @Override
  public Player open(Game game) {
    return thinker.open(game);
  }

  @Override
  public Analyst analyst(Game game) {
    Analyst thinking = thinker.analyst(game);
    return new Analyst() {
      @Override
      public void begin(long seed) {
        thinking.begin(seed);
      }

      @Override
      public Analysis analyse(GameState position, int[] moves, int[] players) {
        Analysis thought = thinking.analyse(position, moves, players);
        return follows(moves)
            ? new Analysis(next(moves.length), thought.trace(), thought.ownership(), List.of())
            : thought;
      }

      @Override
      public void close() {
        thinking.close();
      }
    };
  }

  private boolean follows(int[] moves) {
    return moves.length <= record.length
        && Arrays.equals(moves, 0, moves.length, record, 0, moves.length);
  }

  /* At the end of the record nobody goes on. */
  private int next(int length) {
    return length < record.length ? record[length] : Analysis.RESIGN;
  }
}
