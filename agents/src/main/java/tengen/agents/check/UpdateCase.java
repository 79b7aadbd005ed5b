package tengen.agents.check;

import tengen.env.check.Case;

/**
 * Replays recorded updates of some algorithms. Implementations live beside these, have a public
 * constructor without parameters and are listed in {@code
 * META-INF/services/tengen.agents.check.UpdateCase}.
 */
public interface UpdateCase {

  /**
   * Whether this replays an algorithm.
   *
   * @param algorithm its name in the record, such as {@code "PPO"}
   */
  boolean replays(String algorithm);

  /** Puts weights and data of the record in, updates once, and compares. */
  void replay(UpdateRecord record, Case check);
}
