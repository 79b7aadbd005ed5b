package tengen.selfplay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.mcts.Search;
import tengen.mcts.SearchResult;
import tengen.selfplay.data.Outcomes;
import tengen.selfplay.data.PolicyTarget;
import tengen.selfplay.data.TrainingGame;

/** One game of self-play, advanced from one evaluation to the next. */
final class SelfPlayGame {

  private final int number;
  private final Game game;
  private final SelfPlayConfig config;
  private final RestorableUniformRandomProvider random;
  private final GameState state;
  private final Search search;
  private final Resignation resignation;
  private final boolean mayResign;
  private final List<Integer> moves = new ArrayList<>();
  private final List<PolicyTarget> policies = new ArrayList<>();
  private final int[] legal;
  private int openingLeft;
  private boolean full;
  private boolean searching;
  private int resigned = -1;

  /**
   * A new game.
   *
   * @param number of the game in its generation
   * @param search for this game's moves; started afresh
   * @param random all draws of this game
   */
  SelfPlayGame(
      int number,
      Game game,
      SelfPlayConfig config,
      Search search,
      RestorableUniformRandomProvider random) {
    this.number = number;
    this.game = game;
    this.config = config;
    this.search = search;
    this.random = random;
    state = game.start();
    resignation = new Resignation(game.players(), config.resignBelow());
    mayResign = random.nextDouble() >= config.neverResignShare();
    openingLeft = random.nextInt(config.openingMoves() + 1);
    legal = new int[game.moves()];
  }

  boolean over() {
    return resigned >= 0 || state.terminal();
  }

  /** The next position to evaluate; null once the game is over. */
  GameState next() {
    while (!over()) {
      if (openingLeft > 0) {
        return state;
      }
      if (!searching) {
        begin();
      }
      GameState leaf = search.nextLeaf();
      if (leaf != null) {
        return leaf;
      }
      finish(search.result());
    }
    return null;
  }

  /** Takes in what the evaluator said of the position that {@link #next} gave. */
  void evaluated(float[] logits, int at, float value) {
    if (openingLeft > 0) {
      openingLeft--;
      play(drawFromLogits(logits, at), null);
    } else {
      search.backUp(logits, at, value);
    }
  }

  private void begin() {
    full = random.nextDouble() < config.fullShare();
    search.start(state, full ? config.simulations() : config.cheapSimulations(), full);
    searching = true;
  }

  private void finish(SearchResult result) {
    searching = false;
    int player = state.currentPlayer();
    boolean hopeless = resignation.hopeless(player, result.value());
    if (hopeless && mayResign) {
      resigned = player;
      return;
    }
    int move =
        moves.size() < config.openingMoves() + config.temperatureMoves()
            ? draw(result.moves(), result.policy())
            : result.best();
    play(move, full ? PolicyTarget.of(result.moves(), result.policy()) : null);
  }

  private void play(int move, PolicyTarget target) {
    moves.add(move);
    policies.add(target);
    state.play(move);
  }

  private int draw(int[] choices, float[] probabilities) {
    double left = random.nextDouble();
    int last = choices[0];
    for (int i = 0; i < choices.length; i++) {
      if (probabilities[i] > 0) {
        last = choices[i];
        left -= probabilities[i];
        if (left < 0) {
          return last;
        }
      }
    }
    return last; // the probabilities summed to a hair less than 1
  }

  private int drawFromLogits(float[] logits, int at) {
    int[] choices = Arrays.copyOf(legal, state.legalMoves(legal));
    float[] probabilities = new float[choices.length];
    float max = Float.NEGATIVE_INFINITY;
    for (int move : choices) {
      max = Math.max(max, logits[at + move]);
    }
    float sum = 0;
    for (int i = 0; i < choices.length; i++) {
      probabilities[i] = (float) Math.exp(logits[at + choices[i]] - max);
      sum += probabilities[i];
    }
    for (int i = 0; i < choices.length; i++) {
      probabilities[i] /= sum;
    }
    return draw(choices, probabilities);
  }

  int number() {
    return number;
  }

  /** What remains of the game once it is over. */
  Finished finished() {
    int[] played = moves.stream().mapToInt(Integer::intValue).toArray();
    float[] returns = new float[game.players()];
    for (int player = 0; player < returns.length; player++) {
      returns[player] = resigned < 0 ? (float) state.returns(player) : player == resigned ? -1 : 1;
    }
    TrainingGame training =
        new TrainingGame(
            game,
            played,
            new ArrayList<>(policies),
            returns,
            resigned < 0 ? Outcomes.of(state) : null);
    return new Finished(training, resigned, mayResign ? -1 : resignation.wouldResign());
  }

  /**
   * A finished game.
   *
   * @param resigned the player who resigned, or -1
   * @param checkedResignation the player who would have resigned in a game that is always played to
   *     its end, or -1
   */
  record Finished(TrainingGame training, int resigned, int checkedResignation) {}
}
