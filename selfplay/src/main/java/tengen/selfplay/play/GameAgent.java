package tengen.selfplay.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tengen.agents.Insight;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.InformationState;
import tengen.env.multi.GameEnvironment;
import tengen.env.solve.Belief;
import tengen.mcts.Analysis;
import tengen.mcts.SearchResult;
import tengen.selfplay.arena.Analyst;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.train.Agent;

/**
 * All players of a game: programs, or a person and programs. What is thought for the person is a
 * hint; the person's moves come from outside, as steps of the {@link #environment}.
 */
public final class GameAgent implements Agent<Integer> {

  /** The player who can move at the same time as others. */
  private static final String CHANCE = "random";

  /** How a person is called. */
  public static final String YOU = "you";

  private final GameEnvironment environment;
  private final List<Contestant> players;
  private final boolean renewed;
  private final List<Analyst> analysts = new ArrayList<>();
  private final int person;
  private long seed;
  private Analysis analysis;

  /* Moves that led to the position that was analysed. */
  private int[] analysed;

  /**
   * Opens the players.
   *
   * @param players one for each side; the one of the person's side gives hints
   * @param person the side that a person plays, -1 for none
   * @param renewed whether they are opened anew for each game, as the networks of a run in progress
   *     should be
   * @throws IllegalArgumentException if a player cannot play the game, or there are too many or few
   */
  public GameAgent(Game game, List<Contestant> players, int person, boolean renewed) {
    if (players.size() != game.players()) {
      throw new IllegalArgumentException(
          game.name() + " has " + game.players() + " players, not " + players.size());
    }
    requireTurns(game, players);
    environment = new GameEnvironment(game);
    this.players = new ArrayList<>(players);
    this.person = person;
    this.renewed = renewed;
    try {
      open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /* Nobody's search knows what to do while the other one chooses too. */
  private static void requireTurns(Game game, List<Contestant> players) {
    boolean guess = players.stream().allMatch(player -> player.name().equals(CHANCE));
    if (game.start().currentPlayer() == GameState.SIMULTANEOUS && !guess) {
      throw new IllegalArgumentException(
          "in " + game.name() + " all move at once, which only --player " + CHANCE + " can do");
    }
  }

  private void open() {
    for (Contestant player : players) {
      analysts.add(player.analyst(game()));
    }
  }

  /**
   * Somebody else plays a side from the present position on.
   *
   * @throws IllegalArgumentException if the new player cannot play the game; nothing has changed
   */
  public void replace(int side, Contestant other) {
    Analyst next = other.analyst(game());
    analysts.get(side).close();
    analysts.set(side, next);
    players.set(side, other);
    next.begin(Rng.seed(seed, "side", side));
    analysis = null;
  }

  @Override
  public GameEnvironment environment() {
    return environment;
  }

  /** The game. */
  public Game game() {
    return environment.state().game();
  }

  @Override
  public List<String> players() {
    List<String> names = new ArrayList<>();
    for (int side = 0; side < players.size(); side++) {
      names.add(side == person ? YOU : players.get(side).name());
    }
    return names;
  }

  /** The side that a person plays, -1 for none. */
  public int person() {
    return person;
  }

  @Override
  public String name() {
    return String.join(" against ", players());
  }

  @Override
  public float[] begin(long newSeed) {
    seed = newSeed;
    if (renewed && analysed != null) {
      analysts.forEach(Analyst::close);
      analysts.clear();
      open();
    }
    for (int side = 0; side < analysts.size(); side++) {
      analysts.get(side).begin(Rng.seed(seed, "side", side));
    }
    analysis = null;
    return environment.reset(seed);
  }

  @Override
  public Insight insight(float[] observation) {
    GameState state = environment.state();
    int side = state.currentPlayer();
    int[] moves = environment.moves();
    if (analysis == null || !Arrays.equals(moves, analysed)) {
      Analyst analyst = analysts.get(Math.max(0, side)); // the first one moves for all at once
      analysis =
          analyst.analyse(state, moves, environment.players()).withWorlds(worlds(state, moves));
      analysed = moves;
    }
    if (analysis.trace() == null) {
      double[] policy = analysts.get(Math.max(0, side)).policy(state);
      return policy.length == 0 ? Insight.NONE : Insight.ofPolicy(policy, Double.NaN);
    }
    SearchResult result = analysis.trace().result();
    double[] policy = new double[game().choices()];
    for (int i = 0; i < result.moves().length; i++) {
      policy[result.moves()[i]] = result.policy()[i];
    }
    return Insight.ofPolicy(policy, side == 0 ? result.value() : -result.value());
  }

  /* What the player to move believes, if it knows how the others play. */
  private List<Belief.World> worlds(GameState state, int[] moves) {
    boolean secrets = state instanceof InformationState;
    int side = state.currentPlayer();
    return !secrets || side < 0
        ? List.of()
        : Belief.of(game(), moves, side, (position, move) -> probability(position, move));
  }

  private double probability(GameState position, int move) {
    double[] policy = analysts.get(position.currentPlayer()).policy(position);
    return policy.length == 0 ? 1 : policy[move];
  }

  @Override
  public Optional<Analysis> analysis() {
    return Optional.ofNullable(analysis);
  }

  @Override
  public Integer act(float[] observation) {
    insight(observation);
    return analysis.move();
  }

  @Override
  public boolean ready() {
    return environment.state().currentPlayer() != person && !resigned();
  }

  private boolean resigned() {
    return analysis != null
        && analysis.move() == Analysis.RESIGN
        && Arrays.equals(analysed, environment.moves());
  }

  @Override
  public boolean deliberates() {
    return true;
  }

  @Override
  public void close() {
    analysts.forEach(Analyst::close);
    environment.close();
  }
}
