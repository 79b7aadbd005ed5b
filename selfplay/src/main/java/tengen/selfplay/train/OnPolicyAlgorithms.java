package tengen.selfplay.train;

import ai.djl.Device;
import java.util.List;
import tengen.agents.Learner;
import tengen.agents.pg.A2c;
import tengen.agents.pg.A2cConfig;
import tengen.agents.pg.Impala;
import tengen.agents.pg.ImpalaConfig;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;
import tengen.agents.pg.PpoLagrangian;
import tengen.agents.pg.PpoLagrangianConfig;
import tengen.agents.pg.RecurrentPpo;
import tengen.agents.pg.RecurrentPpoConfig;
import tengen.agents.pg.Reinforce;
import tengen.agents.pg.ReinforceConfig;
import tengen.agents.pg.Trpo;
import tengen.agents.pg.TrpoConfig;

/** Policy gradients and actor-critics that learn from what they just did. */
final class OnPolicyAlgorithms {

  static final String LAGRANGIAN = "ppo-lagrangian";

  static final List<Algorithm<?>> ALL =
      List.of(
          of("ppo", PpoConfig.DEFAULT, Ppo::new),
          of("a2c", A2cConfig.DEFAULT, A2c::new),
          of("reinforce", ReinforceConfig.DEFAULT, OnPolicyAlgorithms::reinforce),
          of("trpo", TrpoConfig.DEFAULT, OnPolicyAlgorithms::trpo),
          of("impala", ImpalaConfig.DEFAULT, Impala::new),
          of(LAGRANGIAN, PpoLagrangianConfig.DEFAULT, PpoLagrangian::new),
          of("recurrent-ppo", RecurrentPpoConfig.DEFAULT, RecurrentPpo::new));

  private OnPolicyAlgorithms() {}

  /** Makes a learner of whichever actions a policy has. */
  @FunctionalInterface
  private interface Maker<C extends Record> {

    /**
     * A new learner.
     *
     * @param steps of the whole run
     */
    <B> Learner<B> make(
        C config, PolicySpace<B> space, int rows, long steps, long seed, Device device);
  }

  private static <C extends Record> Algorithm<C> of(String name, C defaults, Maker<C> maker) {
    return new Algorithm<>(
        name,
        defaults,
        (run, seen, acts, rows, device) ->
            make(maker, run, PolicySpace.discrete(seen, acts, run.masked()), rows, device),
        (run, seen, acts, rows, device) ->
            make(maker, run, PolicySpace.continuous(seen, acts), rows, device));
  }

  private static <C extends Record, B> Learner<B> make(
      Maker<C> maker, LearnerRun<C> run, PolicySpace<B> space, int rows, Device device) {
    TrainConfig train = run.train();
    return maker.make(run.learner(), space, rows, train.steps(), train.seed(), device);
  }

  private static <B> Learner<B> reinforce(
      ReinforceConfig config,
      PolicySpace<B> space,
      int rows,
      long steps,
      long seed,
      Device device) {
    return new Reinforce<>(config, space, rows, seed, device);
  }

  private static <B> Learner<B> trpo(
      TrpoConfig config, PolicySpace<B> space, int rows, long steps, long seed, Device device) {
    return new Trpo<>(config, space, rows, seed, device);
  }
}
