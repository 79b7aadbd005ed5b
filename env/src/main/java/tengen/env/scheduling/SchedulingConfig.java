package tengen.env.scheduling;

import tengen.env.Require;

/**
 * What can be chosen in a workshop.
 *
 * @param instance one of {@link JobShop#SHIPPED}, {@code "random"} for another one in each episode,
 *     or the path of a file as {@link JobShop#read} takes it
 * @param jobs of a random instance, 1 to 200
 * @param machines of a random instance, and as many operations in each job, 1 to 100
 * @param choices machines that each operation of a random instance can be done on, 1 to machines
 * @param failures of each machine, on average, in the time of the instance's lower bound, 0 to 20
 * @param repair mean time that a machine then stands still, as a share of that bound, 0 to 1
 * @param urgentOrders jobs that come in during the episode, 0 to 50, at times up to six tenths of
 *     that bound
 * @param urgency time that an urgent order has, as a multiple of its own processing times, 1 to 100
 * @param lateness what is paid for an urgent order that is late by that bound, 0 to 100
 */
public record SchedulingConfig(
    String instance,
    int jobs,
    int machines,
    int choices,
    double failures,
    double repair,
    int urgentOrders,
    double urgency,
    double lateness) {

  /** The instance ft06. */
  public static final SchedulingConfig JOB_SHOP =
      new SchedulingConfig("ft06", 6, 6, 1, 0, 0.05, 0, 2, 1);

  /** Random instances whose operations have two machines to choose from. */
  public static final SchedulingConfig FLEXIBLE =
      new SchedulingConfig("random", 6, 6, 2, 0, 0.05, 0, 2, 1);

  /** Checks everything but the instance, which is read when a world is made. */
  public SchedulingConfig {
    if (instance.isBlank()) {
      throw new IllegalArgumentException(
          "instance must be one of "
              + String.join(", ", JobShop.SHIPPED)
              + ", random, or the path of a file; got \"\"");
    }
    Require.inRange("jobs", jobs, 1, 200);
    Require.inRange("machines", machines, 1, 100);
    Require.inRange("choices", choices, 1, machines);
    Require.inRange("failures", failures, 0, 20);
    Require.inRange("repair", repair, 0, 1);
    Require.inRange("urgentOrders", urgentOrders, 0, 50);
    Require.inRange("urgency", urgency, 1, 100);
    Require.inRange("lateness", lateness, 0, 100);
  }
}
