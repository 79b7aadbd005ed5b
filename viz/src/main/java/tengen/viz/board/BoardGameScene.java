package tengen.viz.board;

import java.util.function.Supplier;
import tengen.env.game.GameState;
import tengen.env.multi.GameEnvironment;
import tengen.viz.scene.Frame;
import tengen.viz.scene.PlainFrame;
import tengen.viz.scene.Scene;
import tengen.viz.scene.Scenes;

/** A board with its stones; of games without one their own scene, or their text. */
public final class BoardGameScene implements Scene<GameEnvironment> {

  /** For {@link java.util.ServiceLoader}. */
  public BoardGameScene() {}

  @Override
  public Class<GameEnvironment> world() {
    return GameEnvironment.class;
  }

  @Override
  public Frame capture(GameEnvironment world) {
    GameState state = world.state();
    if (!Boards.drawable(state)) {
      return Scenes.of(state).map(Supplier::get).orElseGet(() -> text(world));
    }
    int[] moves = world.moves();
    int last = last(world.players());
    BoardFrame frame = Boards.frame(state, last < 0 ? -1 : moves[last]);
    String caption = state.game().name() + " · move " + moves.length;
    if (last >= 0) {
      caption += " · " + state.game().moveText(moves[last]);
    }
    String more = Boards.title(state).caption();
    if (!more.isEmpty()) {
      caption += " · " + more;
    }
    return frame
        .with(new BoardFrame.Title("", "", Boards.result(state), caption))
        .with(Boards.choices(state, frame))
        .with(Notes.NONE.withKnown(Boards.numbers(frame, moves, moves.length)));
  }

  /* What chance did last is not a move. */
  private static int last(int[] players) {
    int last = players.length - 1;
    while (last >= 0 && players[last] < 0) {
      last--;
    }
    return last;
  }

  private static Frame text(GameEnvironment world) {
    return new PlainFrame(world.toString(), world.observationSpace(), new float[0]);
  }
}
