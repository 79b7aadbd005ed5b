package tengen.agents.dqn;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Streams;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Safetensors;

/**
 * All that the future of a {@link Dqn} depends on beside its online network, in files: the target
 * network, the replay, the optimiser, the random streams, the steps.
 */
record DqnState(
    QNet net,
    Memory memory,
    Optimizer optimizer,
    Map<String, RestorableUniformRandomProvider> streams) {

  private static final String TARGET = "target.safetensors";
  private static final String OPTIMIZER = "optimizer.safetensors";
  private static final String STREAMS = "streams.json";
  private static final String REPLAY = "replay";
  private static final String STEPS = "steps";
  private static final String LOSS = "loss";

  /**
   * Its numbers.
   *
   * @param steps of all rows together
   * @param loss that no report told of yet; NaN if there is none
   */
  record Numbers(long steps, double loss) {}

  void save(Path directory, Path previous, Numbers now) {
    Map<String, String> numbers = new TreeMap<>(Map.of(STEPS, Long.toString(now.steps)));
    if (!Double.isNaN(now.loss)) {
      numbers.put(LOSS, Double.toString(now.loss));
    }
    net.target.save(directory.resolve(TARGET), numbers);
    optimizer.save(directory.resolve(OPTIMIZER));
    memory.save(directory.resolve(REPLAY), previous == null ? null : previous.resolve(REPLAY));
    Streams.save(directory.resolve(STREAMS), streams);
  }

  /**
   * Puts everything back.
   *
   * @throws IllegalArgumentException if a file is damaged or of another learner
   */
  Numbers load(Path directory) {
    Path target = directory.resolve(TARGET);
    Safetensors.Content content = Safetensors.read(target);
    String steps = content.metadata().get(STEPS);
    if (steps == null) {
      throw new IllegalArgumentException(target + " does not say how many steps were made");
    }
    net.target.set(content.tensors(), target.toString());
    optimizer.load(directory.resolve(OPTIMIZER));
    memory.load(directory.resolve(REPLAY));
    Streams.load(directory.resolve(STREAMS), streams);
    String loss = content.metadata().getOrDefault(LOSS, "NaN");
    return new Numbers(Long.parseLong(steps), Double.parseDouble(loss));
  }
}
