package tengen.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.function.Consumer;
import tengen.env.io.AtomicFiles;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * The loop that joins a learner to a vector environment: act, step, learn, in lock-step.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public final class Training<B> {

  /**
   * What is told as training goes on.
   *
   * @param steps of all rows together
   * @param episodes that have ended
   * @param meanReturn of the last hundred episodes; NaN before the first has ended
   * @param meanLength likewise, in steps
   */
  public record Progress(long steps, long episodes, double meanReturn, double meanLength) {}

  /** How many episodes the running means are over, as Stable-Baselines3's. */
  private static final int RECENT = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final VectorEnvironment<B> environment;
  private final Normalizer normalizer;
  private final Learner<B> learner;
  private final B actions;
  private final long seed;
  private final ActionLog<B> log;
  private final double[] episodeReturn;
  private final int[] episodeLength;
  private final double[] recentReturn = new double[RECENT];
  private final int[] recentLength = new int[RECENT];
  private long steps;
  private long episodes;
  private StepBatch batch;

  /**
   * Begins the first episodes.
   *
   * @param actions room for the actions of all rows
   */
  public Training(VectorEnvironment<B> environment, Learner<B> learner, B actions, long seed) {
    this(environment, Normalizer.none(environment.rows()), learner, actions, seed);
  }

  /**
   * Begins the first episodes.
   *
   * @param normalizer of what the learner sees; returns are told as the environment gives them
   * @param actions room for the actions of all rows
   */
  public Training(
      VectorEnvironment<B> environment,
      Normalizer normalizer,
      Learner<B> learner,
      B actions,
      long seed) {
    this.environment = environment;
    this.normalizer = normalizer;
    this.learner = learner;
    this.actions = actions;
    this.seed = seed;
    log = new ActionLog<>(actions, environment.rows());
    episodeReturn = new double[environment.rows()];
    episodeLength = new int[environment.rows()];
    batch = normalizer.begin(environment.reset(seed));
  }

  /**
   * One step of every row.
   *
   * @param reports receives what the learner tells
   */
  public void step(Consumer<Report> reports) {
    learner.act(batch, actions);
    StepBatch raw = environment.step(actions);
    count(raw);
    log.add(actions, raw);
    batch = normalizer.step(raw);
    learner.learn(batch, reports);
  }

  private void count(StepBatch raw) {
    for (int row = 0; row < raw.rows(); row++) {
      episodeReturn[row] += raw.reward[row];
      episodeLength[row]++;
      if (raw.ended(row)) {
        int place = (int) (episodes % RECENT);
        recentReturn[place] = episodeReturn[row];
        recentLength[place] = episodeLength[row];
        episodes++;
        episodeReturn[row] = 0;
        episodeLength[row] = 0;
      }
    }
    steps += raw.rows();
  }

  /** Steps of all rows together so far. */
  public long steps() {
    return steps;
  }

  /** Where training stands. */
  public Progress progress() {
    int known = (int) Math.min(episodes, RECENT);
    double returns = 0;
    double lengths = 0;
    for (int i = 0; i < known; i++) {
      returns += recentReturn[i];
      lengths += recentLength[i];
    }
    return new Progress(steps, episodes, returns / known, lengths / known);
  }

  /** Steps until so many are done. */
  public void until(long total, Consumer<Report> reports) {
    while (steps < total) {
      step(reports);
    }
  }

  /**
   * What a resumed loop needs.
   *
   * @param rowEpisodes episodes that ended in each row
   * @param rowActions {@code [rows]} what was done in each running episode
   */
  private record State(
      long steps,
      long episodes,
      double[] recentReturn,
      int[] recentLength,
      double[] episodeReturn,
      int[] episodeLength,
      int[] rowEpisodes,
      int[][] rowActions) {}

  /** Writes where the loop stands; the learner's state is its own matter. */
  public void save(Path file) {
    State state =
        new State(
            steps,
            episodes,
            recentReturn,
            recentLength,
            episodeReturn,
            episodeLength,
            log.episodes(),
            log.actions());
    try {
      AtomicFiles.write(file, JSON.writeValueAsString(state));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the state of training cannot be written as JSON", e);
    }
  }

  /**
   * Goes on where {@link #save} was called, with an environment and a seed equal to those there;
   * the normaliser's state is loaded before.
   *
   * @throws IllegalArgumentException if the file is damaged or of another number of rows
   */
  public void load(Path file) {
    State state;
    try {
      state = JSON.readValue(AtomicFiles.read(file), State.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    if (state.rowActions.length != environment.rows() || state.recentReturn.length != RECENT) {
      throw new IllegalArgumentException(
          file + " is of " + state.rowActions.length + " rows, not of " + environment.rows());
    }
    steps = state.steps;
    episodes = state.episodes;
    System.arraycopy(state.recentReturn, 0, recentReturn, 0, RECENT);
    System.arraycopy(state.recentLength, 0, recentLength, 0, RECENT);
    System.arraycopy(state.episodeReturn, 0, episodeReturn, 0, episodeReturn.length);
    System.arraycopy(state.episodeLength, 0, episodeLength, 0, episodeLength.length);
    batch =
        normalizer.again(
            log.replay(environment, seed, state.rowEpisodes, state.rowActions, actions));
  }
}
