package tengen.selfplay.train;

import java.nio.file.Path;
import java.util.Optional;
import tengen.agents.Actor;
import tengen.agents.Insight;
import tengen.env.ActionMask;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * A network of a run.
 *
 * @param <B> the actions of rows, of which there is one
 */
final class TrainedAgent<A, B> implements Agent<A> {

  private final Environment<A> environment;
  private final String name;
  private final OpenNetwork<B> network;
  private final B room;
  private final StepBatch batch;
  private final Optional<ActionMask> mask;
  private final boolean[] allowed;
  private Actor<B> actor;

  private TrainedAgent(Environment<A> environment, String name, OpenNetwork<B> network, B room) {
    this.environment = environment;
    this.name = name;
    this.network = network;
    VectorEnvironment<B> rows = network.rows();
    this.room = room;
    batch = new StepBatch(1, rows.observationSpace().width(), rows.maskWidth());
    mask = environment.as(ActionMask.class).filter(world -> batch.maskWidth() > 0);
    allowed = new boolean[batch.maskWidth()];
  }

  /**
   * Opens a network.
   *
   * @param files where it is
   * @throws IllegalArgumentException if it is damaged, or one policy acts for many agents there
   */
  static <B, C extends Record> TrainedAgent<?, B> open(
      Worlds<B> worlds, Algorithm<C> algorithm, LearnerRun<C> run, Path files) {
    TrainConfig train = run.train();
    if (worlds instanceof Worlds.Shared) {
      throw new IllegalArgumentException(
          train.environment()
              + " is a world of many agents, which act together; take one of its single kind, or"
              + " --policy with one of its heuristics");
    }
    OpenNetwork<B> network = OpenNetwork.of(worlds, algorithm, run, worlds.rows(1), files);
    return new TrainedAgent<>(
        Environments.make(train.environment(), train.environmentSettings()),
        algorithm.name(),
        network,
        worlds.actions(network.rows()));
  }

  @Override
  public Environment<A> environment() {
    return environment;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] begin(long seed) {
    actor = network.normalizer().frozen(network.learner().greedy());
    return environment.reset(seed);
  }

  @Override
  @SuppressWarnings("unchecked") // actions are of the environment's space
  public A act(float[] observation) {
    see(observation);
    actor.act(batch, room);
    Object action = room instanceof int[] whole ? (Object) whole[0] : ((float[]) room).clone();
    return (A) action;
  }

  private void see(float[] observation) {
    System.arraycopy(observation, 0, batch.observation, 0, observation.length);
    if (mask.isPresent()) {
      mask.get().actionMask(allowed);
      System.arraycopy(allowed, 0, batch.mask, 0, allowed.length);
    }
  }

  @Override
  public Insight insight(float[] observation) {
    see(observation);
    return actor.insight(batch);
  }

  @Override
  public void close() {
    network.close();
    environment.close();
  }
}
