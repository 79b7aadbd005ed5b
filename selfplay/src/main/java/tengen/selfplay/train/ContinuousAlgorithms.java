package tengen.selfplay.train;

import java.util.List;
import tengen.agents.continuous.CrossQ;
import tengen.agents.continuous.CrossQConfig;
import tengen.agents.continuous.Ddpg;
import tengen.agents.continuous.DdpgConfig;
import tengen.agents.continuous.DiscreteSac;
import tengen.agents.continuous.DiscreteSacConfig;
import tengen.agents.continuous.Sac;
import tengen.agents.continuous.SacConfig;
import tengen.agents.continuous.Td3;
import tengen.agents.continuous.Td3Config;
import tengen.agents.continuous.Tqc;
import tengen.agents.continuous.TqcConfig;

/** Off-policy actor-critics: those of continuous actions, and discrete SAC. */
final class ContinuousAlgorithms {

  private static final Algorithm<SacConfig> SAC =
      Algorithm.continuous(
          "sac",
          SacConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Sac(run.learner(), seen, acts, rows, run.train().seed(), device, run.goals()));

  private static final Algorithm<Td3Config> TD3 =
      Algorithm.continuous(
          "td3",
          Td3Config.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Td3(run.learner(), seen, acts, rows, run.train().seed(), device, run.goals()));

  private static final Algorithm<DdpgConfig> DDPG =
      Algorithm.continuous(
          "ddpg",
          DdpgConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Ddpg(run.learner(), seen, acts, rows, run.train().seed(), device, run.goals()));

  private static final Algorithm<TqcConfig> TQC =
      Algorithm.continuous(
          "tqc",
          TqcConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new Tqc(run.learner(), seen, acts, rows, run.train().seed(), device, run.goals()));

  private static final Algorithm<CrossQConfig> CROSSQ =
      Algorithm.continuous(
          "crossq",
          CrossQConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new CrossQ(run.learner(), seen, acts, rows, run.train().seed(), device, run.goals()));

  private static final Algorithm<DiscreteSacConfig> DISCRETE_SAC =
      Algorithm.discrete(
          "sac-discrete",
          DiscreteSacConfig.DEFAULT,
          (run, seen, acts, rows, device) ->
              new DiscreteSac(
                  run.learner(), seen, acts, rows, run.train().seed(), device, run.goals()));

  static final List<Algorithm<?>> ALL = List.of(SAC, TD3, DDPG, TQC, CROSSQ, DISCRETE_SAC);

  private ContinuousAlgorithms() {}
}
