package tengen.selfplay.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tengen.agents.Actor;
import tengen.agents.nn.Torch;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/**
 * A network of a run that answers for any number of observations at a time, without an environment
 * that it acts in. Not safe for use by several threads at once.
 *
 * @param <B> the actions of rows
 */
public final class TrainedPolicy<B> implements AutoCloseable {

  private static final List<String> REMEMBERING = List.of("drqn", "recurrent-ppo");

  private final LearnerRun<?> run;
  private final OpenNetwork<B> network;
  private final VectorEnvironment<B> rows;
  private final Actor<B> actor;
  private final B one;

  private TrainedPolicy(LearnerRun<?> run, OpenNetwork<B> network, B one) {
    this.run = run;
    this.network = network;
    this.one = one;
    rows = network.rows();
    actor = network.normalizer().frozen(network.learner().greedy());
  }

  /**
   * Opens a network.
   *
   * @param network {@code best} or {@code last}
   * @throws IllegalArgumentException if there is no such run or network, if it is damaged, or if it
   *     remembers what it saw before
   */
  public static TrainedPolicy<?> open(Path directory, String network) {
    Path files = TrainingRuns.network(directory, network);
    Torch.threads(1);
    return open(TrainingRuns.algorithmOf(directory), directory, files);
  }

  private static <C extends Record> TrainedPolicy<?> open(
      Algorithm<C> algorithm, Path directory, Path files) {
    LearnerRun<C> settings = TrainingRuns.settings(algorithm, directory);
    if (REMEMBERING.contains(algorithm.name())) {
      throw new IllegalArgumentException(
          algorithm.name()
              + " remembers what it saw before, and cannot answer for one observation alone; take"
              + " a network without a memory");
    }
    return open(Worlds.of(settings.train()), algorithm, settings, files);
  }

  private static <B, C extends Record> TrainedPolicy<B> open(
      Worlds<B> worlds, Algorithm<C> algorithm, LearnerRun<C> settings, Path files) {
    OpenNetwork<B> network = OpenNetwork.of(worlds, algorithm, settings, worlds.rows(1), files);
    return new TrainedPolicy<>(settings, network, worlds.actions(network.rows()));
  }

  /** Where it was trained. */
  public String environment() {
    return run.train().environment();
  }

  /** What trained it. */
  public String algorithm() {
    return run.train().algorithm();
  }

  /** What it sees. */
  public Space.Box observationSpace() {
    return rows.observationSpace();
  }

  /** What it does. */
  public Space<?> actionSpace() {
    return rows.actionSpace();
  }

  /** Actions that a mask tells of; 0 where it takes none. */
  public int maskWidth() {
    return rows.maskWidth();
  }

  /**
   * Acts without exploring.
   *
   * @param observations {@code [n][width]}
   * @param masks {@code [n][actions]} which actions are allowed; null for all of them
   * @return {@code [n]} an {@code Integer}, an {@code int[]} or a {@code float[]} each
   */
  public List<Object> act(List<float[]> observations, List<boolean[]> masks) {
    int n = observations.size();
    StepBatch batch = new StepBatch(n, rows.observationSpace().width(), rows.maskWidth());
    for (int i = 0; i < n; i++) {
      System.arraycopy(observations.get(i), 0, batch.observation, i * batch.width, batch.width);
    }
    Arrays.fill(batch.mask, true);
    for (int i = 0; masks != null && i < n; i++) {
      if (masks.get(i) != null) {
        System.arraycopy(masks.get(i), 0, batch.mask, i * rows.maskWidth(), rows.maskWidth());
      }
    }
    B actions = room(n);
    actor.act(batch, actions);
    return split(actions, n);
  }

  @SuppressWarnings("unchecked") // of the type that the world's actions have
  private B room(int n) {
    return one instanceof int[] whole
        ? (B) new int[n * whole.length]
        : (B) new float[n * ((float[]) one).length];
  }

  private static List<Object> split(Object actions, int n) {
    List<Object> each = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (actions instanceof int[] whole) {
        int width = whole.length / n;
        each.add(
            width == 1 ? (Object) whole[i] : Arrays.copyOfRange(whole, i * width, (i + 1) * width));
      } else {
        float[] real = (float[]) actions;
        int width = real.length / n;
        each.add(Arrays.copyOfRange(real, i * width, (i + 1) * width));
      }
    }
    return each;
  }

  @Override
  public void close() {
    network.close();
  }
}
