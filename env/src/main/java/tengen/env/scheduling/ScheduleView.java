package tengen.env.scheduling;

/** A schedule that can be looked at. Found through {@code Environment.as}. */
public interface ScheduleView {

  /** What is planned, as it is now. */
  ScheduleMoment moment();
}
