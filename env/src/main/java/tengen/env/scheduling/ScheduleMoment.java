package tengen.env.scheduling;

import java.util.List;

/**
 * A schedule at a moment, in the instance's units of time. A copy: nobody changes it.
 *
 * @param name of the instance
 * @param machines how many there are
 * @param bars what is planned, by machine and begin
 * @param next what may be planned next, where it would be
 * @param last the operation that was planned last; null for none
 * @param stops when machines stood still, as far as is known
 * @param jobs those that are known, the urgent orders last
 * @param now when the next operation could begin; the makespan when all is planned
 * @param makespan the end of the last operation so far
 * @param bound no schedule that goes on from here is shorter
 */
public record ScheduleMoment(
    String name,
    int machines,
    List<Bar> bars,
    List<Bar> next,
    Bar last,
    List<Stop> stops,
    List<Job> jobs,
    int now,
    int makespan,
    int bound) {

  /** A machine that stands still. */
  public record Stop(int machine, int start, int end) {}

  /**
   * A job.
   *
   * @param done operations that are planned
   * @param operations that it has
   * @param due when an urgent order is due; -1 for others
   * @param end when its last planned operation is done
   */
  public record Job(int job, int done, int operations, int due, int end) {}
}
