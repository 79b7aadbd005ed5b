package tengen.selfplay.learn;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Symmetry;
import tengen.selfplay.data.PolicyTarget;
import tengen.selfplay.data.TrainingGame;

/**
 * Fills minibatches with positions of a list of games: every position with a policy target is
 * equally likely, each under a random symmetry. Games are replayed up to the position drawn, which
 * costs a few microseconds beside a training step of tens of milliseconds.
 */
public final class PositionSampler {

  private final List<TrainingGame> games;
  private final int[] end; // [games] number of positions in the games up to and including this one
  private final List<Symmetry> symmetries;
  private final int planes;
  private final int area;
  private final int moves;
  private final float[] observation; // [planes * area]
  private final float[] owners; // [area]
  private final int[] legal; // [moves]

  /**
   * A sampler over games of the same shape.
   *
   * @throws IllegalArgumentException if there is no position to learn from
   */
  public PositionSampler(Game game, List<TrainingGame> games) {
    this.games = List.copyOf(games);
    end = new int[games.size()];
    int total = 0;
    for (int i = 0; i < end.length; i++) {
      total += games.get(i).positions();
      end[i] = total;
    }
    if (total == 0) {
      throw new IllegalArgumentException(
          "there is no position to learn from in " + games.size() + " games of " + game.name());
    }
    symmetries = game.symmetries();
    int[] shape = game.observationShape();
    planes = shape[0];
    area = shape[1] * shape[2];
    moves = game.moves();
    observation = new float[planes * area];
    owners = new float[area];
    legal = new int[moves];
  }

  /** Number of positions. */
  public int positions() {
    return end[end.length - 1];
  }

  /**
   * Fills rows {@code from … to - 1} with random positions.
   *
   * @param random the draws of exactly these rows
   */
  public void sample(Minibatch batch, int from, int to, UniformRandomProvider random) {
    for (int row = from; row < to; row++) {
      int position = random.nextInt(positions());
      fill(batch, row, position, symmetries.get(random.nextInt(symmetries.size())));
    }
  }

  /**
   * Fills one row with one position.
   *
   * @param position in {@code [0, positions)}
   */
  void fill(Minibatch batch, int row, int position, Symmetry symmetry) {
    int index = firstAbove(position);
    TrainingGame training = games.get(index);
    int within = position - (index == 0 ? 0 : end[index - 1]);
    int ply = plyOf(training, within);
    GameState state = training.game().start();
    for (int i = 0; i < ply; i++) {
      state.play(training.moves()[i]);
    }
    observe(batch, row, state, symmetry);
    policy(batch, row, training.policies().get(ply), symmetry);
    outcome(batch, row, training, state.currentPlayer(), symmetry);
  }

  private int firstAbove(int position) {
    int at = Arrays.binarySearch(end, position + 1);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && end[at - 1] == position + 1) { // games without positions repeat the number
      at--;
    }
    return at;
  }

  private static int plyOf(TrainingGame game, int position) {
    int left = position;
    for (int ply = 0; ; ply++) {
      if (game.policies().get(ply) != null && left-- == 0) {
        return ply;
      }
    }
  }

  private void observe(Minibatch batch, int row, GameState state, Symmetry symmetry) {
    state.observe(state.currentPlayer(), observation, 0);
    symmetry.applyToPlanes(planes, observation, 0, batch.planes, row * planes * area);
    int at = row * moves;
    Arrays.fill(batch.mask, at, at + moves, Minibatch.ILLEGAL);
    int n = state.legalMoves(legal);
    for (int i = 0; i < n; i++) {
      batch.mask[at + symmetry.moves()[legal[i]]] = 0;
    }
  }

  private void policy(Minibatch batch, int row, PolicyTarget target, Symmetry symmetry) {
    int at = row * moves;
    Arrays.fill(batch.policy, at, at + moves, 0);
    for (int i = 0; i < target.moves().length; i++) {
      batch.policy[at + symmetry.moves()[target.moves()[i]]] = target.probabilities()[i];
    }
  }

  private void outcome(
      Minibatch batch, int row, TrainingGame training, int player, Symmetry symmetry) {
    // A result between -1 and 1 is spread over win, draw and loss so that its mean is kept.
    float result = training.returns()[player];
    batch.outcome[row * 3] = Math.max(result, 0);
    batch.outcome[row * 3 + 1] = 1 - Math.abs(result);
    batch.outcome[row * 3 + 2] = Math.max(-result, 0);
    TrainingGame.Outcome outcome = training.outcome();
    batch.known[row] = outcome == null ? 0 : 1;
    batch.score[row] = 0;
    Arrays.fill(owners, 0);
    if (outcome != null) {
      int sign = player == 0 ? 1 : -1;
      batch.score[row] = sign * outcome.score();
      for (int i = 0; i < area; i++) {
        owners[i] = sign * outcome.ownership()[i];
      }
    }
    symmetry.applyToPlanes(1, owners, 0, batch.ownership, row * area);
  }
}
