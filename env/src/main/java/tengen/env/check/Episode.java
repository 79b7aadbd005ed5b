package tengen.env.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Space;

/**
 * An episode with random actions, the same ones every time, played step by step.
 *
 * @param <A> the action
 */
final class Episode<A> {

  private final Environment<A> env;
  private final UniformRandomProvider random;
  private final List<Step> steps = new ArrayList<>();
  private final List<A> actions = new ArrayList<>();

  /** Resets the environment. */
  Episode(Environment<A> env, long seed) {
    this.env = env;
    random = actions(seed);
    steps.add(new Step(env.reset(seed), 0, false, false));
  }

  /** The first observation, as a step without reward, and all steps of an episode. */
  static <A> List<Step> play(Environment<A> env, long seed, int steps) {
    return new Episode<>(env, seed).on(steps).steps();
  }

  /** A stream that draws actions. */
  static UniformRandomProvider actions(long index) {
    return Rng.stream(1, "contract.actions", index);
  }

  /** Makes at most so many steps more. */
  Episode<A> on(int more) {
    for (int i = 0; i < more && !ended(); i++) {
      step();
    }
    return this;
  }

  /** Draws an action and makes a step. */
  void step() {
    Space<A> space = env.actionSpace();
    A action = space.sample(random);
    Expect.that(space.contains(action), "a sample of actionSpace must be in it");
    actions.add(Actions.copy(action));
    steps.add(env.step(action));
  }

  boolean ended() {
    return steps.get(steps.size() - 1).ended();
  }

  /** The first observation, as a step without reward, and the steps so far. */
  List<Step> steps() {
    return steps;
  }

  /** What was chosen; one less than {@link #steps}. */
  List<A> actions() {
    return actions;
  }

  /** Compares bit for bit. */
  static void same(List<Step> expected, List<Step> got, String what) {
    Expect.that(
        expected.size() == got.size(),
        "%s must give the same episode; its length is %d and then %d",
        what,
        expected.size() - 1,
        got.size() - 1);
    for (int i = 0; i < expected.size(); i++) {
      Step a = expected.get(i);
      Step b = got.get(i);
      /* No Expect.that: the texts of wide observations take longer than the steps. */
      if (!equal(a, b)) {
        throw new AssertionError(
            what + " must give the same episode; expected " + text(a) + " got " + text(b));
      }
    }
  }

  /** Whether two episodes are the same, bit for bit. */
  static boolean equal(List<Step> a, List<Step> b) {
    boolean equal = a.size() == b.size();
    for (int i = 0; equal && i < a.size(); i++) {
      equal = equal(a.get(i), b.get(i));
    }
    return equal;
  }

  private static boolean equal(Step a, Step b) {
    return Arrays.equals(a.observation(), b.observation())
        && Double.compare(a.reward(), b.reward()) == 0
        && a.terminated() == b.terminated()
        && a.truncated() == b.truncated();
  }

  private static String text(Step step) {
    return Arrays.toString(step.observation())
        + " reward "
        + step.reward()
        + (step.terminated() ? " terminated" : "")
        + (step.truncated() ? " truncated" : "");
  }
}
