package tengen.env.check;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.Space;
import tengen.env.multi.TurnEnvironment;

/**
 * All that can be seen of a world of agents that take turns.
 *
 * @param names of the agents
 * @param agent whose turn it is
 * @param seen {@code [agents][width]} what each of them sees; null for one that is not there
 * @param rewards {@code [agents]}
 * @param terminated {@code [agents]}
 * @param truncated {@code [agents]}
 * @param mask the actions open to the one whose turn it is; null if nobody's
 */
record Moment(
    String[] names,
    int agent,
    float[][] seen,
    double[] rewards,
    boolean[] terminated,
    boolean[] truncated,
    boolean[] mask) {

  /** The world as it is now. */
  static Moment of(TurnEnvironment world) {
    int n = world.agents();
    int turn = world.agent();
    Require.inRange("agent()", turn, TurnEnvironment.NOBODY, n - 1);
    Moment moment =
        new Moment(
            new String[n],
            turn,
            new float[n][],
            new double[n],
            new boolean[n],
            new boolean[n],
            turn == TurnEnvironment.NOBODY ? null : new boolean[actions(world)]);
    for (int agent = 0; agent < n; agent++) {
      moment.names[agent] = world.name(agent);
      moment.seen[agent] = seen(world, agent);
      moment.rewards[agent] = world.reward(agent);
      moment.terminated[agent] = world.terminated(agent);
      moment.truncated[agent] = world.truncated(agent);
    }
    if (moment.mask != null) {
      world.actionMask(moment.mask);
    }
    return moment;
  }

  private static int actions(TurnEnvironment world) {
    return world.actionSpace(world.agent()).n();
  }

  /* Agents that have not come yet, or have gone, need not see anything. */
  private static float[] seen(TurnEnvironment world, int agent) {
    Space.Box space = world.observationSpace(agent);
    float[] out = new float[space.width()];
    try {
      world.observe(agent, out, 0);
    } catch (IllegalStateException e) {
      if (agent == world.agent()) {
        throw e;
      }
      return null;
    }
    return out;
  }

  boolean ended(int agent) {
    return terminated[agent] || truncated[agent];
  }

  boolean over() {
    return agent == TurnEnvironment.NOBODY;
  }

  /** The first thing that looks different, such as "the reward of player_0 is 1.0 and then 0.0". */
  String difference(Moment then) {
    if (agent != then.agent) {
      return "agent() is " + agent + " and then " + then.agent;
    }
    for (int i = 0; i < names.length; i++) {
      String of = " of " + names[i] + " is ";
      if (Double.compare(rewards[i], then.rewards[i]) != 0) {
        return "the reward" + of + rewards[i] + " and then " + then.rewards[i];
      }
      if (terminated[i] != then.terminated[i] || truncated[i] != then.truncated[i]) {
        return "the ending" + of + ending(i) + " and then " + then.ending(i);
      }
      if (!Arrays.equals(seen[i], then.seen[i])) {
        return "the observation"
            + of
            + Arrays.toString(seen[i])
            + " and then "
            + Arrays.toString(then.seen[i]);
      }
    }
    return Arrays.equals(mask, then.mask)
        ? null
        : "the mask is " + Arrays.toString(mask) + " and then " + Arrays.toString(then.mask);
  }

  private String ending(int agent) {
    return terminated[agent] ? "terminated" : truncated[agent] ? "truncated" : "none";
  }
}
