package tengen.selfplay.train;

import java.util.List;
import java.util.stream.Stream;
import tengen.agents.dqn.Dqn;
import tengen.agents.dqn.DqnConfig;
import tengen.agents.dqn.Drqn;
import tengen.agents.dqn.DrqnConfig;
import tengen.agents.dqn.Extensions;

/** Algorithms that learn the values of discrete actions: the family of DQN. */
final class ValueAlgorithms {

  /** Those that can learn while they act. */
  static final List<Algorithm<?>> OVERLAPPING =
      List.of(
          dqn("dqn", Extensions.NONE),
          dqn("qr-dqn", Extensions.QR_DQN),
          dqn("iqn", Extensions.IQN),
          dqn("c51", Extensions.C51),
          dqn("rainbow", Extensions.RAINBOW));

  private static final Algorithm<DrqnConfig> DRQN =
      Algorithm.discrete(
          "drqn",
          DrqnConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Drqn(
                  run.learner(),
                  seen,
                  acts,
                  rows,
                  run.train().steps(),
                  run.train().seed(),
                  device,
                  run.masked()));

  static final List<Algorithm<?>> ALL =
      Stream.<Algorithm<?>>concat(OVERLAPPING.stream(), Stream.of(DRQN)).toList();

  private ValueAlgorithms() {}

  private static Algorithm<DqnConfig> dqn(String name, Extensions extensions) {
    return Algorithm.discrete(
        name,
        DqnConfig.DEFAULT.with(extensions),
        (run, seen, acts, rows, device) ->
            new Dqn(
                run.learner(),
                seen,
                acts,
                rows,
                run.train().steps(),
                run.train().seed(),
                device,
                run.masked(),
                run.goals()));
  }
}
