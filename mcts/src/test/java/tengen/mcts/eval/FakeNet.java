package tengen.mcts.eval;

import tengen.agents.nn.InferenceNet;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.game.Game;

/** Answers from sums over the planes, weighted by place: asymmetric, quick, exact. */
final class FakeNet implements InferenceNet {

  private final PolicyValueSpec spec;
  int positions;

  FakeNet(Game game) {
    int[] shape = game.observationShape();
    spec =
        new PolicyValueSpec(
            game.name(), shape[0], shape[1], shape[2], game.moves(), 1, 4, 4, false, false, 1);
  }

  @Override
  public PolicyValueSpec spec() {
    return spec;
  }

  @Override
  public void forward(
      float[] planes, int n, float[] logits, float[] wdl, float[] ownership, float[] score) {
    positions += n;
    for (int i = 0; i < n; i++) {
      float sum = 0;
      for (int j = 0; j < spec.inputs(); j++) {
        sum += planes[i * spec.inputs() + j] * (j % 7 + 1) * 0.01f;
      }
      for (int m = 0; m < spec.moves(); m++) {
        float here = m < spec.area() ? planes[i * spec.inputs() + m] : 0;
        logits[i * spec.moves() + m] = here + 0.1f * m + sum;
      }
      wdl[3 * i] = sum;
      wdl[3 * i + 1] = 0.5f;
      wdl[3 * i + 2] = 0;
    }
  }

  @Override
  public void close() {}
}
