package tengen.agents.rl4j;

import org.nd4j.linalg.factory.Nd4j;

/** What all of RL4J in this process shares. */
final class Rl4j {

  private Rl4j() {}

  /** Loads ND4J's natives, which takes about two seconds the first time, and keeps it single. */
  static void begin() {
    // Sums over threads have no fixed order, and networks this small are slower when shared.
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.getEnvironment().setMaxThreads(1);
  }
}
