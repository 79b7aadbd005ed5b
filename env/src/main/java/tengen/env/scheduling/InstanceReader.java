package tengen.env.scheduling;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads instances. The standard format has a line with the numbers of jobs and machines, then a
 * line for each job: machine and time of each operation, machines counted from 0. The format of
 * flexible job shops (Brandimarte 1993) has in the first line also the mean number of choices, and
 * in a job's line its number of operations, then for each its number of choices and these, machines
 * counted from 1. {@code #} begins a comment.
 */
final class InstanceReader {

  static final int MAX_BYTES = 4 << 20;
  private static final int MAX_JOBS = 2000;
  private static final int MAX_MACHINES = 500;

  /** Numbers of a line and where it stands. */
  private record Line(int number, String[] words) {

    IllegalArgumentException error(String why) {
      return new IllegalArgumentException("line " + number + ": " + why);
    }

    int whole(int at, String what, int low, int high) {
      if (at >= words.length) {
        throw error(what + " is missing");
      }
      try {
        int value = Integer.parseInt(words[at]);
        if (value >= low && value <= high) {
          return value;
        }
      } catch (NumberFormatException e) {
        // falls through to the message below
      }
      throw error(
          what
              + " must be a whole number from "
              + low
              + " to "
              + high
              + "; got \""
              + (words[at].length() > 40 ? words[at].substring(0, 40) + "…" : words[at])
              + "\"");
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final String name;
  private final int jobs;
  private final int machines;

  private InstanceReader(String name, String text) {
    this.name = name;
    String[] all = text.split("\r?\n", -1);
    for (int i = 0; i < all.length; i++) {
      int comment = all[i].indexOf('#');
      String said = (comment < 0 ? all[i] : all[i].substring(0, comment)).strip();
      if (!said.isEmpty()) {
        lines.add(new Line(i + 1, said.split("\\s+")));
      }
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(
          "line 1: an instance begins with the numbers of jobs and machines, such as \"6 6\"");
    }
    jobs = lines.get(0).whole(0, "the number of jobs", 1, MAX_JOBS);
    machines = lines.get(0).whole(1, "the number of machines", 1, MAX_MACHINES);
    if (lines.size() - 1 < jobs) {
      throw new IllegalArgumentException(
          "line "
              + all.length
              + ": "
              + (lines.size() - 1)
              + " of "
              + jobs
              + " jobs; each has a line of its own");
    }
    if (lines.size() - 1 > jobs) {
      throw lines.get(jobs + 1).error("more than the " + jobs + " jobs that the first line says");
    }
  }

  static JobShop standard(String name, String text) {
    InstanceReader reader = new InstanceReader(name, text);
    Line head = reader.lines.get(0);
    if (head.words.length > 2) {
      throw head.error(
          "only the numbers of jobs and machines belong here; a flexible job shop's"
              + " file ends in .fjs");
    }
    int[][][] all = new int[reader.jobs][reader.machines][2];
    for (int j = 0; j < reader.jobs; j++) {
      Line line = reader.lines.get(j + 1);
      if (line.words.length != 2 * reader.machines) {
        throw line.error(
            "job "
                + (j + 1)
                + " has "
                + line.words.length
                + " numbers; its "
                + reader.machines
                + " operations need "
                + 2 * reader.machines
                + ", a machine and a time each");
      }
      for (int o = 0; o < reader.machines; o++) {
        String of = " of operation " + (o + 1);
        all[j][o][0] = line.whole(2 * o, "the machine" + of, 0, reader.machines - 1);
        all[j][o][1] = line.whole(2 * o + 1, "the time" + of, 1, JobShop.MAX_TIME);
      }
    }
    return new JobShop(reader.name, reader.machines, all);
  }

  static JobShop flexible(String name, String text) {
    InstanceReader reader = new InstanceReader(name, text);
    int[][][] all = new int[reader.jobs][][];
    for (int j = 0; j < reader.jobs; j++) {
      all[j] = reader.flexibleJob(reader.lines.get(j + 1));
    }
    return new JobShop(name, reader.machines, all);
  }

  private int[][] flexibleJob(Line line) {
    int[][] job = new int[line.whole(0, "the number of operations", 1, 1000)][];
    int at = 1;
    for (int o = 0; o < job.length; o++) {
      String of = " of operation " + (o + 1);
      job[o] = new int[2 * line.whole(at++, "the number of machines" + of, 1, machines)];
      for (int i = 0; i < job[o].length; i += 2) {
        job[o][i] = line.whole(at++, "a machine" + of, 1, machines) - 1;
        job[o][i + 1] = line.whole(at++, "a time" + of, 1, JobShop.MAX_TIME);
      }
    }
    if (at < line.words.length) {
      throw line.error("\"" + line.words[at] + "\" after the last operation");
    }
    return job;
  }
}
