package tengen.agents.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Streams;
import tengen.agents.nn.Schedule;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.io.AtomicFiles;
import tengen.env.vector.StepBatch;

/**
 * Temporal-difference control with a table: Sarsa, Q-learning and expected Sarsa (Sutton and Barto
 * 2018, Reinforcement Learning, sections 6.4 to 6.6), for observations that are a few whole
 * numbers. All rows learn in one table, one after the other.
 */
public final class Tabular implements Learner<int[]> {

  private static final String NUMBERS = "numbers.json";
  private static final String STREAMS = "streams.json";

  /** A step is so small that writing each of them down would cost more than it does. */
  private static final int STEPS_PER_REPORT = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rule rule;
  private final TabularConfig config;
  private final States states;
  private final Table table;
  private final boolean masked;
  private final Schedule epsilon;
  private final RestorableUniformRandomProvider random;

  /** {@code [states, actions]} Updates so far. */
  private final int[] visits;

  private final int[] state;
  private final int[] taken;

  /** {@code [rows]} What Sarsa has chosen to do next; -1 where nothing is chosen. */
  private final int[] planned;

  private long steps;
  private double errors;
  private int untold;

  /**
   * An empty table.
   *
   * @param rows environments that run side by side
   * @param totalSteps of all rows together, over which exploration falls
   * @param masked whether to mind the masks of steps
   * @throws IllegalArgumentException if observations are not a few whole numbers between bounds
   */
  public Tabular(
      Rule rule,
      TabularConfig config,
      Space.Box observations,
      Space.Discrete actions,
      int rows,
      long totalSteps,
      long seed,
      boolean masked) {
    this.rule = rule;
    this.config = config;
    this.masked = masked;
    states = new States(observations);
    table = new Table(states.count, actions.n(), config.initial());
    visits = new int[table.q.length];
    long falling = Math.max(1, Math.round(config.epsilonFraction() * totalSteps));
    epsilon = Schedule.linear(config.epsilonStart(), config.epsilonEnd(), falling);
    random = Rng.stream(seed, "tabular.exploration");
    state = new int[rows];
    taken = new int[rows];
    planned = new int[rows];
    Arrays.fill(planned, -1);
  }

  /**
   * Checks that a table can be kept of observations.
   *
   * @throws IllegalArgumentException if they are not a few whole numbers between bounds
   */
  public static void check(Space.Box observations) {
    new States(observations);
  }

  /* Choose A from S using policy derived from Q (epsilon-greedy). */
  @Override
  public void act(StepBatch batch, int[] actions) {
    for (int row = 0; row < taken.length; row++) {
      state[row] = states.of(batch.observation, row * batch.width);
      taken[row] = planned[row];
      if (taken[row] < 0) {
        taken[row] = choose(state[row], masked ? batch.mask : null, row);
      }
      actions[row] = taken[row];
    }
  }

  private int choose(int from, boolean[] mask, int row) {
    boolean any = random.nextDouble() < epsilon.at(steps);
    return table.draw(from, any, mask, row, random);
  }

  /* Q(S, A) <- Q(S, A) + alpha [R + gamma ... - Q(S, A)] */
  @Override
  public void learn(StepBatch after, Consumer<Report> reports) {
    for (int row = 0; row < taken.length; row++) {
      planned[row] = -1;
      double target = after.reward[row];
      if (!after.terminated[row]) {
        target += config.gamma() * future(after, row);
      }
      int at = state[row] * table.actions + taken[row];
      double error = target - table.q[at];
      visits[at]++;
      table.q[at] += (float) (error * config.learningRate() / Math.pow(visits[at], config.decay()));
      errors += Math.abs(error);
      untold++;
    }
    steps += taken.length;
    if (untold >= STEPS_PER_REPORT) {
      reports.accept(report());
    }
  }

  /** The worth of what a row reached; a truncated episode would have gone on from there. */
  private double future(StepBatch after, int row) {
    boolean cut = after.truncated[row];
    float[] observation = cut ? after.finalObservation : after.observation;
    boolean[] mask = masked ? (cut ? after.finalMask : after.mask) : null;
    int to = states.of(observation, row * after.width);
    switch (rule) {
      case SARSA -> {
        int next = choose(to, mask, row);
        planned[row] = cut ? -1 : next;
        return table.q[to * table.actions + next];
      }
      case EXPECTED_SARSA -> {
        double share = epsilon.at(steps);
        return share * table.mean(to, mask, row) + (1 - share) * table.greatest(to, mask, row);
      }
      default -> {
        return table.greatest(to, mask, row);
      }
    }
  }

  private Report report() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("train/td_error", errors / untold);
    values.put("rollout/exploration_rate", epsilon.at(steps));
    errors = 0;
    untold = 0;
    return new Report(values);
  }

  /** {@code [states]} The best known action of each state, the lowest of equals. */
  public int[] policy() {
    int[] policy = new int[states.count];
    Arrays.setAll(policy, s -> table.best(s, null, 0));
    return policy;
  }

  float[] values() {
    return table.q.clone();
  }

  @Override
  public Actor<int[]> greedy() {
    return new GreedyTable(states, table, masked);
  }

  @Override
  public void save(Path directory) {
    table.save(directory, rule.title());
  }

  @Override
  public void load(Path directory) {
    table.load(directory, rule.title());
  }

  @Override
  public boolean settled() {
    return true;
  }

  /** What a learner that goes on needs beside table and random stream. */
  private record Numbers(long steps, double errors, int untold, int[] planned, int[] visits) {}

  @Override
  public void saveState(Path directory, Path previous) {
    save(directory);
    Streams.save(directory.resolve(STREAMS), Map.of("exploration", random));
    Numbers numbers = new Numbers(steps, errors, untold, planned, visits);
    try {
      AtomicFiles.write(directory.resolve(NUMBERS), JSON.writeValueAsString(numbers));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the learner's counters cannot be written as JSON", e);
    }
  }

  @Override
  public void loadState(Path directory) {
    load(directory);
    Streams.load(directory.resolve(STREAMS), Map.of("exploration", random));
    Path file = directory.resolve(NUMBERS);
    Numbers numbers;
    try {
      numbers = JSON.readValue(AtomicFiles.read(file), Numbers.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " is damaged: " + e.getOriginalMessage() + "; start a new run", e);
    }
    if (numbers.planned.length != planned.length || numbers.visits.length != visits.length) {
      throw new IllegalArgumentException(file + " is of another world or number of rows");
    }
    steps = numbers.steps;
    errors = numbers.errors;
    untold = numbers.untold;
    System.arraycopy(numbers.planned, 0, planned, 0, planned.length);
    System.arraycopy(numbers.visits, 0, visits, 0, visits.length);
  }

  /* A table is on the heap. */
  @Override
  public void close() {}
}
