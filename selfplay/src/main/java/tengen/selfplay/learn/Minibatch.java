package tengen.selfplay.learn;

import tengen.env.game.Game;

/** Arrays that one gradient step learns from. Allocated once by the trainer and refilled. */
public final class Minibatch {

  /** Rows. */
  public final int size;

  /** {@code [size, planes, height, width]} Observations of the player to move. */
  final float[] planes;

  /** {@code [size, moves]} Target probabilities. */
  final float[] policy;

  /** {@code [size, moves]} 0 for legal moves, {@link #ILLEGAL} for the others: added to logits. */
  final float[] mask;

  /** {@code [size, 3]} Target probabilities of win, draw and loss for the player to move. */
  final float[] outcome;

  /** {@code [size, height * width]} 1 the mover's, -1 the opponent's, 0 nobody's or unknown. */
  final float[] ownership;

  /** {@code [size]} Final score for the player to move, in points. */
  final float[] score;

  /** {@code [size]} 1 where ownership and score are known, else 0. */
  final float[] known;

  /** Added to the logits of illegal moves; far below any logit and far above float's limit. */
  static final float ILLEGAL = -1e9f;

  /** A batch for a game. */
  public Minibatch(Game game, int size) {
    this.size = size;
    int[] shape = game.observationShape();
    int area = shape[1] * shape[2];
    planes = new float[size * shape[0] * area];
    policy = new float[size * game.moves()];
    mask = new float[size * game.moves()];
    outcome = new float[size * 3];
    ownership = new float[size * area];
    score = new float[size];
    known = new float[size];
  }
}
