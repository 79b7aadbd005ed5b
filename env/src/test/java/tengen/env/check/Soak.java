package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.ActionMask;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * A long random walk through a world, episode after episode. Now and then it takes a snapshot and
 * writes down what follows; some time later, mostly in another episode, it goes back and expects
 * the same bits once more. All along it looks at observations and rewards, and in the end at the
 * memory.
 *
 * @param <A> the action
 */
final class Soak<A> {

  /**
   * How much more heap may be in use after the last step than after a quarter of them. Of a million
   * steps 750,000 lie between: a leak of one and a half bytes a step is more than this. The least
   * that can be kept of a step is a reference in a list, four bytes; of an episode, with objects of
   * sixteen bytes, it is more in worlds whose random episodes last ten steps. What the JVM itself
   * keeps of classes, reflection and tests that ran before has been seen to stay below a tenth.
   */
  static final long GROWTH = 1 << 20;

  /** How many steps are repeated after a snapshot, at most. */
  private static final int STRETCH = 50;

  /** How many steps there are on average before the next snapshot. */
  private static final int PAUSE = 300;

  private final String name;
  private final Environment<A> env;
  private final Space.Box observations;
  private final boolean unbounded;
  private final Space<A> actions;
  private final boolean[] mask;
  private final UniformRandomProvider random;

  private final List<A> acted = new ArrayList<>();
  private final List<Step> seen = new ArrayList<>();
  private Snapshot snapshot;
  private boolean running;
  private int done;
  private long episodes;
  private long restores;

  /**
   * A walk that has not begun.
   *
   * @param env closed by who made it
   */
  Soak(String name, Environment<A> env) {
    this.name = name;
    this.env = env;
    observations = env.observationSpace();
    unbounded = unbounded(observations.low()) || unbounded(observations.high());
    actions = env.actionSpace();
    mask =
        env instanceof ActionMask && actions instanceof Space.Discrete discrete
            ? new boolean[discrete.n()]
            : null;
    random = Rng.stream(1, "soak");
  }

  private static boolean unbounded(float[] bounds) {
    for (float bound : bounds) {
      if (Float.isInfinite(bound)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Walks.
   *
   * @return what happened, in a line
   * @throws AssertionError if a promise is broken; says when
   */
  String walk(int steps) {
    long start = System.nanoTime();
    on(steps / 4);
    long before = used();
    on(steps);
    long after = used();
    double seconds = (System.nanoTime() - start) * 1e-9;
    Expect.that(
        after - before < GROWTH,
        "%s: the heap in use grew by %d bytes in %d steps",
        name,
        after - before,
        steps - steps / 4);
    return String.format(
        Locale.ROOT,
        "soak %s: %,d steps, %,d episodes, %,d restores, heap %.2f and %.2f MB, %,.0f steps/s",
        name,
        done,
        episodes,
        restores,
        before * 1e-6,
        after * 1e-6,
        done / seconds);
  }

  private void on(int until) {
    while (done < until) {
      if (snapshot != null && !writing() && random.nextInt(PAUSE / 2) == 0) {
        goBack();
      }
      if (!running) {
        inside(env.reset(episodes++));
        running = true;
      }
      if (snapshot == null && random.nextInt(PAUSE / 2) == 0) {
        snapshot = env.snapshot();
      }
      A action = choose();
      boolean write = writing();
      if (write) {
        acted.add(Actions.copy(action));
      }
      Step step = step(action);
      if (write) {
        seen.add(step);
      }
    }
    forget();
  }

  /** Whether the next step is to be repeated later. */
  private boolean writing() {
    return snapshot != null
        && seen.size() < STRETCH
        && (seen.isEmpty() || !seen.get(seen.size() - 1).ended());
  }

  private A choose() {
    return mask == null ? actions.sample(random) : legal();
  }

  @SuppressWarnings("unchecked") // a mask belongs to integer actions
  private A legal() {
    int n = ((ActionMask) env).actionMask(mask);
    Expect.that(n > 0, "%s: no action is allowed after %d steps", name, done);
    int skip = random.nextInt(n);
    int action = 0;
    while (!mask[action] || skip-- > 0) {
      action++;
    }
    return (A) (Integer) action;
  }

  private Step step(A action) {
    Step step = env.step(action);
    done++;
    inside(step.observation());
    Expect.that(Double.isFinite(step.reward()), "%s: step %d pays %s", name, done, step.reward());
    running = !step.ended();
    return step;
  }

  /* Without String.format: this is done for every step. */
  private void inside(float[] observation) {
    if (!observations.contains(observation)) {
      throw new AssertionError(name + ": step " + done + " shows what is not in the space");
    }
    for (int i = 0; unbounded && i < observation.length; i++) {
      if (!Float.isFinite(observation[i])) {
        throw new AssertionError(name + ": step " + done + " shows " + observation[i]);
      }
    }
  }

  private void goBack() {
    env.restore(snapshot);
    List<Step> again = new ArrayList<>();
    for (A action : acted) {
      again.add(step(action));
    }
    Episode.same(seen, again, name + ": the actions after a restored snapshot, step " + done);
    restores++;
    forget();
  }

  private void forget() {
    snapshot = null;
    acted.clear();
    seen.clear();
  }

  /* The least of three: other threads allocate too. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
