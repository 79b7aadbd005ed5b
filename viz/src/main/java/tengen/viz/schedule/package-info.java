/**
 * Job shops as Gantt charts.
 *
 * <p>Start at {@link tengen.viz.schedule.ScheduleScene}. Imports {@code tengen.env.scheduling} and
 * {@code tengen.viz.scene}.
 */
package tengen.viz.schedule;
