package tengen.agents.dqn;

import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Streams;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.RowStates;
import tengen.agents.nn.Safetensors;
import tengen.agents.nn.Weights;
import tengen.agents.replay.ReplayFiles;

/**
 * All that the future of a {@link Drqn} depends on beside its online network, in files: the target
 * network, what each row remembers, the replay, the optimiser, the random streams, the steps.
 */
record DrqnState(
    Weights target,
    RowStates states,
    ReplayFiles replay,
    Optimizer optimizer,
    Map<String, RestorableUniformRandomProvider> streams) {

  private static final String TARGET = "target.safetensors";
  private static final String STATES = "memory.safetensors";
  private static final String OPTIMIZER = "optimizer.safetensors";
  private static final String STREAMS = "streams.json";
  private static final String REPLAY = "replay";
  private static final String STEPS = "steps";

  void save(Path directory, Path previous, long steps) {
    target.save(directory.resolve(TARGET), Map.of(STEPS, Long.toString(steps)));
    states.save(directory.resolve(STATES));
    optimizer.save(directory.resolve(OPTIMIZER));
    replay.save(directory.resolve(REPLAY), previous == null ? null : previous.resolve(REPLAY));
    Streams.save(directory.resolve(STREAMS), streams);
  }

  /**
   * Puts everything back.
   *
   * @return the steps
   * @throws IllegalArgumentException if a file is damaged or of another learner
   */
  long load(Path directory) {
    Path file = directory.resolve(TARGET);
    Safetensors.Content content = Safetensors.read(file);
    String steps = content.metadata().get(STEPS);
    if (steps == null) {
      throw new IllegalArgumentException(file + " does not say how many steps were made");
    }
    target.set(content.tensors(), file.toString());
    states.load(directory.resolve(STATES));
    optimizer.load(directory.resolve(OPTIMIZER));
    replay.restore(directory.resolve(REPLAY));
    Streams.load(directory.resolve(STREAMS), streams);
    return Long.parseLong(steps);
  }
}
