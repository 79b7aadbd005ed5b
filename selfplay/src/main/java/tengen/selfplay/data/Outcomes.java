package tengen.selfplay.data;

import tengen.env.game.GameState;
import tengen.env.game.Scored;

/** Reads points and owners off a position. */
public final class Outcomes {

  private Outcomes() {}

  /** Score and owners if the position were counted now; null for games without points. */
  public static TrainingGame.Outcome of(GameState state) {
    if (!(state instanceof Scored scored)) {
      return null;
    }
    int[] shape = state.game().observationShape();
    float[] owners = new float[shape[1] * shape[2]];
    scored.ownership(0, owners, 0);
    byte[] ownership = new byte[owners.length];
    for (int i = 0; i < owners.length; i++) {
      ownership[i] = (byte) owners[i];
    }
    return new TrainingGame.Outcome((float) scored.score(0), ownership);
  }
}
