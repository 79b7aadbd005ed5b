package tengen.agents.dqn;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.nn.LearnerFile;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * The half of a {@link Dqn} that acts: with the network that learns, or, while that learns, with a
 * copy that is renewed now and then.
 */
final class Behaviour implements AutoCloseable {

  private static final String ACTING = "acting";

  private final QNet learning;
  private final EpsilonGreedy newest;
  private final Function<QNet, EpsilonGreedy> choices;
  private final long seed;
  private QNet net;
  private EpsilonGreedy choice;
  private RestorableUniformRandomProvider noise;

  /**
   * Acts with the network that learns.
   *
   * @param noise of the network, drawn for learning too
   * @param choices makes one who chooses by a network
   */
  Behaviour(
      QNet learning,
      RestorableUniformRandomProvider noise,
      long seed,
      Function<QNet, EpsilonGreedy> choices) {
    this.learning = learning;
    this.noise = noise;
    this.choices = choices;
    this.seed = seed;
    newest = choices.apply(learning);
    net = learning;
    choice = newest;
  }

  /** Acts with a copy from now on, and with noise of its own. */
  void overlap(Supplier<QNet> copy) {
    net = copy.get();
    choice = choices.apply(net);
    noise = Rng.stream(seed, "dqn.acting");
    renew();
  }

  private boolean copied() {
    return net != learning;
  }

  /** Lets the copy, if there is one, be like the network that learns. */
  void renew() {
    if (copied()) {
      net.weights.blend(learning.weights, 1);
      net.changed();
    }
  }

  /**
   * Acts in every row.
   *
   * @param mask {@code [rows, actions]} allowed ones; null where every action is
   * @param epsilon share of random actions
   * @param chosen {@code [rows]} filled
   */
  void act(StepBatch now, boolean[] mask, double epsilon, int[] chosen) {
    net.draw(noise);
    choice.act(now.observation, mask, chosen.length, epsilon, chosen);
  }

  /** Acts without exploring, with the network that learns. */
  Actor<int[]> greedy(boolean masked) {
    return newest.greedy(masked);
  }

  /** Puts its random streams among those of a learner. */
  void streams(Map<String, RestorableUniformRandomProvider> all) {
    all.put("exploration", choice.random);
    if (copied()) {
      all.put(ACTING, noise);
    }
  }

  /** Writes the copy, if there is one. */
  void save(Path directory) {
    if (copied()) {
      LearnerFile.save(directory.resolve(ACTING), ACTING, Map.of("", net.weights), Map.of());
    }
  }

  /**
   * Puts back what {@link #save} wrote.
   *
   * @throws IllegalArgumentException if it is damaged or of another network
   */
  void load(Path directory) {
    if (copied()) {
      LearnerFile.load(directory.resolve(ACTING), ACTING, Map.of("", net.weights));
      net.changed();
    }
  }

  /** Frees the copy, if there is one; the network that learns is not its own. */
  @Override
  public void close() {
    if (copied()) {
      net.close();
    }
  }
}
