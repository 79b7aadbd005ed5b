package tengen.env.scheduling;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class SchedulingEnvironments implements EnvironmentSource {

  private static final String REWARD =
      "Minus the rise of a lower bound on the makespan, as a share of that bound at the start.";
  private static final String ENDINGS = "Terminated when all is planned; never truncated.";

  /** For {@link java.util.ServiceLoader}. */
  public SchedulingEnvironments() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        new EnvironmentSpec<>(
            "JobShop-v0",
            "The operations of jobs are put on their machines, one after the other.",
            REWARD,
            ENDINGS,
            "Giffler and Thompson 1960; Zhang et al. 2020, arXiv:2010.12367",
            SchedulingConfig.JOB_SHOP,
            Scheduling::new),
        new EnvironmentSpec<>(
            "FlexibleJobShop-v0",
            "The operations of jobs are put on machines of their choice, one after the other.",
            REWARD,
            ENDINGS,
            "Brandimarte 1993; Zhang et al. 2020, arXiv:2010.12367",
            SchedulingConfig.FLEXIBLE,
            Scheduling::new));
  }
}
