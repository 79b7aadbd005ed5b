package tengen.viz.time;

import java.util.List;
import tengen.env.Space;

/**
 * What is known of an episode.
 *
 * @param world its name
 * @param agent who acts
 * @param seed of the episode
 * @param ended whether its end is known
 * @param rewards {@code [length]}
 * @param totals {@code [length + 1]} sums of rewards, the first one 0
 * @param values {@code [length + 1]} what the agent expected at each step; NaN where it says
 *     nothing
 * @param costs {@code [length]} of each step; empty where the world has none
 * @param measures names of what the world measures
 * @param observations layout of what the agent sees
 * @param actions what it can do
 * @param actionNames names of these, where they have names; else empty
 */
public record Course(
    String world,
    String agent,
    long seed,
    boolean ended,
    Series rewards,
    Series totals,
    Series values,
    Series costs,
    List<String> measures,
    Space.Box observations,
    Space<?> actions,
    List<String> actionNames) {

  /** Steps that are known. */
  public int length() {
    return rewards.size();
  }

  /** Of an episode that begins; nothing is known of it. */
  static Course begin(
      String world,
      String agent,
      long seed,
      List<String> measures,
      Space.Box observations,
      Space<?> actions,
      List<String> actionNames) {
    return new Course(
        world,
        agent,
        seed,
        false,
        Series.EMPTY,
        Series.EMPTY.with(0),
        Series.EMPTY,
        Series.EMPTY,
        measures,
        observations,
        actions,
        actionNames);
  }

  /** After what the agent expects where the course has come to. */
  Course expecting(double value) {
    return new Course(
        world,
        agent,
        seed,
        ended,
        rewards,
        totals,
        values.with(value),
        costs,
        measures,
        observations,
        actions,
        actionNames);
  }

  /**
   * After another step.
   *
   * @param cost NaN where the world has none
   */
  Course after(double reward, double cost, boolean over) {
    return new Course(
        world,
        agent,
        seed,
        over,
        rewards.with(reward),
        totals.with(totals.get(length()) + reward),
        values,
        Double.isNaN(cost) ? costs : costs.with(cost),
        measures,
        observations,
        actions,
        actionNames);
  }
}
