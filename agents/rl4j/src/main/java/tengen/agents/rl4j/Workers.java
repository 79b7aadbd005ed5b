package tengen.agents.rl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.rl4j.learning.async.AsyncThread;
import org.deeplearning4j.rl4j.learning.async.a3c.discrete.A3CDiscreteDense;
import org.deeplearning4j.rl4j.learning.async.a3c.discrete.A3CThreadDiscrete;
import org.deeplearning4j.rl4j.learning.configuration.A3CLearningConfiguration;
import org.deeplearning4j.rl4j.network.ac.IActorCritic;
import org.deeplearning4j.rl4j.observation.Observation;

/** RL4J's A3C whose workers each have a row, and tell it when they fail. */
@SuppressWarnings({"deprecation", "rawtypes", "unchecked"}) // as RL4J declares them
final class Workers extends A3CDiscreteDense<FlatObservation> {

  private final List<RowMdp> rows;
  private final List<Thread> threads = new ArrayList<>();
  private volatile double valueLoss;

  Workers(List<RowMdp> rows, IActorCritic<?> networks, A3CLearningConfiguration settings) {
    super(rows.get(0), networks, settings);
    this.rows = rows;
  }

  /**
   * Starts the workers. Their common random numbers are those of the thread that calls {@link
   * #train}, so that gets a thread, whose numbers nothing else draws.
   */
  List<Thread> launch() {
    Thread thread = new Thread(this::train, Rl4jA2c.NAME);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while RL4J's workers were started", e);
    }
    return List.copyOf(threads);
  }

  @Override
  protected AsyncThread newThread(int worker, int device) {
    RowMdp row = rows.get(worker);
    var thread =
        new A3CThreadDiscrete<FlatObservation>(
            row, getAsyncGlobal(), getConfiguration(), device, getListeners(), worker) {
          @Override
          public SubEpochReturn trainSubEpoch(Observation seen, int steps) {
            SubEpochReturn done = super.trainSubEpoch(seen, steps);
            valueLoss = done.getScore();
            return done;
          }
        };
    thread.setName(Rl4jA2c.NAME + "-" + worker);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((where, thrown) -> row.failed(thrown));
    threads.add(thread);
    return thread;
  }

  /** Tengen says when training ends. */
  @Override
  protected void monitorTraining() {
    // The workers go on.
  }

  /** Of the newest update. */
  double valueLoss() {
    return valueLoss;
  }

  /** How many there were. */
  int updates() {
    return getAsyncGlobal().getWorkerUpdateCount();
  }
}
