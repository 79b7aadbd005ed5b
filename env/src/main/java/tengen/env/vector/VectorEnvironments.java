package tengen.env.vector;

import java.util.Map;
import java.util.function.Supplier;
import tengen.env.Columns;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.grid.Room;
import tengen.env.multi.ParallelEnvironment;

/**
 * Makes vector environments.
 *
 * <pre>{@code
 * try (VectorEnvironment<int[]> rows = VectorEnvironments.discrete("CartPole-v1", 1024, 1, Map.of())) {
 *   StepBatch batch = rows.reset(1);
 *   int[] actions = new int[rows.rows()];
 *   batch = rows.step(actions);
 * }
 * }</pre>
 */
public final class VectorEnvironments {

  private VectorEnvironments() {}

  /**
   * Rows with integer actions.
   *
   * @param id see {@link Environments#make(String, Map)}
   * @param rows at least 1
   * @param threads that share the rows; changes no result
   * @throws IllegalArgumentException as {@link Environments#discrete}
   */
  public static VectorEnvironment<int[]> discrete(
      String id, int rows, int threads, Map<String, ?> settings) {
    if (Environments.configuration(id, settings).orElse(null) instanceof Room room) {
      return new GridRows(rows, threads, room);
    }
    return discrete(() -> Environments.discrete(id, settings), rows, threads);
  }

  /**
   * Rows whose actions are real numbers.
   *
   * @param id see {@link Environments#make(String, Map)}
   * @param rows at least 1
   * @param threads that share the rows; changes no result
   * @throws IllegalArgumentException as {@link Environments#continuous}
   */
  public static VectorEnvironment<float[]> continuous(
      String id, int rows, int threads, Map<String, ?> settings) {
    return continuous(() -> Environments.continuous(id, settings), rows, threads);
  }

  /**
   * Rows of the user's own making, with integer actions.
   *
   * @param create makes a new environment for each row, all of the same configuration
   */
  public static VectorEnvironment<int[]> discrete(
      Supplier<? extends Environment<Integer>> create, int rows, int threads) {
    Rows.requireRows(rows);
    Environment<Integer> one = create.get();
    if (one instanceof Columns.OfDiscrete source) {
      Columns<int[]> columns = source.columns(rows);
      return new ColumnRows.Discrete(rows, threads, one, columns);
    }
    return new EnvironmentRows.Discrete(rows, threads, one, create);
  }

  /**
   * Rows of the user's own making, whose actions are real numbers.
   *
   * @param create makes a new environment for each row, all of the same configuration
   */
  public static VectorEnvironment<float[]> continuous(
      Supplier<? extends Environment<float[]>> create, int rows, int threads) {
    Rows.requireRows(rows);
    Environment<float[]> one = create.get();
    if (one instanceof Columns.OfContinuous source) {
      Columns<float[]> columns = source.columns(rows);
      return new ColumnRows.Continuous(rows, threads, one, columns);
    }
    return new EnvironmentRows.Continuous(rows, threads, one, create);
  }

  /**
   * Rows that are the agents of worlds of several, for one policy that acts for all of them:
   * parameter sharing (Gupta, Egorov and Kochenderfer 2017), as SuperSuit's {@code
   * pettingzoo_env_to_vec_env} does it.
   *
   * @param create makes a new world, always of the same configuration, whose agents have equal
   *     spaces and all stay until its episode ends
   * @param rows a multiple of the number of agents; those of one world follow each other
   * @param threads that share the worlds; changes no result
   * @throws IllegalArgumentException if agents differ, or rows are left over
   */
  public static VectorEnvironment<int[]> agents(
      Supplier<? extends ParallelEnvironment<Integer>> create, int rows, int threads) {
    return new AgentRows(rows, threads, create);
  }
}
