package tengen.agents.continuous;

import java.util.Map;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Weights;

/** One network or several that one optimiser trains. */
interface Trained extends AutoCloseable {

  /** All that is saved of it, by the prefix of the names in files. */
  Map<String, Weights> parts();

  /** Has the state that a resumed run needs. */
  Optimizer optimizer();

  @Override
  void close();
}
