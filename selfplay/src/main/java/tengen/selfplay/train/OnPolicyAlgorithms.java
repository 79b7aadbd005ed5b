package tengen.selfplay.train;

import java.util.List;
import tengen.agents.pg.A2c;
import tengen.agents.pg.A2cConfig;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;

/** Policy gradients and actor-critics that learn from what they just did. */
final class OnPolicyAlgorithms {

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

  static final List<Algorithm<?>> ALL = List.of(PPO, A2C);

  private OnPolicyAlgorithms() {}
}
