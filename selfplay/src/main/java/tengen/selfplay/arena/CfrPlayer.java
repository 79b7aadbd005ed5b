package tengen.selfplay.arena;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;
import tengen.env.solve.Cfr;
import tengen.env.solve.GameTree;
import tengen.env.solve.TabularPolicy;
import tengen.mcts.Analysis;

/**
 * Draws its moves from the average policy of CFR+, which tends to an equilibrium: for games with
 * secrets that are small enough to be written down whole.
 */
final class CfrPlayer implements Player, Analyst {

  private record CfrSeat(UniformRandomProvider random) implements Seat {}

  private static final String STREAM = "player.cfr";

  private final GameTree tree;
  private final TabularPolicy policy;
  private long seed;

  /** Plays a policy, which several may share. */
  private CfrPlayer(TabularPolicy policy) {
    this.policy = policy;
    tree = policy.tree();
  }

  /** All seats of a game play by the same policy, so that it is computed once. */
  static final class Contender implements Contestant {

    private final String name;
    private final int iterations;
    private TabularPolicy policy;

    Contender(String name, int iterations) {
      this.name = name;
      this.iterations = iterations;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public CfrPlayer open(Game game) {
      return new CfrPlayer(policy(game));
    }

    @Override
    public CfrPlayer analyst(Game game) {
      return open(game);
    }

    private synchronized TabularPolicy policy(Game game) {
      if (policy == null || !policy.tree().game().equals(game)) {
        policy = solve(game, iterations);
      }
      return policy;
    }
  }

  /**
   * Thinks through the whole game.
   *
   * @throws IllegalArgumentException if the game has no secrets, or is too large
   */
  private static TabularPolicy solve(Game game, int iterations) {
    if (!(game.start() instanceof InformationState)) {
      throw new IllegalArgumentException(
          "cfr plays games with secrets in turns, such as kuhn-poker; " + game.name() + " is none");
    }
    Cfr cfr = new Cfr(GameTree.of(game), Cfr.Variant.CFR_PLUS);
    cfr.run(iterations);
    return cfr.average();
  }

  @Override
  public CfrSeat sit(int side, long ofGame) {
    return new CfrSeat(Rng.stream(ofGame, STREAM));
  }

  @Override
  public void choose(List<Turn> turns) {
    for (Turn turn : turns) {
      turn.play(draw(turn.position(), ((CfrSeat) turn.seat()).random));
    }
  }

  private int draw(GameState position, UniformRandomProvider random) {
    int set = set(position);
    double left = random.nextDouble();
    int last = tree.moves(set) - 1;
    int i = 0;
    while (i < last && left >= policy.probability(set, i)) {
      left -= policy.probability(set, i++);
    }
    return tree.move(set, i);
  }

  private int set(GameState position) {
    return tree.find(position, position.currentPlayer());
  }

  @Override
  public void begin(long ofGame) {
    seed = ofGame;
  }

  /* The same position of the same game, the same move: one can go back and forth. */
  @Override
  public Analysis analyse(GameState position, int[] moves, int[] players) {
    return Analysis.of(draw(position, Rng.stream(Rng.seed(seed, "ply", moves.length), STREAM)));
  }

  @Override
  public double[] policy(GameState position) {
    double[] probabilities = new double[tree.game().choices()];
    int set = set(position);
    for (int i = 0; i < tree.moves(set); i++) {
      probabilities[tree.move(set, i)] = policy.probability(set, i);
    }
    return probabilities;
  }

  @Override
  public void close() {}
}
