package tengen.selfplay.tune;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One setting that is tried.
 *
 * @param number from 0 on
 * @param state how far it is
 * @param parameters setting to value, as in YAML
 * @param rungs mean return of evaluations that decided whether it goes on, by the rung's step
 * @param value mean return in the end, on fresh episodes; null before
 * @param steps that were made
 * @param failure why it failed; null if it has not
 */
record Trial(
    int number,
    State state,
    Map<String, String> parameters,
    TreeMap<Long, Double> rungs,
    Double value,
    long steps,
    String failure) {

  /** How far a trial is. */
  enum State {
    RUNNING,
    COMPLETE,
    PRUNED,
    FAILED
  }

  /** The best first: those that came to their end, then those that came far. */
  static final Comparator<Trial> BEST_FIRST =
      Comparator.comparing((Trial trial) -> trial.state != State.COMPLETE)
          .thenComparing(
              trial -> trial.state == State.COMPLETE ? 0 : -trial.reached(),
              Comparator.naturalOrder())
          .thenComparing(trial -> -trial.worth())
          .thenComparing(Trial::number);

  Trial {
    parameters = new LinkedHashMap<>(parameters);
    rungs = new TreeMap<>(rungs);
  }

  static Trial begun(int number, Map<String, String> parameters) {
    return new Trial(number, State.RUNNING, parameters, new TreeMap<>(), null, 0, null);
  }

  Trial at(long rung, double mean) {
    TreeMap<Long, Double> more = new TreeMap<>(rungs);
    more.put(rung, mean);
    return new Trial(number, state, parameters, more, value, steps, failure);
  }

  Trial ended(State how, Double mean, long made, String why) {
    return new Trial(number, how, parameters, rungs, mean, made, why);
  }

  /** Whether something can be learnt of it. */
  @JsonIgnore
  boolean told() {
    return state == State.COMPLETE || state == State.PRUNED;
  }

  /** The highest rung that it came to. */
  private long reached() {
    return rungs.isEmpty() ? 0 : rungs.lastKey();
  }

  /* Of its end, or of the highest rung. */
  private double worth() {
    if (state == State.COMPLETE) {
      return value;
    }
    return rungs.isEmpty() ? -Double.MAX_VALUE : rungs.lastEntry().getValue();
  }
}
