package tengen.mcts.eval;

import tengen.agents.nn.InferenceNet;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Evaluator;

/**
 * Asks a network. A position is shown as its player to move sees it; its value is the probability
 * to win less the probability to lose. Holds buffers that grow to the largest batch.
 */
public final class NetworkEvaluator implements Evaluator {

  private final InferenceNet net;
  private final int inputs;
  private float[] planes = {};
  private float[] wdl = {};

  /**
   * @param net closed with this evaluator
   * @throws IllegalArgumentException if the network is for other planes or moves
   */
  public NetworkEvaluator(Game game, InferenceNet net) {
    check(game, net.spec());
    this.net = net;
    inputs = net.spec().inputs();
  }

  static void check(Game game, PolicyValueSpec spec) {
    int[] shape = game.observationShape();
    if (shape[0] != spec.planes()
        || shape[1] != spec.height()
        || shape[2] != spec.width()
        || game.moves() != spec.moves()) {
      throw new IllegalArgumentException(
          String.format(
              "the network is for %s: %d planes of %dx%d and %d moves;"
                  + " %s has %d planes of %dx%d and %d moves",
              spec.game(),
              spec.planes(),
              spec.height(),
              spec.width(),
              spec.moves(),
              game.name(),
              shape[0],
              shape[1],
              shape[2],
              game.moves()));
    }
  }

  /** The shape of the network. */
  public PolicyValueSpec spec() {
    return net.spec();
  }

  @Override
  public void evaluate(Batch batch) {
    if (batch.size == 0) {
      return;
    }
    observe(batch.positions, batch.size);
    net.forward(planes, batch.size, batch.logits, wdl);
    for (int i = 0; i < batch.size; i++) {
      batch.values[i] = Wdl.value(wdl, 3 * i);
    }
  }

  private void observe(GameState[] positions, int n) {
    if (planes.length < n * inputs) {
      planes = new float[n * inputs];
      wdl = new float[n * 3];
    }
    for (int i = 0; i < n; i++) {
      positions[i].observe(positions[i].currentPlayer(), planes, i * inputs);
    }
  }

  /**
   * All that the network says about one position; for viewers and analysis.
   *
   * @throws IllegalArgumentException if the game is over: the answers are those of a player to move
   */
  public Judgement judge(GameState position) {
    if (position.terminal()) {
      throw new IllegalArgumentException("a finished game cannot be judged: nobody is to move");
    }
    observe(new GameState[] {position}, 1);
    PolicyValueSpec spec = net.spec();
    float[] logits = new float[spec.moves()];
    float[] ownership = spec.ownership() ? new float[spec.area()] : null;
    float[] score = spec.score() ? new float[1] : null;
    net.forward(planes, 1, logits, wdl, ownership, score);
    float[] chances = Wdl.probabilities(wdl, 0);
    return new Judgement(
        logits,
        Wdl.value(wdl, 0),
        chances[0],
        chances[1],
        chances[2],
        ownership,
        score == null ? Float.NaN : score[0] * spec.scoreScale());
  }

  /**
   * What a network says about one position, for the player to move.
   *
   * @param logits {@code [moves]}, illegal moves included
   * @param value in [-1, 1]
   * @param win probability
   * @param draw probability
   * @param loss probability
   * @param ownership {@code [H * W]} in [-1, 1], 1 the player's; null if the network has no such
   *     head
   * @param score expected lead in points; NaN if the network has no such head
   */
  public record Judgement(
      float[] logits,
      float value,
      float win,
      float draw,
      float loss,
      float[] ownership,
      float score) {}

  @Override
  public void close() {
    net.close();
  }
}
