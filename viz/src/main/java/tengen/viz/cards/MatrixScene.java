package tengen.viz.cards;

import tengen.env.cards.MatrixGame;
import tengen.env.cards.MatrixState;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A game that is given by a table. */
public final class MatrixScene implements Scene<MatrixState> {

  /** For {@link java.util.ServiceLoader}. */
  public MatrixScene() {}

  @Override
  public Class<MatrixState> world() {
    return MatrixState.class;
  }

  @Override
  public Frame capture(MatrixState state) {
    return new MatrixFrame((MatrixGame) state.game(), state.moveBy(0), state.moveBy(1));
  }
}
