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
    BoardFrame frame = Boards.frame(state, moves.length == 0 ? -1 : moves[moves.length - 1]);
    return frame.with(Boards.choices(state, frame)).with(Boards.title(state));
  }

  private static Frame text(GameEnvironment world) {
    return new PlainFrame(world.toString(), world.observationSpace(), new float[0]);
  }
}
