package tengen.selfplay.learn;

import java.nio.file.Path;
import java.util.Map;
import tengen.agents.nn.Adam;
import tengen.agents.nn.Network;
import tengen.agents.nn.Optimizer;
import tengen.agents.nn.Schedule;

/**
 * Learns a policy and value network from minibatches, with AdamW, and keeps a moving average of its
 * weights, which plays better than the weights themselves. One trainer serves one stage of a run.
 */
public final class Trainer implements AutoCloseable {

  private static final String NETWORK = "network";
  private static final String AVERAGE = "average";
  private static final String OPTIMIZER = "optimizer.safetensors";

  private final Network network;
  private final Network average;
  private final TrainingConfig config;
  private final Optimizer optimizer;
  private final PolicyValueLoss loss;

  private Trainer(Network network, Network average, TrainingConfig config) {
    this.network = network;
    this.average = average;
    this.config = config;
    Schedule rate =
        Schedule.cosine(config.learningRate(), config.finalLearningRate(), config.steps())
            .warmUp(Math.max(1, config.warmup()));
    optimizer = new Adam(network.parameters(), rate, config.weightDecay());
    loss = new PolicyValueLoss(network, config);
  }

  /** Starts a stage from a network, which then belongs to the trainer. */
  public static Trainer start(Network network, TrainingConfig config) {
    return new Trainer(network, network.copy(), config);
  }

  /** Goes on, bit for bit, from what {@link #save} wrote. */
  public static Trainer load(Path directory, TrainingConfig config) {
    Trainer trainer =
        new Trainer(
            Network.load(directory.resolve(NETWORK)),
            Network.load(directory.resolve(AVERAGE)),
            config);
    trainer.optimizer.load(directory.resolve(OPTIMIZER));
    return trainer;
  }

  /** Writes all that {@link #load} needs into an empty directory. */
  public void save(Path directory) {
    network.save(directory.resolve(NETWORK), Map.of());
    average.save(directory.resolve(AVERAGE), Map.of());
    optimizer.save(directory.resolve(OPTIMIZER));
  }

  /** Steps of this stage done so far. */
  public long steps() {
    return optimizer.steps();
  }

  /** The learning rate of the next step. */
  public double learningRate() {
    return optimizer.rate();
  }

  /** The averaged network, which plays; belongs to the trainer. */
  public Network average() {
    return average;
  }

  /**
   * One gradient step.
   *
   * @throws DivergedException if the loss or the gradient is not finite; what was saved before is
   *     then the last good state
   */
  public StepLosses step(Minibatch batch) {
    StepLosses parts = loss.differentiate(batch);
    double norm = optimizer.clipByGlobalNorm(config.clip());
    StepLosses losses = parts.withGradientNorm(norm);
    if (!Double.isFinite(losses.total()) || !Double.isFinite(norm)) {
      throw new DivergedException(steps(), losses);
    }
    optimizer.step();
    // The average follows closely at first, so that it soon forgets the weights it began with.
    double keep = Math.min(config.averaging(), (steps() + 1.0) / (steps() + 10.0));
    average.blend(network, 1 - keep);
    return losses;
  }

  @Override
  public void close() {
    optimizer.close();
    average.close();
    network.close();
  }
}
