package tengen.agents.target;

import java.util.Arrays;
import tengen.env.Require;

/**
 * The atoms of a distribution over returns, evenly spaced, and what categorical learners do with
 * them (Bellemare, Dabney and Munos 2017, "A distributional perspective on reinforcement learning",
 * C51). A distribution is {@link #atoms} probabilities from some place of a flat array.
 */
public final class Support {

  private final double low;
  private final double high;
  private final int atoms;
  private final double spacing;

  /**
   * Evenly spaced atoms.
   *
   * @param low the lowest, finite
   * @param high the greatest, more than {@code low}
   * @param atoms how many, at least 2; the paper's is 51
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Support(double low, double high, int atoms) {
    this.low = Require.inRange("low", low, -Double.MAX_VALUE, Double.MAX_VALUE);
    this.high = Require.inRange("high", high, Math.nextUp(low), Double.MAX_VALUE);
    this.atoms = Require.inRange("atoms", atoms, 2, Integer.MAX_VALUE);
    spacing = (high - low) / (atoms - 1);
  }

  /** How many there are. */
  public int atoms() {
    return atoms;
  }

  /** The return that atom i stands for. */
  public double atom(int i) {
    return i == atoms - 1 ? high : low + i * spacing;
  }

  /** The mean of a distribution. */
  public double mean(double[] probability, int at) {
    double mean = 0;
    for (int i = 0; i < atoms; i++) {
      mean += probability[at + i] * atom(i);
    }
    return mean;
  }

  /** The mean of a distribution. */
  public double mean(float[] probability, int at) {
    double mean = 0;
    for (int i = 0; i < atoms; i++) {
      mean += probability[at + i] * atom(i);
    }
    return mean;
  }

  /**
   * The action of the greatest mean, the first one if several are equal.
   *
   * @param probability distributions of all actions, one behind the other
   */
  public int greedy(double[] probability, int at, int actions) {
    int best = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      double mean = mean(probability, at + a * atoms);
      if (mean > greatest) {
        greatest = mean;
        best = a;
      }
    }
    return best;
  }

  /**
   * The allowed action of the greatest mean, the first one if several are equal.
   *
   * @param probability distributions of all actions, one behind the other
   * @param allowed which actions count; null for all
   * @param allowedAt where the actions of this state begin in it
   * @return -1 if none is allowed
   */
  public int greedy(float[] probability, int at, int actions, boolean[] allowed, int allowedAt) {
    int best = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < actions; a++) {
      if (allowed != null && !allowed[allowedAt + a]) {
        continue;
      }
      double mean = mean(probability, at + a * atoms);
      if (best < 0 || mean > greatest) {
        greatest = mean;
        best = a;
      }
    }
    return best;
  }

  /**
   * Adds mass at a place to the two atoms around it, in proportion to their nearness; places
   * outside go to the outermost atom. Mass is kept, and inside the support so is the mean
   * (algorithm 1; on an atom its lines 6 and 7 would lose the mass, here it goes to that atom).
   *
   * @param place a return
   * @param out the distribution that it is added to
   */
  public void share(double place, double mass, double[] out, int at) {
    double b = position(place);
    int lower = (int) b;
    if (lower == atoms - 1) {
      out[at + lower] += mass;
    } else {
      out[at + lower] += mass * (1 - (b - lower));
      out[at + lower + 1] += mass * (b - lower);
    }
  }

  private double position(double place) {
    double clipped = Math.min(Math.max(place, low), high);
    return Math.min((clipped - low) / spacing, atoms - 1);
  }

  /**
   * The distribution of {@code reward + discount * Z} on these atoms.
   *
   * @param probability of Z
   * @param out replaced
   */
  public void project(
      double reward, double discount, double[] probability, int at, double[] out, int outAt) {
    Arrays.fill(out, outAt, outAt + atoms, 0);
    for (int i = 0; i < atoms; i++) {
      share(reward + discount * atom(i), probability[at + i], out, outAt);
    }
  }

  /** As the method above, for what comes from an engine and goes there. */
  public void project(
      double reward, double discount, float[] probability, int at, float[] out, int outAt) {
    Arrays.fill(out, outAt, outAt + atoms, 0);
    for (int i = 0; i < atoms; i++) {
      double b = position(reward + discount * atom(i));
      int lower = (int) b;
      double mass = probability[at + i];
      if (lower == atoms - 1) {
        out[outAt + lower] += (float) mass;
      } else {
        out[outAt + lower] += (float) (mass * (1 - (b - lower)));
        out[outAt + lower + 1] += (float) (mass * (b - lower));
      }
    }
  }

  @Override
  public String toString() {
    return atoms + " atoms in [" + low + ", " + high + "]";
  }
}
