package tengen.viz.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import tengen.selfplay.train.Agent;

/**
 * A thread that plays an episode: what it is told to do it does between two steps, and its newest
 * moment lies in a mailbox of one slot, so that who draws never slows it and never falls behind.
 */
public final class Playback implements AutoCloseable {

  /** Who waits is woken; this is only for the case that it is not. */
  private static final long IDLE_NANOS = 2_000_000_000L;

  private final ConcurrentLinkedQueue<Runnable> orders = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Moment> mailbox = new AtomicReference<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean playing;
  private volatile boolean closed;
  private volatile boolean endless;
  private volatile boolean explaining;
  private volatile double rate = 20;
  private volatile boolean pacing;
  private final AtomicLong published = new AtomicLong();
  private final Agent<?> agent;
  private final LongFunction<Episode<?>> beginning;

  /* Belongs to the thread. */
  private Episode<?> episode;

  /**
   * Begins an episode; nothing moves before {@link #play}.
   *
   * @param agent closed in the end
   * @param title of the world
   */
  public Playback(Agent<?> agent, String title, long seed, Eyes eyes) {
    this.agent = agent;
    beginning = number -> new Episode<>(agent, title, number, eyes);
    episode = beginning.apply(seed);
    mailbox.set(episode.moment());
    thread = new Thread(this::run, "playback");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The newest moment.
   *
   * @throws IllegalStateException if the agent or its world failed; says how
   */
  public Moment moment() {
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("the episode cannot go on: " + failed.getMessage(), failed);
    }
    return mailbox.get();
  }

  /** How many moments there have been: who has drawn this many has drawn the newest. */
  public long published() {
    return published.get();
  }

  /** Lets it go on, at {@link #rate} steps a second. */
  public void play() {
    playing = true;
    LockSupport.unpark(thread);
  }

  /** Stops after the present step. */
  public void pause() {
    playing = false;
  }

  /** Lets another episode follow each that has ended while playing. */
  public void endless() {
    endless = true;
  }

  /** Lets each moment say what the agent's opinion hangs on; that takes time. */
  public void explain(boolean wanted) {
    explaining = wanted;
    order(this::publish);
  }

  /** Whether each moment says what the agent's opinion hangs on. */
  public boolean explaining() {
    return explaining;
  }

  /** Whether it goes on by itself. */
  public boolean playing() {
    return playing;
  }

  /** Steps a second while playing. */
  public double rate() {
    return rate;
  }

  /** Chooses the rate by how long a step of the world lasts, once that is known. */
  public void pace() {
    pacing = true;
  }

  /** Plays faster or slower. */
  public void rate(double stepsPerSecond) {
    pacing = false;
    rate = Math.max(0.25, Math.min(2000, stepsPerSecond));
    LockSupport.unpark(thread);
  }

  /** Goes to a step, playing what lies before it if nobody has been there. */
  public void seek(int step) {
    order(() -> episode.seek(step));
  }

  /**
   * Goes to a step as {@link #seek}, and waits until it is there, or at the end before it.
   *
   * @throws IllegalStateException if the agent or its world failed; says how
   */
  public Moment await(int step) {
    CompletableFuture<Moment> there = new CompletableFuture<>();
    order(
        () -> {
          try {
            episode.seek(step);
            episode.think();
            mailbox.set(episode.moment());
            there.complete(mailbox.get());
          } catch (RuntimeException | Error e) {
            failure.set(e);
            there.completeExceptionally(e);
          }
        });
    try {
      return there.join();
    } catch (CompletionException e) {
      return moment(); // says why
    }
  }

  /** Goes on or back by some steps. */
  public void move(int steps) {
    order(() -> episode.seek(episode.step() + steps));
  }

  /** Pauses, and does something else than the agent did or would do here. */
  public void branch(Object action) {
    pause();
    order(() -> branch(episode, action));
  }

  @SuppressWarnings("unchecked") // a wrong action is refused by the world
  private static <A> void branch(Episode<A> episode, Object action) {
    episode.branch((A) action);
  }

  /** A person who is to act acts. */
  public void act(Object action) {
    order(() -> branch(episode, action));
  }

  /**
   * Changes who acts, between two steps.
   *
   * @param change of the agent; may fail with an {@code IllegalArgumentException}, which is told to
   * @param told what went wrong
   */
  public void change(Runnable change, Consumer<String> told) {
    order(
        () -> {
          try {
            change.run();
            episode.reconsider();
          } catch (IllegalArgumentException e) {
            told.accept(e.getMessage());
          }
        });
  }

  /** Takes back a person's last action, and what followed. */
  public void undo() {
    order(() -> episode.undo());
  }

  /** Begins another episode. */
  public void begin(long seed) {
    order(() -> episode = beginning.apply(seed));
  }

  private void order(Runnable what) {
    orders.add(what);
    LockSupport.unpark(thread);
  }

  private void run() {
    try {
      long due = System.nanoTime();
      while (!closed) {
        boolean moved = obey();
        long now = System.nanoTime();
        if (playing && now >= due) {
          moved |= advance(now, due);
          due = Math.max(now, due) + (long) (1e9 / rate);
        } else if (!playing) {
          due = now;
        }
        if (moved) {
          publish();
        } else if (episode.think()) {
          publish();
        } else {
          LockSupport.parkNanos(playing ? Math.max(0, due - System.nanoTime()) : IDLE_NANOS);
        }
      }
    } catch (RuntimeException | Error e) {
      failure.set(e);
    }
  }

  private void publish() {
    Moment moment = explaining ? episode.explained() : episode.moment();
    if (pacing && moment.step() > 0) {
      pacing = false;
      Pace.of(moment).ifPresent(own -> rate = own);
    }
    mailbox.set(moment);
    published.incrementAndGet();
  }

  private boolean obey() {
    boolean any = false;
    for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
      order.run();
      any = true;
    }
    return any;
  }

  /* As many steps as are due: pictures are taken 60 times a second at most. */
  private boolean advance(long now, long due) {
    int steps = 1 + (int) Math.min(100, (now - due) * rate / 1e9);
    boolean moved = false;
    for (int i = 0; i < steps; i++) {
      moved |= episode.forward();
    }
    if (!moved && endless) {
      episode = beginning.apply(episode.course().setting().seed() + 1);
      return true;
    } else if (!moved) {
      playing = episode.waiting();
    }
    return moved;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    agent.close();
  }
}
