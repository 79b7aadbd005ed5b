package tengen.agents.tabular;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.env.Space;
import tengen.env.text.PolicyIteration;
import tengen.env.text.TransitionTable;
import tengen.env.text.ValueIteration;
import tengen.env.vector.StepBatch;

/**
 * Dynamic programming (Sutton and Barto 2018, Reinforcement Learning, chapter 4) in the shape of a
 * learner: it knows the table of its world, solves it at the first step, and learns nothing from
 * what it meets.
 */
public final class Planner implements Learner<int[]> {

  /** How the table is solved. */
  public enum Method {
    /** Section 4.4. */
    VALUE_ITERATION("value-iteration"),
    /** Section 4.3. */
    POLICY_ITERATION("policy-iteration");

    private final String title;

    Method(String title) {
      this.title = title;
    }

    /** Its name on the command line and in files. */
    public String title() {
      return title;
    }
  }

  private final Method method;
  private final PlannerConfig config;
  private final TransitionTable world;
  private final States states;

  /** 1 for the action of the best policy, 0 for the others. */
  private final Table policy;

  private boolean solved;

  /**
   * Solves nothing yet.
   *
   * @param observations the number of the state
   * @throws IllegalArgumentException if observations are not the states of the table
   */
  public Planner(
      Method method, PlannerConfig config, TransitionTable world, Space.Box observations) {
    this.method = method;
    this.config = config;
    this.world = world;
    states = new States(observations);
    if (states.count != world.states()) {
      throw new IllegalArgumentException(
          method.title
              + " needs observations that are the number of the state; there are "
              + world.states()
              + " states and "
              + states.count
              + " observations");
    }
    policy = new Table(world.states(), world.actions(), 0);
  }

  @Override
  public void act(StepBatch batch, int[] actions) {
    greedy().act(batch, actions);
  }

  @Override
  public void learn(StepBatch batch, Consumer<Report> reports) {
    if (!solved) {
      solved = true;
      ValueIteration.Solution solution = solve();
      for (int state = 0; state < world.states(); state++) {
        policy.q[state * world.actions() + solution.policy()[state]] = 1;
      }
      Map<String, Double> told = new LinkedHashMap<>();
      told.put("train/sweeps", (double) solution.sweeps());
      told.put("train/start_value", solution.startValue(world));
      reports.accept(new Report(told));
    }
  }

  private ValueIteration.Solution solve() {
    return method == Method.VALUE_ITERATION
        ? ValueIteration.solve(world, config.gamma(), config.tolerance())
        : PolicyIteration.solve(world, config.gamma(), config.tolerance());
  }

  @Override
  public Actor<int[]> greedy() {
    return new GreedyTable(states, policy, false);
  }

  @Override
  public void save(Path directory) {
    policy.save(directory, method.title);
  }

  @Override
  public void load(Path directory) {
    policy.load(directory, method.title);
    solved = true;
  }

  @Override
  public boolean settled() {
    return solved;
  }

  @Override
  public void saveState(Path directory, Path previous) {
    if (!solved) {
      throw new IllegalStateException("nothing is solved yet: take a step first");
    }
    save(directory);
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
  }

  /* A table is on the heap. */
  @Override
  public void close() {}
}
