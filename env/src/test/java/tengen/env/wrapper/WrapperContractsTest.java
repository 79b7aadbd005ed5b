package tengen.env.wrapper;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;
import tengen.env.classic.CartPole;

/** Every wrapper is an environment and keeps the promises of one. */
class WrapperContractsTest {

  private static Environment<Integer> frozen(Environment<Integer> env) {
    NormalizeObservation<Integer> observation = new NormalizeObservation<>(env);
    NormalizeReward<Integer> reward = new NormalizeReward<>(observation);
    observation.moments(
        new Moments(9, new double[] {0.1, 0.2, 0.3, 0.4}, new double[] {1, 2, 0, 4}));
    reward.statistics(
        new NormalizeReward.Statistics(3, new Moments(9, new double[] {5}, new double[] {16})));
    observation.updating(false);
    reward.updating(false);
    return reward;
  }

  @Nested
  class TimeLimitContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new TimeLimit<>(new CartPole(), 12);
    }
  }

  @Nested
  class FrameStackContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new FrameStack<>(new CartPole(), 4);
    }
  }

  @Nested
  class FrameStackOfPartsContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new FrameStack<>(new Bead(), 3, FrameStack.Padding.ZERO);
    }
  }

  @Nested
  class ClipActionContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new ClipAction(new Bead());
    }
  }

  @Nested
  class RescaleActionContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new RescaleAction(new Bead(), -1, 1);
    }
  }

  @Nested
  class StickyActionsContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new StickyActions<>(new CartPole(), 0.25);
    }
  }

  @Nested
  class StickyRealActionsContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new StickyActions<>(new Bead(), 0.25);
    }
  }

  @Nested
  class ActionRepeatContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new ActionRepeat<>(new CartPole(), 3);
    }
  }

  @Nested
  class DelayedActionContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new DelayedAction<>(new CartPole(), 2, 0);
    }
  }

  @Nested
  class DelayedRealActionContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new DelayedAction<>(new Bead(), 2, new float[2]);
    }
  }

  @Nested
  class ObservationNoiseContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new ObservationNoise<>(new CartPole(), 0.1f);
    }
  }

  @Nested
  class ActionNoiseContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return ActionNoise.gaussian(new Bead(), 0.3f, 1);
    }
  }

  @Nested
  class ReplacedActionContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return ActionNoise.replacing(new CartPole(), 0.3);
    }
  }

  @Nested
  class RandomParametersContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new RandomParameters<>(
          new Bead.Config(0.5, 30, false),
          Bead::new,
          Map.of("tremor", new Range(0, 1), "length", new Range(5, 40)));
    }
  }

  @Nested
  class RandomCartPoleContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new RandomParameters<>(
          CartPole.Config.V1, CartPole::new, Map.of("maxSteps", new Range(5, 40)));
    }
  }

  @Nested
  class TimeAwareObservationContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new TimeAwareObservation<>(new CartPole(), new TimeAwareObservation.Config(500, true));
    }
  }

  @Nested
  class FlattenObservationContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new FlattenObservation<>(new Bead());
    }
  }

  @Nested
  class ActionMaskingContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new ActionMasking(new CartPole(), () -> new boolean[] {true, true});
    }
  }

  @Nested
  class EpisodeStatisticsContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new EpisodeStatistics<>(new CartPole());
    }
  }

  @Nested
  class OrderEnforcingContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new OrderEnforcing<>(new CartPole());
    }
  }

  @Nested
  class SafetyCostsContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return SafetyCosts.of(new Bead(), new SafetyCosts.Config(2, SafetyCosts.Overrun.TERMINATE));
    }
  }

  @Nested
  class FrozenNormalizersContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return frozen(new CartPole());
    }
  }

  @Nested
  class ChainContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new OrderEnforcing<>(
          new TimeLimit<>(
              new FrameStack<>(
                  new ObservationNoise<>(
                      new ObservationNoise<>(
                          new StickyActions<>(new RescaleAction(new Bead(), -1, 1), 0.5), 0.1f),
                      0.2f),
                  2),
              17));
    }
  }
}
