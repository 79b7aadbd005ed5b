package tengen.env.scheduling;

/**
 * A bar of a Gantt chart: an operation on its machine. A failure of the machine meanwhile is part
 * of the bar, so that it may be longer than the operation's time.
 *
 * @param job from 0
 * @param operation of the job, from 0
 * @param machine from 0
 * @param start when it begins
 * @param end when it is done
 */
public record Bar(int job, int operation, int machine, int start, int end) {}
