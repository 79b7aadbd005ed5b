package tengen.viz.schedule;

import tengen.env.scheduling.ScheduleView;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Scene;

/** A schedule as a Gantt chart, be it an environment's or a game's. */
public final class ScheduleScene implements Scene<ScheduleView> {

  /** For {@link java.util.ServiceLoader}. */
  public ScheduleScene() {}

  @Override
  public Class<ScheduleView> world() {
    return ScheduleView.class;
  }

  @Override
  public Frame capture(ScheduleView world) {
    return new ScheduleFrame(world.moment());
  }
}
