package tengen.viz.time;

import java.util.List;
import java.util.Optional;
import tengen.env.Space;
import tengen.env.game.Game;

/**
 * What is known of an episode.
 *
 * @param setting what does not change in an episode
 * @param ended whether its end is known
 * @param rewards {@code [length]}
 * @param totals {@code [length + 1]} sums of rewards, the first one 0
 * @param values {@code [length + 1]} what the agent expected at each step; NaN where it says
 *     nothing
 * @param costs {@code [length]} of each step; empty where the world has none
 * @param instead what was left for this one when somebody chose another action; null for none
 */
public record Course(
    Setting setting,
    boolean ended,
    Series rewards,
    Series totals,
    Series values,
    Series costs,
    Course instead) {

  /**
   * Who acts where.
   *
   * @param world its name
   * @param agent who acts
   * @param players who plays each side of a game; else empty
   * @param game that is played; empty where the world is none
   * @param seed of the episode
   * @param measures names of what the world measures
   * @param observations layout of what the agent sees
   * @param actions what it can do
   * @param actionNames names of these, where they have names; else empty
   */
  public record Setting(
      String world,
      String agent,
      List<String> players,
      Optional<Game> game,
      long seed,
      List<String> measures,
      Space.Box observations,
      Space<?> actions,
      List<String> actionNames) {}

  /** Steps that are known. */
  public int length() {
    return rewards.size();
  }

  /** Of an episode that begins; nothing is known of it. */
  static Course begin(Setting setting) {
    Series none = Series.EMPTY;
    return new Course(setting, false, none, none.with(0), none, none, null);
  }

  /** After what the agent expects where the course has come to. */
  Course expecting(double value) {
    return new Course(setting, ended, rewards, totals, values.with(value), costs, instead);
  }

  /**
   * After another step.
   *
   * @param cost NaN where the world has none
   */
  Course after(double reward, double cost, boolean over) {
    Series sums = totals.with(totals.get(length()) + reward);
    Series paid = Double.isNaN(cost) ? costs : costs.with(cost);
    return new Course(setting, over, rewards.with(reward), sums, values, paid, instead);
  }

  /** Without what the agent expects where the course has come to, and with other people in it. */
  Course reconsidered(Setting other) {
    Series known = values.size() > length() ? values.cut(length()) : values;
    return new Course(other, ended, rewards, totals, known, costs, instead);
  }

  /**
   * As it was at a step, with what followed put aside; of what was aside before nothing is kept.
   */
  Course cut(int step) {
    return new Course(
        setting,
        false,
        rewards.cut(step),
        totals.cut(step + 1),
        values.cut(step + 1),
        costs.cut(Math.min(step, costs.size())),
        new Course(setting, ended, rewards, totals, values, costs, null));
  }
}
