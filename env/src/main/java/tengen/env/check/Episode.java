package tengen.env.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Space;

/** Episodes with random actions, the same ones every time. */
final class Episode {

  private Episode() {}

  /** The first observation, as a step without reward, and all steps of an episode. */
  static <A> List<Step> play(Environment<A> env, long seed, int steps) {
    List<Step> result = new ArrayList<>();
    result.add(new Step(env.reset(seed), 0, false, false));
    UniformRandomProvider random = actions(seed);
    Space<A> space = env.actionSpace();
    for (int i = 0; i < steps && !result.get(i).ended(); i++) {
      A action = space.sample(random);
      Expect.that(space.contains(action), "a sample of actionSpace must be in it");
      result.add(env.step(action));
    }
    return result;
  }

  /** A stream that draws actions. */
  static UniformRandomProvider actions(long index) {
    return Rng.stream(1, "contract.actions", index);
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
      boolean equal =
          Arrays.equals(a.observation(), b.observation())
              && Double.compare(a.reward(), b.reward()) == 0
              && a.terminated() == b.terminated()
              && a.truncated() == b.truncated();
      Expect.that(
          equal, "%s must give the same episode; expected %s got %s", what, text(a), text(b));
    }
  }

  private static String text(Step step) {
    return Arrays.toString(step.observation())
        + " reward "
        + step.reward()
        + (step.terminated() ? " terminated" : "")
        + (step.truncated() ? " truncated" : "");
  }
}
