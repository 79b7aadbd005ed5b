package tengen.selfplay.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tengen.env.Nearest;

/**
 * Ends trials that are worse at a rung than most that came there: asynchronous successive halving
 * (Li et al. 2020, MLSys). Hyperband has several such ladders, which begin at different rungs, and
 * gives the trials to them in turn (Li et al. 2018, JMLR 18).
 */
final class Halving {

  /** Of so many one goes on. */
  private static final int ETA = 3;

  private static final int MOST_RUNGS = 4;

  /** How trials are ended early. */
  enum Kind {
    NONE,
    HALVING,
    HYPERBAND;

    static Kind named(String name) {
      List<String> names = List.of("none", "halving", "hyperband");
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "--pruner is none, halving or hyperband; got \""
                + name
                + "\""
                + Nearest.hint(name, names));
      }
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  private final Kind kind;
  private final List<Long> rungs = new ArrayList<>();

  /**
   * Rungs at a third of the steps, a ninth, and so on.
   *
   * @param first no rung is lower: steps of an evaluation
   */
  Halving(Kind kind, long steps, long first) {
    this.kind = kind;
    for (long rung = steps / ETA; rung >= first && rungs.size() < MOST_RUNGS; rung /= ETA) {
      rungs.add(0, rung);
    }
  }

  /** The rungs of a trial, the lowest first. */
  List<Long> rungs(int trial) {
    return switch (kind) {
      case NONE -> List.of();
      case HALVING -> rungs;
      case HYPERBAND -> rungs.subList(ladder(trial), rungs.size());
    };
  }

  private int ladder(int trial) {
    return kind == Kind.HYPERBAND ? trial % (rungs.size() + 1) : 0;
  }

  /**
   * Whether a trial goes on.
   *
   * @param mean that it has come to at the rung
   * @param all trials; of those on the same ladder that came to the rung it must be among the best
   */
  boolean goesOn(int trial, long rung, double mean, List<Trial> all) {
    List<Double> there = new ArrayList<>(List.of(mean));
    for (Trial other : all) {
      Double value = other.rungs().get(rung);
      if (value != null && other.number() != trial && ladder(other.number()) == ladder(trial)) {
        there.add(value);
      }
    }
    there.sort((a, b) -> Double.compare(b, a));
    return mean >= there.get(Math.max(0, there.size() / ETA - 1));
  }
}
