package tengen.agents.rl4j;

import java.util.concurrent.SynchronousQueue;
import java.util.function.IntSupplier;
import org.deeplearning4j.gym.StepReply;
import org.deeplearning4j.rl4j.mdp.MDP;
import org.deeplearning4j.rl4j.space.DiscreteSpace;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/**
 * One row of a vector environment as RL4J's {@code MDP}. RL4J calls its environment, Tengen's loop
 * calls its learner, so each has a thread: RL4J's waits in {@link #step} while Tengen's makes the
 * step, and Tengen's waits in {@link #action} while RL4J learns.
 */
final class RowMdp extends FlatMdp {

  /** Thrown in RL4J's thread to end it. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Stopped() {
      super("the learner was closed", null, false, false);
    }
  }

  /**
   * What followed an action.
   *
   * @param next what to act on, the first of a new episode where one ended
   */
  private record Followed(
      FlatObservation reached,
      FlatObservation next,
      double reward,
      boolean terminated,
      boolean truncated) {}

  private final SynchronousQueue<IntSupplier> actions = new SynchronousQueue<>();
  private final SynchronousQueue<Followed> answers = new SynchronousQueue<>();
  private FlatObservation next;
  private volatile RuntimeException failure;

  RowMdp(Space.Box observations, Space.Discrete actions, long seed) {
    super(observations, actions, seed);
  }

  // ---- RL4J's side

  @Override
  public FlatObservation reset() {
    if (next == null) {
      next = answer().next;
    }
    begun();
    return next;
  }

  @Override
  public StepReply<FlatObservation> step(Integer action) {
    int chosen = action;
    say(() -> chosen);
    Followed followed = answer();
    next = followed.next;
    return reply(followed.reached, followed.reward, followed.terminated, followed.truncated);
  }

  /** RL4J's thread has ended with this. */
  void failed(Throwable thrown) {
    if (thrown instanceof Stopped) {
      return;
    }
    var told = new IllegalStateException("RL4J failed: " + thrown, thrown);
    try {
      say(
          () -> {
            throw told;
          });
    } catch (Stopped e) {
      // Nobody wants to hear of it any more.
    }
  }

  private void say(IntSupplier action) {
    try {
      actions.put(action);
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }

  private Followed answer() {
    try {
      return answers.take();
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }

  /** Of rows there are as many as there are. */
  @Override
  public MDP<FlatObservation, Integer, DiscreteSpace> newInstance() {
    throw new UnsupportedOperationException("a row has no copies");
  }

  @Override
  public void close() {
    // The rows belong to Tengen's loop.
  }

  // ---- Tengen's side

  /** Gives the first observation of all. */
  void begin(StepBatch batch, int row) {
    FlatObservation first = FlatObservation.of(batch.observation, row * batch.width, batch.width);
    hand(new Followed(first, first, 0, false, false));
  }

  /** Gives what followed; RL4J goes on until it asks for the next step. */
  void follow(StepBatch batch, int row) {
    int at = row * batch.width;
    FlatObservation shown = FlatObservation.of(batch.observation, at, batch.width);
    FlatObservation reached =
        batch.ended(row) ? FlatObservation.of(batch.finalObservation, at, batch.width) : shown;
    hand(
        new Followed(
            reached, shown, batch.reward[row], batch.terminated[row], batch.truncated[row]));
  }

  private void hand(Followed followed) {
    if (failure != null) {
      throw failure;
    }
    try {
      answers.put(followed);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Waits for RL4J's next action.
   *
   * @throws IllegalStateException if RL4J has failed; says how
   */
  int action() {
    try {
      return actions.take().getAsInt();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (IllegalStateException e) {
      failure = e;
      throw e;
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while RL4J was at work", e);
  }
}
