package tengen.env.scheduling;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * Jobs that consist of operations in a fixed order, each of which takes a machine for some time; in
 * a flexible job shop an operation has a choice of machines. Immutable.
 */
public final class JobShop {

  /** The instances that are shipped, and the shortest possible makespan of each. */
  public static final List<String> SHIPPED =
      List.of("ft06", "ft10", "la01", "la02", "la03", "la04", "la05");

  static final int MAX_TIME = 1_000_000;

  /** Time units of a whole instance, so that sums of them are far from overflowing. */
  private static final long MAX_TOTAL = 1 << 30;

  private final String name;
  private final int machines;

  /** {@code [job]} Number of its first operation; one more at the end. */
  final int[] first;

  /** {@code [operation]} Index of its first choice; one more at the end. */
  final int[] choice;

  /** {@code [choice]} */
  final int[] machine;

  final int[] time;

  /** {@code [operation]} The shortest time of its choices, and what follows it in its job. */
  final int[] shortest;

  final int[] tail;

  /** {@code [operation]} */
  final int[] jobOf;

  /**
   * A shop.
   *
   * @param name for messages
   * @param machines how many, at least 1
   * @param jobs {@code [job][operation][choice]} pairs of a machine, from 0, and its time, one
   *     behind the other
   * @throws IllegalArgumentException if something is missing or out of range; names job and
   *     operation, both counted from 1
   */
  public JobShop(String name, int machines, int[][][] jobs) {
    this.name = name;
    this.machines = Require.inRange("machines", machines, 1, 10_000);
    Require.inRange("jobs of " + name, jobs.length, 1, 10_000);
    int operations = 0;
    int choices = 0;
    for (int[][] job : jobs) {
      operations += job.length;
      for (int[] one : job) {
        choices += one.length / 2;
      }
    }
    first = new int[jobs.length + 1];
    jobOf = new int[operations];
    choice = new int[operations + 1];
    machine = new int[choices];
    time = new int[choices];
    shortest = new int[operations];
    tail = new int[operations];
    int operation = 0;
    for (int j = 0; j < jobs.length; j++) {
      if (jobs[j].length == 0) {
        throw new IllegalArgumentException("job " + (j + 1) + " of " + name + " has no operation");
      }
      for (int[] one : jobs[j]) {
        jobOf[operation] = j;
        add(operation++, one, "operation " + (operation - first[j]) + " of job " + (j + 1));
      }
      first[j + 1] = operation;
      for (int o = operation - 2; o >= first[j]; o--) {
        tail[o] = tail[o + 1] + shortest[o + 1];
      }
    }
    requireTotal();
  }

  private void add(int operation, int[] pairs, String what) {
    if (pairs.length == 0 || pairs.length % 2 != 0) {
      throw new IllegalArgumentException(what + " needs a machine and a time, or several such");
    }
    int at = choice[operation];
    int least = MAX_TIME;
    for (int i = 0; i < pairs.length; i += 2) {
      machine[at] = Require.inRange("machine of " + what, pairs[i], 0, machines - 1);
      time[at] = Require.inRange("time of " + what, pairs[i + 1], 1, MAX_TIME);
      least = Math.min(least, time[at]);
      at++;
    }
    choice[operation + 1] = at;
    shortest[operation] = least;
  }

  private void requireTotal() {
    long total = 0;
    for (int one : time) {
      total += one;
    }
    if (total > MAX_TOTAL) {
      throw new IllegalArgumentException(
          "the times of " + name + " add up to " + total + "; at most " + MAX_TOTAL);
    }
  }

  /**
   * A shipped instance.
   *
   * @param name one of {@link #SHIPPED}
   * @return empty if there is none of that name
   */
  public static Optional<JobShop> shipped(String name) {
    if (!SHIPPED.contains(name)) {
      return Optional.empty();
    }
    URL url = Resources.getResource(JobShop.class, name + ".txt");
    try {
      return Optional.of(
          InstanceReader.standard(name, Resources.toString(url, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + url, e);
    }
  }

  /**
   * Reads a file: the standard format of job shops, or that of flexible ones if the name ends in
   * {@code .fjs}.
   *
   * @throws IOException if that fails
   * @throws IllegalArgumentException if it is not an instance; names file and line
   */
  public static JobShop read(Path file) throws IOException {
    if (Files.size(file) > InstanceReader.MAX_BYTES) {
      throw new IllegalArgumentException(
          file + ": an instance has at most " + InstanceReader.MAX_BYTES + " bytes");
    }
    String text = Files.readString(file);
    String name = String.valueOf(file.getFileName());
    try {
      return name.endsWith(".fjs")
          ? InstanceReader.flexible(name, text)
          : InstanceReader.standard(name, text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * An instance drawn as Taillard (1993, EJOR 64:278) did: each job visits every machine once in an
   * order of its own, for 1 to 99 units of time.
   *
   * @param choices machines that an operation has to choose from, at least 1; the others are drawn
   *     too, with times of their own
   */
  public static JobShop random(int jobs, int machines, int choices, UniformRandomProvider random) {
    Require.inRange("choices", choices, 1, machines);
    int[][][] all = new int[jobs][machines][2 * choices];
    for (int[][] job : all) {
      int[] order = permutation(machines, random);
      for (int o = 0; o < machines; o++) {
        int[] others = permutation(machines, random);
        int taken = 0;
        for (int c = 0; c < choices; c++) {
          int one = c == 0 ? order[o] : others[taken++];
          if (c > 0 && one == order[o]) {
            one = others[taken++];
          }
          job[o][2 * c] = one;
          job[o][2 * c + 1] = random.nextInt(1, 100);
        }
      }
    }
    return new JobShop("random", machines, all);
  }

  private static int[] permutation(int n, UniformRandomProvider random) {
    int[] all = new int[n];
    for (int i = 0; i < n; i++) {
      int at = random.nextInt(i + 1);
      all[i] = all[at];
      all[at] = i;
    }
    return all;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** How many jobs there are. */
  public int jobs() {
    return first.length - 1;
  }

  /** How many machines there are. */
  public int machines() {
    return machines;
  }

  /** How many operations all jobs have together. */
  public int operations() {
    return jobOf.length;
  }

  /** How many operations a job has. */
  public int operations(int job) {
    return first[job + 1] - first[job];
  }

  /** The most machines that an operation has to choose from; 1 in a plain job shop. */
  public int choices() {
    int most = 1;
    for (int o = 0; o < jobOf.length; o++) {
      most = Math.max(most, choice[o + 1] - choice[o]);
    }
    return most;
  }

  /** The longest job, and in a plain job shop the busiest machine if that takes longer. */
  public int lowerBound() {
    int bound = 0;
    for (int j = 0; j < jobs(); j++) {
      bound = Math.max(bound, shortest[first[j]] + tail[first[j]]);
    }
    if (choices() == 1) {
      int[] load = new int[machines];
      for (int o = 0; o < jobOf.length; o++) {
        load[machine[o]] += time[o];
        bound = Math.max(bound, load[machine[o]]);
      }
    }
    return bound;
  }

  @Override
  public String toString() {
    return name + ": " + jobs() + " jobs, " + machines + " machines";
  }
}
