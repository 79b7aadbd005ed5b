package tengen.selfplay.learn;

import java.util.List;
import tengen.agents.nn.InferenceNet;
import tengen.env.game.Game;
import tengen.env.game.Symmetry;
import tengen.selfplay.data.TrainingGame;

/**
 * How well a network predicts games that it never learnt from.
 *
 * @param positions how many were looked at
 * @param top1 share where the network's best legal move was the recorded one, in [0, 1]
 * @param top5 share where the recorded move was among its five best
 * @param policy cross-entropy of the recorded move, in nats
 * @param value mean squared error of the expected result, in [0, 4]; 1 for always guessing a draw
 *     in games without draws
 * @param winner share of the decided games whose winner the sign of the value names, in [0, 1]
 */
public record Validation(
    int positions, double top1, double top5, double policy, double value, double winner) {

  private static final int BATCH = 64;

  /**
   * Measures a network on evenly spaced positions.
   *
   * @param games of which no position was learnt
   * @param limit greatest number of positions
   */
  public static Validation measure(
      InferenceNet network, Game game, List<TrainingGame> games, int limit) {
    PositionSampler sampler = new PositionSampler(game, games);
    int positions = Math.min(limit, sampler.positions());
    int[] shape = game.observationShape();
    Symmetry identity = Symmetry.identity(shape[1] * shape[2], game.moves());
    Minibatch batch = new Minibatch(game, BATCH);
    float[] logits = new float[BATCH * game.moves()];
    float[] outcomes = new float[BATCH * 3];
    Tally tally = new Tally();
    for (int from = 0; from < positions; from += BATCH) {
      int n = Math.min(BATCH, positions - from);
      for (int row = 0; row < n; row++) {
        long position = (long) (from + row) * sampler.positions() / positions;
        sampler.fill(batch, row, (int) position, identity);
      }
      network.forward(batch.planes, n, logits, outcomes, null, null);
      for (int row = 0; row < n; row++) {
        tally.add(batch, row, game.moves(), logits, outcomes);
      }
    }
    return tally.result(positions);
  }

  private static final class Tally {
    private int best;
    private int amongFive;
    private int decided;
    private int winners;
    private double policy;
    private double value;

    void add(Minibatch batch, int row, int moves, float[] logits, float[] outcomes) {
      addPolicy(batch, row * moves, moves, logits);
      addValue(batch, row * 3, outcomes);
    }

    private void addPolicy(Minibatch batch, int at, int moves, float[] logits) {
      int recorded = 0;
      for (int m = 1; m < moves; m++) {
        recorded = batch.policy[at + m] > batch.policy[at + recorded] ? m : recorded;
      }
      int better = 0;
      double sum = 0;
      for (int m = 0; m < moves; m++) {
        if (batch.mask[at + m] == 0) {
          better += logits[at + m] > logits[at + recorded] ? 1 : 0;
          sum += Math.exp(logits[at + m] - logits[at + recorded]);
        }
      }
      best += better == 0 ? 1 : 0;
      amongFive += better < 5 ? 1 : 0;
      policy += Math.log(sum);
    }

    private void addValue(Minibatch batch, int at, float[] logits) {
      double max = Math.max(logits[at], Math.max(logits[at + 1], logits[at + 2]));
      double win = Math.exp(logits[at] - max);
      double draw = Math.exp(logits[at + 1] - max);
      double loss = Math.exp(logits[at + 2] - max);
      double expected = (win - loss) / (win + draw + loss);
      double result = batch.outcome[at] - batch.outcome[at + 2];
      value += (expected - result) * (expected - result);
      if (result != 0) {
        decided++;
        winners += expected * result > 0 ? 1 : 0;
      }
    }

    Validation result(int n) {
      return new Validation(
          n,
          (double) best / n,
          (double) amongFive / n,
          policy / n,
          value / n,
          decided == 0 ? 0 : (double) winners / decided);
    }
  }
}
