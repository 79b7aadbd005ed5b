package tengen.mcts.eval;

import java.util.Arrays;
import tengen.agents.nn.InferenceNet;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Symmetry;
import tengen.mcts.Evaluator;

/**
 * Asks a network about a position turned and mirrored, and turns the answer back (AlphaGo Zero,
 * Silver et al. 2017, methods): one symmetry at random, or the mean over all.
 *
 * <p>Which symmetry a position gets depends on its hash and the seed only, not on the order of the
 * calls: a search gives the same tree whatever is asked in between.
 */
public final class SymmetryEvaluator implements Evaluator {

  /** Which symmetries are asked. */
  public enum Mode {
    /** One for each position, drawn from its hash. */
    ONE,
    /** All of them; probabilities and values are averaged. */
    ALL
  }

  private final InferenceNet net;
  private final Symmetry[] symmetries;
  private final Symmetry[] inverses;
  private final Mode mode;
  private final long seed;
  private final int inputs;
  private final int moves;
  private final float[] seen;
  private final float[] turnedBack;
  private final double[] policy;
  private float[] planes = {};
  private float[] logits = {};
  private float[] wdl = {};

  /**
   * @param net closed with this evaluator
   * @param seed another one chooses other symmetries
   * @throws IllegalArgumentException if the network is for other planes or moves
   */
  public SymmetryEvaluator(Game game, InferenceNet net, Mode mode, long seed) {
    NetworkEvaluator.check(game, net.spec());
    this.net = net;
    this.mode = mode;
    this.seed = seed;
    symmetries = game.symmetries().toArray(new Symmetry[0]);
    inverses = game.symmetries().stream().map(Symmetry::inverse).toArray(Symmetry[]::new);
    inputs = net.spec().inputs();
    moves = net.spec().moves();
    seen = new float[inputs];
    turnedBack = new float[moves];
    policy = new double[moves];
  }

  @Override
  public void evaluate(Batch batch) {
    if (batch.size == 0) {
      return;
    }
    int each = mode == Mode.ALL ? symmetries.length : 1;
    reserve(batch.size * each);
    for (int i = 0; i < batch.size; i++) {
      GameState position = batch.positions[i];
      position.observe(position.currentPlayer(), seen, 0);
      for (int k = 0; k < each; k++) {
        Symmetry symmetry = symmetries[mode == Mode.ALL ? k : chosen(position)];
        symmetry.applyToPlanes(net.spec().planes(), seen, 0, planes, (i * each + k) * inputs);
      }
    }
    net.forward(planes, batch.size * each, logits, wdl);
    for (int i = 0; i < batch.size; i++) {
      if (mode == Mode.ALL) {
        average(batch, i);
      } else {
        Symmetry back = inverses[chosen(batch.positions[i])];
        back.applyToMoves(logits, i * moves, batch.logits, i * moves);
        batch.values[i] = Wdl.value(wdl, 3 * i);
      }
    }
  }

  /** Index of the symmetry for a position: the high bits of a mixed hash, scaled. */
  private int chosen(GameState position) {
    long mixed = (position.hash() ^ seed) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (((mixed >>> 32) * symmetries.length) >>> 32);
  }

  /** The logarithm of the mean probability of each move, and the mean value. */
  private void average(Batch batch, int row) {
    Arrays.fill(policy, 0);
    double value = 0;
    for (int k = 0; k < symmetries.length; k++) {
      int at = row * symmetries.length + k;
      double total = Wdl.logSumExp(logits, at * moves, moves);
      inverses[k].applyToMoves(logits, at * moves, turnedBack, 0);
      for (int m = 0; m < moves; m++) {
        policy[m] += Math.exp(turnedBack[m] - total);
      }
      value += Wdl.value(wdl, 3 * at);
    }
    for (int m = 0; m < moves; m++) {
      double mean = Math.max(policy[m] / symmetries.length, Float.MIN_NORMAL);
      batch.logits[row * moves + m] = (float) Math.log(mean);
    }
    batch.values[row] = (float) (value / symmetries.length);
  }

  private void reserve(int rows) {
    if (wdl.length < 3 * rows) {
      planes = new float[rows * inputs];
      logits = new float[rows * moves];
      wdl = new float[3 * rows];
    }
  }

  @Override
  public void close() {
    net.close();
  }
}
