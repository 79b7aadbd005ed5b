package tengen.env.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Heuristics;
import tengen.env.Measures;
import tengen.env.Space;

/** What worlds have promised that tell more than they must: heuristics and measures. */
final class TellingChecks<A> {

  private final Supplier<? extends Environment<A>> create;
  private final int steps;

  TellingChecks(Supplier<? extends Environment<A>> create, int steps) {
    this.create = create;
    this.steps = steps;
  }

  @SuppressWarnings("unchecked") // of the world's own actions, as its documentation says
  void heuristicsAct() {
    try (Environment<A> env = create.get();
        Environment<A> silent = create.get()) {
      Heuristics<A> world = env.as(Heuristics.class).orElse(null);
      if (world == null) {
        return;
      }
      Expect.that(!world.heuristics().isEmpty(), "heuristics() is empty");
      Expect.thrown(
          IllegalArgumentException.class, () -> begun(env, world, "no such one"), "no such one");
      for (String name : world.heuristics()) {
        acts(env, silent, world, name);
      }
    }
  }

  private void begun(Environment<A> env, Heuristics<A> world, String name) {
    env.reset(0);
    world.advise(name);
  }

  private void acts(Environment<A> env, Environment<A> silent, Heuristics<A> world, String name) {
    Space<A> space = env.actionSpace();
    for (long seed = 0; seed < 10; seed++) {
      env.reset(seed);
      silent.reset(seed);
      Step step = null;
      for (int i = 0; i < steps && (step == null || !step.ended()); i++) {
        A action = world.advise(name);
        Expect.that(space.contains(action), "what %s advises at step %d is not an action", name, i);
        Expect.that(
            same(action, world.advise(name)),
            "asked twice at step %d, %s changes its mind",
            i,
            name);
        step = env.step(action);
        Step other = silent.step(action);
        Expect.that(
            Arrays.equals(step.observation(), other.observation())
                && Double.compare(step.reward(), other.reward()) == 0,
            "asking %s for advice changes step %d",
            name,
            i);
      }
    }
  }

  private boolean same(A a, A b) {
    return Arrays.deepEquals(new Object[] {a}, new Object[] {b});
  }

  void measuresAddUp() {
    try (Environment<A> env = create.get()) {
      Measures world = env.as(Measures.class).orElse(null);
      if (world == null) {
        return;
      }
      List<String> names = List.copyOf(world.measures());
      Expect.that(
          new HashSet<>(names).size() == names.size(), "two measures have one name: %s", names);
      Expect.thrown(
          IllegalArgumentException.class,
          () -> world.measures(new double[names.size() + 1]),
          "room for one measure too many");
      for (long seed = 0; seed < 5; seed++) {
        addsUp(env, world, names, seed);
      }
    }
  }

  private void addsUp(Environment<A> env, Measures world, List<String> names, long seed) {
    double[] measured = new double[names.size()];
    Episode<A> episode = new Episode<>(env, seed);
    double rewards = 0;
    double costs = 0;
    for (int i = 0; i < steps && !episode.ended(); i++) {
      episode.step();
      rewards += episode.steps().get(i + 1).reward();
      costs += env.as(CostSource.class).map(CostSource::cost).orElse(0.0);
      world.measures(measured);
      for (int k = 0; k < measured.length; k++) {
        Expect.that(
            Double.isFinite(measured[k]), "%s is %s after step %d", names.get(k), measured[k], i);
      }
      equal(names, measured, "reward.", rewards, "return", i);
      equal(names, measured, "cost.", costs, "sum of the costs", i);
    }
  }

  private static void equal(
      List<String> names, double[] measured, String kind, double sum, String what, int step) {
    double terms = 0;
    boolean any = false;
    for (int k = 0; k < measured.length; k++) {
      if (names.get(k).startsWith(kind)) {
        terms += measured[k];
        any = true;
      }
    }
    Expect.that(
        !any || Math.abs(terms - sum) <= 1e-6 * Math.max(1, Math.abs(sum)),
        "after step %d the measures %s... add up to %s and the %s is %s",
        step,
        kind,
        terms,
        what,
        sum);
  }
}
