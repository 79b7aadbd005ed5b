package tengen.selfplay.train;

import java.util.List;
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

  private static final Algorithm<PpoConfig> PPO =
      new Algorithm<>(
          "ppo",
          PpoConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Ppo<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new Ppo<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  private static final Algorithm<A2cConfig> A2C =
      new Algorithm<>(
          "a2c",
          A2cConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new A2c<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new A2c<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  private static final Algorithm<ReinforceConfig> REINFORCE =
      new Algorithm<>(
          "reinforce",
          ReinforceConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Reinforce<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new Reinforce<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().seed(),
                  device));

  private static final Algorithm<TrpoConfig> TRPO =
      new Algorithm<>(
          "trpo",
          TrpoConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Trpo<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new Trpo<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().seed(),
                  device));

  private static final Algorithm<ImpalaConfig> IMPALA =
      new Algorithm<>(
          "impala",
          ImpalaConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Impala<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new Impala<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  private static final Algorithm<PpoLagrangianConfig> PPO_LAGRANGIAN =
      new Algorithm<>(
          LAGRANGIAN,
          PpoLagrangianConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new PpoLagrangian<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new PpoLagrangian<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  private static final Algorithm<RecurrentPpoConfig> RECURRENT_PPO =
      new Algorithm<>(
          "recurrent-ppo",
          RecurrentPpoConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new RecurrentPpo<>(
                  run.learner(),
                  PolicySpace.discrete(seen, acts, run.masked()),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device),
          (run, seen, acts, rows, device) ->
              new RecurrentPpo<>(
                  run.learner(),
                  PolicySpace.continuous(seen, acts),
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device));

  static final List<Algorithm<?>> ALL =
      List.of(PPO, A2C, REINFORCE, TRPO, IMPALA, PPO_LAGRANGIAN, RECURRENT_PPO);

  private OnPolicyAlgorithms() {}
}
