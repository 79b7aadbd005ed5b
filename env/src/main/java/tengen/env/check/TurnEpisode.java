package tengen.env.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.multi.TurnEnvironment;

/** An episode of agents that take turns with random actions, the same ones every time. */
final class TurnEpisode {

  private final TurnEnvironment world;
  private final UniformRandomProvider random;
  private final List<Moment> moments = new ArrayList<>();
  private final List<Integer> actions = new ArrayList<>();

  /** Resets the world. */
  TurnEpisode(TurnEnvironment world, long seed) {
    this.world = world;
    random = Episode.actions(seed);
    world.reset(seed);
    moments.add(Moment.of(world));
  }

  /** Makes at most so many steps more. */
  TurnEpisode on(int more) {
    for (int i = 0; i < more && !over(); i++) {
      step();
    }
    return this;
  }

  /** Makes a step that the mask allows. */
  void step() {
    int action = choose(last(), random);
    actions.add(action);
    try {
      world.step(action);
    } catch (RuntimeException e) {
      throw new AssertionError("the mask allows action " + action + " and step throws " + e, e);
    }
    moments.add(Moment.of(world));
  }

  /** An action that is allowed, {@link TurnEnvironment#NO_ACTION} after the agent's end. */
  static int choose(Moment now, UniformRandomProvider random) {
    if (now.ended(now.agent())) {
      return TurnEnvironment.NO_ACTION;
    }
    int[] allowed = actions(now, true);
    Expect.that(
        allowed.length > 0,
        "it is the turn of %s and its mask allows no action",
        now.names()[now.agent()]);
    return allowed[random.nextInt(allowed.length)];
  }

  /** The actions that the mask allows, or those that it does not. */
  static int[] actions(Moment now, boolean allowed) {
    List<Integer> result = new ArrayList<>();
    for (int action = 0; action < now.mask().length; action++) {
      if (now.mask()[action] == allowed) {
        result.add(action);
      }
    }
    return result.stream().mapToInt(Integer::intValue).toArray();
  }

  Moment last() {
    return moments.get(moments.size() - 1);
  }

  /** Whether nobody is to act any more. */
  boolean over() {
    return last().over();
  }

  /** Before the first step and after each. */
  List<Moment> moments() {
    return moments;
  }

  /** What was chosen; one less than {@link #moments}. */
  List<Integer> actions() {
    return actions;
  }

  /** Compares bit for bit. */
  static void same(List<Moment> expected, List<Moment> got, String what) {
    for (int i = 0; i < Math.min(expected.size(), got.size()); i++) {
      same(expected.get(i), got.get(i), what, i);
    }
    Expect.that(
        expected.size() == got.size(),
        "%s must give the same episode; its length is %d and then %d",
        what,
        expected.size() - 1,
        got.size() - 1);
  }

  /** Compares what is seen after some steps. */
  static void same(Moment expected, Moment got, String what, int steps) {
    String difference = expected.difference(got);
    Expect.that(
        difference == null,
        "%s must give the same episode; after %d steps %s",
        what,
        steps,
        difference);
  }
}
