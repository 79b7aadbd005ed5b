package tengen.viz.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;
import tengen.agents.Insight;
import tengen.env.Environment;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;

/**
 * The newest network of a run that may be in progress: each episode is begun with what the run has
 * saved last. Only reads the run's files, so that the run does not notice.
 */
public final class LiveAgent implements Agent<Object> {

  private final Path run;
  private final String network;
  private FileTime saved;
  private Agent<Object> agent;

  /**
   * Opens the network that there is now.
   *
   * @param network {@code best} or {@code last}
   * @throws IllegalArgumentException if there is no such run or it has no network yet
   */
  public LiveAgent(Path run, String network) {
    this.run = run;
    this.network = network;
    saved = time();
    agent = open();
  }

  /**
   * Waits until a run in progress has saved its first network.
   *
   * @param told that one waits, once
   * @throws IllegalArgumentException if the run has ended without one
   */
  static void await(Path run, String network, Consumer<String> told) {
    Path file = file(run, network);
    boolean said = false;
    while (Files.isDirectory(run) && !Files.exists(file)) {
      if (Files.exists(run.resolve("summary.json"))) {
        throw new IllegalArgumentException(
            run + " has ended without a network \"" + network + "\"");
      }
      if (!said) {
        told.accept("waiting for the first network of " + run + "; it is saved at an evaluation");
        said = true;
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Path file(Path run, String network) {
    return run.resolve("networks").resolve(network).resolve("model.json");
  }

  @SuppressWarnings("unchecked") // actions go from the agent to its own environment only
  private Agent<Object> open() {
    return (Agent<Object>) Agents.trained(run, network);
  }

  /* Of the file that is written last; null while it is being replaced. */
  private FileTime time() {
    try {
      return Files.getLastModifiedTime(file(run, network));
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public Environment<Object> environment() {
    return agent.environment();
  }

  @Override
  public String name() {
    return agent.name();
  }

  @Override
  public float[] begin(long seed) {
    FileTime newest = time();
    if (newest != null && !newest.equals(saved)) {
      renew(newest);
    }
    return agent.begin(seed);
  }

  /* A network that is replaced while it is read is taken at the next episode. */
  private void renew(FileTime newest) {
    try {
      Agent<Object> newer = open();
      agent.close();
      agent = newer;
      saved = newest;
    } catch (IllegalArgumentException e) {
      saved = null;
    }
  }

  @Override
  public Object act(float[] observation) {
    return agent.act(observation);
  }

  @Override
  public Insight insight(float[] observation) {
    return agent.insight(observation);
  }

  @Override
  public void close() {
    agent.close();
  }
}
