package tengen.agents.pg;

import ai.djl.Device;
import java.util.List;
import tengen.agents.dist.Categorical;
import tengen.agents.dist.DiagonalGaussian;
import tengen.agents.dist.Distribution;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Encoders;
import tengen.agents.replay.Fields;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Rollout;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * What differs between whole and real actions.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
public sealed interface PolicySpace<B> {

  /** One of n actions, by a categorical distribution. */
  static PolicySpace<int[]> discrete(Space.Box observations, Space.Discrete actions) {
    return discrete(observations, actions, false);
  }

  /**
   * One of n actions, of those that the masks of the steps allow.
   *
   * @param masked whether steps have masks; without, every action is allowed
   */
  static PolicySpace<int[]> discrete(
      Space.Box observations, Space.Discrete actions, boolean masked) {
    return new Whole(observations, actions.n(), masked);
  }

  /** Real numbers, by a Gaussian; what lies outside the bounds is moved to them when acting. */
  static PolicySpace<float[]> continuous(Space.Box observations, Space.Box actions) {
    return new Real(observations, actions);
  }

  /** Of the environment. */
  Space.Box observations();

  /** What a step consists of. */
  Fields fields();

  /** A distribution for the use of one learner. */
  Distribution<B> distribution();

  /** Room for the actions of rows. */
  B actions(int rows);

  /** The actions of a minibatch. */
  B actions(Minibatch minibatch);

  /** Copies drawn actions into the bounds of the space; the arrays may be the same. */
  void bounded(B drawn, B actions);

  /** Adds a step to a rollout. */
  void add(Rollout rollout, B actions, float[] logProbabilities, float[] values, StepBatch after);

  /**
   * New networks.
   *
   * @param logStdInit logarithm of a Gaussian's standard deviations at the start
   */
  ActorCritic networks(
      EncoderConfig encoder,
      List<Integer> hidden,
      List<Integer> valueHidden,
      Activation activation,
      double logStdInit,
      long seed,
      Device device);

  /** See {@link #discrete}. */
  record Whole(Space.Box observations, int n, boolean masked) implements PolicySpace<int[]> {

    @Override
    public Fields fields() {
      return Fields.discrete(observations.width()).withMask(masked ? n : 0);
    }

    @Override
    public Distribution<int[]> distribution() {
      return new Categorical(n);
    }

    @Override
    public int[] actions(int rows) {
      return new int[rows];
    }

    @Override
    public int[] actions(Minibatch minibatch) {
      return minibatch.discrete;
    }

    @Override
    public void bounded(int[] drawn, int[] actions) {
      System.arraycopy(drawn, 0, actions, 0, drawn.length);
    }

    @Override
    public void add(Rollout rollout, int[] actions, float[] logs, float[] values, StepBatch after) {
      rollout.add(actions, logs, values, after);
    }

    @Override
    public ActorCritic networks(
        EncoderConfig encoder,
        List<Integer> hidden,
        List<Integer> valueHidden,
        Activation activation,
        double logStdInit,
        long seed,
        Device device) {
      return new ActorCritic(
          Encoders.of(observations, encoder, "encoder"),
          n,
          false,
          hidden,
          valueHidden,
          activation,
          logStdInit,
          seed,
          device);
    }
  }

  /** See {@link #continuous}. */
  record Real(Space.Box observations, Space.Box space) implements PolicySpace<float[]> {

    @Override
    public Fields fields() {
      return Fields.continuous(observations.width(), space.width());
    }

    @Override
    public Distribution<float[]> distribution() {
      return new DiagonalGaussian(space.width());
    }

    @Override
    public float[] actions(int rows) {
      return new float[rows * space.width()];
    }

    @Override
    public float[] actions(Minibatch minibatch) {
      return minibatch.continuous;
    }

    @Override
    public void bounded(float[] drawn, float[] actions) {
      float[] low = space.low();
      float[] high = space.high();
      for (int i = 0; i < drawn.length; i++) {
        int number = i % low.length;
        actions[i] = Math.min(Math.max(drawn[i], low[number]), high[number]);
      }
    }

    @Override
    public void add(
        Rollout rollout, float[] actions, float[] logs, float[] values, StepBatch after) {
      rollout.add(actions, logs, values, after);
    }

    @Override
    public ActorCritic networks(
        EncoderConfig encoder,
        List<Integer> hidden,
        List<Integer> valueHidden,
        Activation activation,
        double logStdInit,
        long seed,
        Device device) {
      return new ActorCritic(
          Encoders.of(observations, encoder, "encoder"),
          space.width(),
          true,
          hidden,
          valueHidden,
          activation,
          logStdInit,
          seed,
          device);
    }
  }
}
