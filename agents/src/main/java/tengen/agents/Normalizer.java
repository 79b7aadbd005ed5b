package tengen.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import tengen.agents.target.RunningMeanStd;
import tengen.env.io.AtomicFiles;
import tengen.env.vector.StepBatch;
import tengen.env.wrapper.Moments;

/**
 * What a learner sees in place of an environment's numbers: observations less their running mean
 * and divided by their running deviation, rewards divided by the running deviation of the
 * discounted return, both clipped at 10. The statistics are those of Stable-Baselines3's {@code
 * VecNormalize}; they grow with training and are never touched by evaluation. Off-policy learners
 * remember what they saw, as it was normalised then; Stable-Baselines3 normalises when it draws
 * from the replay.
 */
public final class Normalizer {

  private static final double CLIP = 10;
  private static final double EPSILON = 1e-8;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningMeanStd observations;
  private final RunningMeanStd returns;
  private final double gamma;
  private final double[] discounted;
  private StepBatch shown;

  private Normalizer(RunningMeanStd observations, RunningMeanStd returns, double gamma, int rows) {
    this.observations = observations;
    this.returns = returns;
    this.gamma = gamma;
    discounted = new double[rows];
  }

  /** All that later numbers depend on; null for what is not normalised. */
  private record State(Moments observations, Moments returns, double[] discounted) {}

  /** One that changes nothing. */
  public static Normalizer none(int rows) {
    return new Normalizer(null, null, 0, rows);
  }

  /**
   * Nothing seen yet.
   *
   * @param rows environments that run side by side
   * @param width numbers of an observation
   * @param observations whether these are normalised
   * @param rewards whether these are
   * @param gamma discount of the returns whose deviation rewards are divided by
   */
  public static Normalizer of(
      int rows, int width, boolean observations, boolean rewards, double gamma) {
    return new Normalizer(
        observations ? new RunningMeanStd(width) : null,
        rewards ? new RunningMeanStd(1) : null,
        gamma,
        rows);
  }

  /** Whether it changes anything. */
  public boolean active() {
    return observations != null || returns != null;
  }

  /** The first observations of a run, which count. */
  StepBatch begin(StepBatch raw) {
    Arrays.fill(discounted, 0);
    see(raw);
    return shown(raw);
  }

  /** What followed a step, which counts. */
  StepBatch step(StepBatch raw) {
    see(raw);
    if (returns != null) {
      for (int row = 0; row < raw.rows(); row++) {
        discounted[row] = gamma * discounted[row] + raw.reward[row];
      }
      returns.update(discounted, raw.rows());
      for (int row = 0; row < raw.rows(); row++) {
        discounted[row] = raw.ended(row) ? 0 : discounted[row];
      }
    }
    return shown(raw);
  }

  /** What was counted before, in a run that goes on. */
  StepBatch again(StepBatch raw) {
    return shown(raw);
  }

  private void see(StepBatch raw) {
    if (observations != null) {
      observations.update(raw.observation, raw.rows());
    }
  }

  private StepBatch shown(StepBatch raw) {
    if (!active()) {
      return raw;
    }
    int rows = raw.rows();
    if (shown == null) {
      shown = new StepBatch(rows, raw.width, raw.maskWidth());
    }
    shown.copyFrom(raw);
    if (observations != null) {
      observations.normalize(raw.observation, shown.observation, rows, CLIP);
      observations.normalize(raw.finalObservation, shown.finalObservation, rows, CLIP);
    }
    double scale = returns == null ? 1 : 1 / Math.sqrt(returns.variance(0) + EPSILON);
    for (int row = 0; row < rows; row++) {
      double reward = raw.reward[row] * scale;
      shown.reward[row] = returns == null ? reward : Math.min(Math.max(reward, -CLIP), CLIP);
    }
    return shown;
  }

  /** An actor that is shown observations by the statistics as they are, and leaves these alone. */
  public <B> Actor<B> frozen(Actor<B> actor) {
    if (observations == null && returns == null) {
      return actor;
    }
    return new Frozen<>(observations, returns, actor);
  }

  /** See {@link #frozen}. */
  private record Frozen<B>(RunningMeanStd observations, RunningMeanStd returns, Actor<B> actor)
      implements Actor<B> {

    @Override
    public void act(float[] observation, int rows, B actions) {
      if (observations == null) {
        actor.act(observation, rows, actions);
        return;
      }
      float[] normal = new float[observation.length];
      observations.normalize(observation, normal, rows, CLIP);
      actor.act(normal, rows, actions);
    }

    @Override
    public void act(StepBatch raw, B actions) {
      actor.act(normal(raw), actions);
    }

    private StepBatch normal(StepBatch raw) {
      if (observations == null) {
        return raw;
      }
      StepBatch normal = new StepBatch(raw.rows(), raw.width, raw.maskWidth());
      normal.copyFrom(raw);
      observations.normalize(raw.observation, normal.observation, raw.rows(), CLIP);
      return normal;
    }

    /* Learnt of rewards in units of the returns' deviation. */
    @Override
    public Insight insight(StepBatch raw) {
      Insight normal = actor.insight(normal(raw));
      return returns == null
          ? normal
          : normal.withValue(normal.value() * Math.sqrt(returns.variance(0)));
    }
  }

  /** Writes the statistics. */
  public void save(Path file) {
    State state =
        new State(
            observations == null ? null : observations.moments(),
            returns == null ? null : returns.moments(),
            discounted);
    try {
      AtomicFiles.write(file, JSON.writeValueAsString(state));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the statistics cannot be written as JSON", e);
    }
  }

  /**
   * Goes on with what {@link #save} wrote.
   *
   * @throws IllegalArgumentException if the file is damaged or of another normaliser
   */
  public void load(Path file) {
    State state;
    try {
      state = JSON.readValue(AtomicFiles.read(file), State.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    if ((state.observations == null) != (observations == null)
        || (state.returns == null) != (returns == null)
        || state.discounted.length != discounted.length) {
      throw new IllegalArgumentException(file + " is of a run that normalises other numbers");
    }
    if (observations != null) {
      observations.moments(state.observations);
    }
    if (returns != null) {
      returns.moments(state.returns);
    }
    System.arraycopy(state.discounted, 0, discounted, 0, discounted.length);
  }
}
