package tengen.agents;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import tengen.env.vector.StepBatch;

/**
 * When an off-policy learner's updates run: at once, while the caller waits, or on a thread of
 * their own, while it steps and acts. There, one runs at a time, and steps that come meanwhile are
 * kept aside until it has been waited for. A learner that waits whenever the next update falls due
 * sees the same replay in the same order either way, and its results do not depend on how fast the
 * machine is.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
public final class Updates<B> implements AutoCloseable {

  private final BiConsumer<B, StepBatch> replay;
  private final List<Step<B>> aside = new ArrayList<>();
  private int waiting;

  /** Null where updates run at once. */
  private ExecutorService thread;

  private Runnable first;
  private Future<?> running;

  /** A step that is kept; its arrays are used again and again. */
  private record Step<B>(B actions, StepBatch after) {

    @SuppressWarnings("unchecked") // an array of the same kind
    static <B> Step<B> like(B actions, StepBatch after) {
      Class<?> kind = actions.getClass().getComponentType();
      B room = (B) Array.newInstance(kind, Array.getLength(actions));
      return new Step<>(room, new StepBatch(after.rows(), after.width, after.maskWidth()));
    }

    void set(B newActions, StepBatch newAfter) {
      System.arraycopy(newActions, 0, actions, 0, Array.getLength(actions));
      after.copyFrom(newAfter);
    }
  }

  /**
   * Updates that run at once.
   *
   * @param replay takes actions and what followed; never called while an update runs
   */
  public Updates(BiConsumer<B, StepBatch> replay) {
    this.replay = replay;
  }

  /**
   * Lets them run on a thread of their own from now on.
   *
   * @param prepare called there before each update
   * @throws IllegalStateException if they do already
   */
  public void overlap(Runnable prepare) {
    if (thread != null) {
      throw new IllegalStateException("updates have a thread of their own already");
    }
    first = prepare;
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "updates");
              made.setDaemon(true);
              return made;
            });
  }

  /** Whether they have a thread of their own. */
  public boolean overlapped() {
    return thread != null;
  }

  /** Whether one was begun that {@link #settle} has not waited for yet. */
  public boolean running() {
    return running != null;
  }

  /**
   * Puts a step into the replay, at once or when the running update has been waited for.
   *
   * @param actions of all rows, copied
   * @param after what followed, copied
   */
  public void add(B actions, StepBatch after) {
    if (running == null) {
      replay.accept(actions, after);
      return;
    }
    if (waiting == aside.size()) {
      aside.add(Step.like(actions, after));
    }
    aside.get(waiting++).set(actions, after);
  }

  /**
   * Runs an update, or begins to.
   *
   * @throws IllegalStateException if the one before was not waited for
   */
  public void run(Runnable update) {
    if (running != null) {
      throw new IllegalStateException("an update is running; call settle before the next one");
    }
    if (thread == null) {
      update.run();
      return;
    }
    running =
        thread.submit(
            () -> {
              first.run();
              update.run();
            });
  }

  /**
   * Waits for the running update, and puts in what was kept aside; nothing to do if none runs.
   *
   * @throws RuntimeException what the update threw
   */
  public void settle() {
    if (running == null) {
      return;
    }
    Throwable thrown = await(running);
    running = null;
    for (int i = 0; i < waiting; i++) {
      replay.accept(aside.get(i).actions, aside.get(i).after);
    }
    waiting = 0;
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }

  /** One who waits for the running update before each act. */
  public Actor<B> settled(Actor<B> actor) {
    return new Actor<>() {
      @Override
      public void act(float[] observation, int rows, B actions) {
        settle();
        actor.act(observation, rows, actions);
      }

      @Override
      public void act(StepBatch batch, B actions) {
        settle();
        actor.act(batch, actions);
      }

      @Override
      public Insight insight(StepBatch batch) {
        settle();
        return actor.insight(batch);
      }
    };
  }

  /* Also when the caller is interrupted: what the update reads must not be freed or changed. */
  private static Throwable await(Future<?> update) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          update.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          return e.getCause();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the thread when the running update has ended; what that throws is dropped. */
  @Override
  public void close() {
    if (thread != null) {
      thread.shutdown();
    }
    if (running != null) {
      await(running);
      running = null;
    }
  }
}
