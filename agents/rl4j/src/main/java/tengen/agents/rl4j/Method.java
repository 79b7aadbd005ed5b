package tengen.agents.rl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.rl4j.policy.IPolicy;

/** One of RL4J's algorithms with its networks. */
interface Method {

  /** As in {@link tengen.agents.LearnerProvider#name}. */
  String name();

  /**
   * Starts RL4J's own loop.
   *
   * @return its threads, one a row; each begins with a reset of its row
   */
  List<Thread> start(List<RowMdp> rows);

  /** Acts by the best action. */
  IPolicy<Integer> greedy();

  /** By what they say. */
  Map<String, MultiLayerNetwork> networks();

  /** How it stands, named as in Stable-Baselines3 where it has the like. */
  Map<String, Double> report();

  /** Whether all rows learn at once, and not by turns. */
  boolean parallel();
}
